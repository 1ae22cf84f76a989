package org.reckon.bench;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.uima.jcas.JCas;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Setup;
import org.reckon.claims.NumberClaimProvider;
import org.reckon.tagging.EntityTaggerProvider;
import org.reckon.tagging.PosTaggerProvider;
import org.reckon.tokenizer.TokenizerProvider;

/**
 * Quantities and number claims by the UIMA engine in one CAS that is used again and again; an
 * operation is one document. Tokens, tags, lemmas and names are given and not measured.
 */
public class ClaimBenchmark extends CorpusBenchmark {

  private final Engines given =
      Engines.of(new TokenizerProvider(), new PosTaggerProvider(), new EntityTaggerProvider());
  private final Engines claims = Engines.of(new NumberClaimProvider());
  private final JCas cas = Engines.newCas();
  private List<String> texts;
  private int next;
  private long bytes;

  /** Reads the corpus. */
  @Setup
  public void read() {
    texts = texts();
  }

  /** Puts the next document with its tokens, tags and names into the CAS. */
  @Setup(Level.Invocation)
  public void fill() {
    cas.reset();
    cas.setDocumentText(texts.get(next));
    bytes = texts.get(next).getBytes(StandardCharsets.UTF_8).length;
    next = (next + 1) % texts.size();
    given.process(cas);
  }

  /** Ours. */
  @Benchmark
  public JCas reckon(Amount amount) {
    amount.start();
    claims.process(cas);
    amount.bytes += bytes;
    amount.stop();
    return cas;
  }
}
