package org.reckon.testkit;

import java.util.Objects;

/**
 * A text that a contract is checked with.
 *
 * @param name what messages call it; its document id
 * @param text any text, however odd; null for a CAS that has none
 */
public record ContractDocument(String name, String text) {

  /**
   * Makes a document.
   *
   * @throws NullPointerException if it has no name
   */
  public ContractDocument {
    Objects.requireNonNull(name, "name");
  }

  /** The name with the text's length in UTF-16 code units, for messages. */
  @Override
  public String toString() {
    return "document '%s' (%s)"
        .formatted(name, text == null ? "without text" : text.length() + " characters");
  }
}
