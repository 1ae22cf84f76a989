package org.reckon.bench;

import de.tudarmstadt.ukp.dkpro.core.api.segmentation.type.Token;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.apache.uima.jcas.JCas;
import org.reckon.claims.NumberClaimProvider;
import org.reckon.tagging.EntityTaggerProvider;
import org.reckon.tagging.PosTaggerProvider;
import org.reckon.tokenizer.TokenizerProvider;

/**
 * Whether the engines keep anything of the documents that they have done. Warm engines and one CAS
 * take document after document, in each of which all names are new; in between, the heap is read
 * after a full collection. A line through the readings gives the growth, and the readings' distance
 * from it the noise.
 *
 * @param documents how many documents lay between the first reading and the last
 * @param first bytes in use after a full collection, before them
 * @param last the same behind them
 * @param slope bytes that stay behind a document
 * @param slopeError standard error of {@code slope}
 * @param allocatedPerToken bytes allocated a token, most of them garbage at once
 */
record MemoryGrowth(
    int documents,
    long first,
    long last,
    double slope,
    double slopeError,
    double allocatedPerToken) {

  /** A line and its error take five readings. */
  static final int FEWEST_DOCUMENTS = 4;

  private static final int STEPS = 20;
  private static final int WARM_UP_STEPS = 5;
  private static final int COLLECTIONS = 3;

  /** Whether the growth is no more than chance makes of none: two standard errors. */
  boolean isNoise() {
    return slope <= 2 * slopeError;
  }

  /**
   * Runs the engines.
   *
   * @param texts what the documents are made of
   * @param documents how many, about, behind a quarter as many to warm up; {@link
   *     #FEWEST_DOCUMENTS} or more
   */
  static MemoryGrowth measure(List<String> texts, int documents) {
    var engines =
        Engines.of(
            new TokenizerProvider(),
            new PosTaggerProvider(),
            new EntityTaggerProvider(),
            new NumberClaimProvider());
    var cas = Engines.newCas();
    int step = Math.max(1, documents / STEPS);
    if (step > texts.size()) {
      step -= step % texts.size(); // so that the same document is the last before every reading
    }
    int steps = Math.min(STEPS, documents / step);
    long tokens = 0;
    long allocated = 0;
    var readings = new ArrayList<Long>();
    for (int i = -WARM_UP_STEPS * step; i < steps * step; i++) {
      if (i % step == 0) {
        readings.add(heapWithout(cas));
      }
      var text = renamed(texts.get(Math.floorMod(i, texts.size())), new Random(i));
      long before = ProcessorTime.allocated();
      cas.reset();
      cas.setDocumentText(text);
      engines.process(cas);
      if (i >= 0) {
        allocated += ProcessorTime.allocated() - before;
        tokens += cas.getAnnotationIndex(Token.class).size();
      }
    }
    readings.add(heapWithout(cas));
    return of(readings.subList(WARM_UP_STEPS, readings.size()), step, (double) allocated / tokens);
  }

  /** The least-squares line through readings that lie {@code step} documents apart. */
  static MemoryGrowth of(List<Long> readings, int step, double allocatedPerToken) {
    int n = readings.size();
    double meanX = step * (n - 1) / 2.0;
    double meanY = readings.stream().mapToLong(reading -> reading).average().orElseThrow();
    double xx = 0;
    double xy = 0;
    double yy = 0;
    for (int i = 0; i < n; i++) {
      double x = (double) step * i - meanX;
      double y = readings.get(i) - meanY;
      xx += x * x;
      xy += x * y;
      yy += y * y;
    }
    double slope = xy / xx;
    double error = Math.sqrt(Math.max(0, yy - slope * xy) / (n - 2) / xx);
    return new MemoryGrowth(
        step * (n - 1), readings.get(0), readings.get(n - 1), slope, error, allocatedPerToken);
  }

  /** A text in which every capitalised word has other letters: a cache of words would grow. */
  private static String renamed(String text, Random random) {
    var letters = text.toCharArray();
    for (int i = 1; i < letters.length; i++) {
      boolean inWord = Character.isLetter(letters[i - 1]) && isSmall(letters[i]);
      int first = i - 1;
      while (inWord && first > 0 && isSmall(letters[first])) {
        first--;
      }
      if (inWord && Character.isUpperCase(letters[first])) {
        letters[i] = (char) ('a' + random.nextInt(26));
      }
    }
    return new String(letters);
  }

  private static boolean isSmall(char letter) {
    return letter >= 'a' && letter <= 'z';
  }

  /** Bytes in use when the last document has left the CAS. */
  private static long heapWithout(JCas cas) {
    cas.reset();
    long least = Long.MAX_VALUE;
    for (int i = 0; i < COLLECTIONS; i++) {
      System.gc();
      least = Math.min(least, ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed());
    }
    return least;
  }
}
