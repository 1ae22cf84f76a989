package org.reckon.bench;

import de.tudarmstadt.ukp.dkpro.core.api.metadata.type.DocumentMetaData;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.apache.uima.UIMAException;
import org.apache.uima.fit.component.NoOpAnnotator;
import org.apache.uima.fit.factory.AnalysisEngineFactory;
import org.apache.uima.jcas.JCas;
import org.openjdk.jmh.annotations.AuxCounters;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.reckon.alignment.ClaimAlignerProvider;
import org.reckon.claims.NumberClaimProvider;
import org.reckon.tagging.EntityTaggerProvider;
import org.reckon.tagging.Lemmatizer;
import org.reckon.tagging.PosTaggerProvider;
import org.reckon.tagging.TokenizedText;
import org.reckon.tokenizer.TextTokenizer;
import org.reckon.tokenizer.TokenizerProvider;

/**
 * From nothing to a first annotated text, each time in a new process, so that no class is loaded
 * and no code compiled. The text sees to it that what is loaded on first use is loaded too.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(10)
@Warmup(iterations = 0)
@Measurement(iterations = 1)
public class LoadingBenchmark {

  private static final String TEXT =
      "The storm killed 31 people in Marseille on Sunday, the mayor said. "
          + "More than 200 houses were destroyed.";

  private JCas cas;

  /** Processor time of one load by its thread alone, in milliseconds. */
  @AuxCounters(AuxCounters.Type.EVENTS)
  @State(Scope.Thread)
  public static class Processor {

    /** Milliseconds. */
    public double processor;

    void start() {
      processor -= ProcessorTime.now() / 1e6;
    }

    void stop() {
      processor += ProcessorTime.now() / 1e6;
    }
  }

  /** Starts UIMA, which is no model of ours, with an engine that does nothing. */
  @Setup
  public void startUima() throws UIMAException {
    cas = Engines.newCas();
    cas.setDocumentText(TEXT);
    var metadata = new DocumentMetaData(cas, 0, TEXT.length());
    metadata.setDocumentId("storm");
    metadata.addToIndexes();
    AnalysisEngineFactory.createEngine(NoOpAnnotator.class).process(cas);
  }

  /** All five UIMA engines: every model and table that a whole run needs. */
  @Benchmark
  public JCas reckonEngines(Processor time) {
    time.start();
    Engines.of(
            new TokenizerProvider(),
            new PosTaggerProvider(),
            new EntityTaggerProvider(),
            new NumberClaimProvider(),
            new ClaimAlignerProvider())
        .process(cas);
    time.stop();
    return cas;
  }

  /** Tokens, sentences, tags, lemmas and names without UIMA. */
  @Benchmark
  public List<Object> reckonTaggers(Processor time) {
    time.start();
    var cut = new TextTokenizer().segment(TEXT);
    var text =
        new TokenizedText(TEXT, cut.tokenBegins(), cut.tokenEnds(), cut.sentenceFirstTokens());
    var tagger = new PlainTagger();
    var tags = tagger.tags(text);
    var result =
        List.<Object>of(
            tags, tagger.entities(text, tags), Lemmatizer.english().lemma("killed", "VBD"));
    time.stop();
    return result;
  }

  /** OpenNLP's tokens, sentences and tags. */
  @Benchmark
  public List<String[]> openNlp(Processor time) {
    time.start();
    var tokenizer = OpenNlp.tokenizer();
    var tagger = OpenNlp.tagger();
    var result =
        Arrays.stream(OpenNlp.sentenceDetector().sentDetect(TEXT))
            .map(sentence -> tagger.tag(tokenizer.tokenize(sentence)))
            .toList();
    time.stop();
    return result;
  }
}
