package org.reckon.training;

import java.util.List;
import org.reckon.tagging.TokenizedText;

/**
 * A document for training and measuring.
 *
 * @param id its name
 * @param text the tokens
 * @param tags the part of speech of each token, null where it is not known
 * @param lemmas the lemma of each token, null where it is not known
 */
record TaggedText(String id, TokenizedText text, List<String> tags, List<String> lemmas) {}
