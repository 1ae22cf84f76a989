/** Tokens to parts of speech, lemmas and named entities. */
package org.reckon.tagging;
