package org.reckon.claims;

import org.reckon.api.record.Direction;
import org.reckon.api.record.EventType;

/**
 * A claim as read from one text.
 *
 * @param quantity what is claimed
 * @param counted the noun phrase that is counted or measured; null where the text names none
 * @param event the word that says what happened or what is measured; null where there is none
 * @param eventType what the claim is about
 * @param direction which way the figure moves
 * @param confidence how sure the extractor is, 0 to 1
 */
record ExtractedClaim(
    ParsedQuantity quantity,
    TextRange counted,
    TextRange event,
    EventType eventType,
    Direction direction,
    double confidence) {}
