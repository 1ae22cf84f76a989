package org.reckon.bench;

import de.tudarmstadt.ukp.dkpro.core.api.segmentation.type.Token;
import java.util.List;
import org.apache.uima.jcas.JCas;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Setup;
import org.reckon.tagging.EntityTaggerProvider;
import org.reckon.tagging.PosTaggerProvider;
import org.reckon.tokenizer.TokenizerProvider;

/**
 * Tags, lemmas and names by the UIMA engines in one CAS that is used again and again; an operation
 * is one document. Filling the CAS with tokens is not measured.
 */
public class EngineBenchmark extends CorpusBenchmark {

  private final Engines tokenizer = Engines.of(new TokenizerProvider());
  private final Engines taggers = Engines.of(new PosTaggerProvider(), new EntityTaggerProvider());
  private final JCas cas = Engines.newCas();
  private List<String> texts;
  private int next;
  private long tokens;

  /** Reads the corpus. */
  @Setup
  public void read() {
    texts = texts();
  }

  /** Puts the next document with its tokens and sentences into the CAS. */
  @Setup(Level.Invocation)
  public void fill() {
    cas.reset();
    cas.setDocumentText(texts.get(next));
    next = (next + 1) % texts.size();
    tokenizer.process(cas);
    tokens = cas.getAnnotationIndex(Token.class).size();
  }

  /** Ours. */
  @Benchmark
  public JCas reckon(Amount amount) {
    amount.start();
    taggers.process(cas);
    amount.tokens += tokens;
    amount.stop();
    return cas;
  }
}
