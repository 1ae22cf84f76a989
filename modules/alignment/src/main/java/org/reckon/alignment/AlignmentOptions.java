package org.reckon.alignment;

/**
 * How claims are aligned.
 *
 * @param oneEvent whether all documents are known to be about one event
 * @param windowDays how many days apart two reports of one event usually are at most; reports
 *     further apart need more in common
 */
public record AlignmentOptions(boolean oneEvent, int windowDays) {

  /** The days that reports of one event usually span. */
  public static final int DEFAULT_WINDOW_DAYS = 14;

  public AlignmentOptions {
    if (windowDays < 0) {
      throw new IllegalArgumentException("windowDays is " + windowDays + "; it must be 0 or more");
    }
  }

  /** Events are found by themselves. */
  public static AlignmentOptions defaults() {
    return new AlignmentOptions(false, DEFAULT_WINDOW_DAYS);
  }

  /** All documents are about one event. */
  public static AlignmentOptions singleEvent() {
    return new AlignmentOptions(true, DEFAULT_WINDOW_DAYS);
  }
}
