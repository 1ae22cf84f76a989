package org.reckon.io;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.reckon.api.record.ClaimRecord;

/**
 * A line of {@code claims.jsonl}: a claim and the fact that it belongs to.
 *
 * @param claim the claim; its fields stand in the line itself
 * @param fact the fact's id; null where the claim stands alone
 */
public record AlignedClaim(@JsonUnwrapped ClaimRecord claim, String fact) {}
