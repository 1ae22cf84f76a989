package org.reckon.api;

import org.apache.uima.cas.text.AnnotationFS;

/**
 * Where annotations may stand: inside their text, and never between the two halves of a surrogate
 * pair. Offsets are UTF-16 code units, as everywhere in UIMA.
 */
public final class Offsets {

  private Offsets() {}

  /**
   * Whether an annotation lies inside a text.
   *
   * @param annotation any annotation; it may be empty
   * @param length the text's length in UTF-16 code units
   * @return whether it begins at 0 or later, ends no earlier than it begins, and no later than the
   *     text
   */
  public static boolean areInside(AnnotationFS annotation, int length) {
    return annotation.getBegin() >= 0
        && annotation.getBegin() <= annotation.getEnd()
        && annotation.getEnd() <= length;
  }

  /**
   * Whether an offset parts the two halves of one character.
   *
   * @param text a text, which may hold lone surrogates
   * @param offset an offset from 0 to the text's length
   */
  public static boolean splitsPair(CharSequence text, int offset) {
    return offset > 0
        && offset < text.length()
        && Character.isSurrogatePair(text.charAt(offset - 1), text.charAt(offset));
  }

  /**
   * Names an annotation for a message.
   *
   * @param annotation any annotation
   * @param length the length of its text in UTF-16 code units
   * @return its type and offsets, as in {@code org.reckon.type.Quantity from 5 to 40 in a text of
   *     20 characters}
   */
  public static String describe(AnnotationFS annotation, int length) {
    return "%s from %d to %d in a text of %d characters"
        .formatted(
            annotation.getType().getName(), annotation.getBegin(), annotation.getEnd(), length);
  }
}
