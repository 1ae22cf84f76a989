package org.reckon.alignment;

/**
 * Measures how aligning grows: {@code SpeedRun CLAIMS...}, events of 2 to 20 reports of 20 claims.
 */
final class SpeedRun {

  private SpeedRun() {}

  public static void main(String[] arguments) {
    for (var argument : arguments) {
      var events = new ManyEvents(Integer.parseInt(argument));
      long start = System.nanoTime();
      var alignment = events.align();
      System.out.printf(
          "%d claims, %d documents: %d events, %d facts, %d ms, %d MB%n",
          events.claims().size(),
          events.documents().size(),
          alignment.events().size(),
          alignment.facts().size(),
          (System.nanoTime() - start) / 1_000_000,
          (Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory()) >> 20);
    }
  }
}
