package org.reckon.testkit;

import java.util.function.IntFunction;

/**
 * A text that can be had in any length.
 *
 * @param name what messages call it
 * @param length how long it shall be at most, in UTF-16 code units
 * @param text the text of a length
 */
record LongDocument(String name, int length, IntFunction<String> text) {

  ContractDocument ofLength(int length) {
    return new ContractDocument(name, text.apply(length));
  }
}
