package org.reckon.claims;

/**
 * A stretch of a document's text.
 *
 * @param begin where it begins, in UTF-16 code units
 * @param end where it ends, exclusive
 */
record TextRange(int begin, int end) {

  boolean contains(int otherBegin, int otherEnd) {
    return begin <= otherBegin && otherEnd <= end;
  }

  int length() {
    return end - begin;
  }
}
