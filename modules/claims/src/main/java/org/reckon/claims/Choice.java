package org.reckon.claims;

/**
 * A decision among candidates.
 *
 * @param index the candidate chosen
 * @param probability how sure the model is of it, 0 to 1
 */
record Choice(int index, double probability) {}
