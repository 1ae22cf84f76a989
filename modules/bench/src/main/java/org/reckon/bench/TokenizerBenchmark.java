package org.reckon.bench;

import java.util.List;
import opennlp.tools.sentdetect.SentenceDetectorME;
import opennlp.tools.tokenize.TokenizerME;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Setup;
import org.reckon.tokenizer.TextTokenizer;

/** Text to tokens and sentences, without a CAS; an operation is the whole corpus. */
public class TokenizerBenchmark extends CorpusBenchmark {

  private final TextTokenizer tokenizer = new TextTokenizer();
  private final SentenceDetectorME openNlpSentences = OpenNlp.sentenceDetector();
  private final TokenizerME openNlpTokens = OpenNlp.tokenizer();
  private List<String> texts;
  private long bytes;

  /** Reads the corpus. */
  @Setup
  public void read() {
    texts = texts();
    bytes = SampleTexts.bytes(texts);
  }

  /** Ours. */
  @Benchmark
  public long reckon(Amount amount) {
    amount.start();
    long tokens = 0;
    for (var text : texts) {
      tokens += tokenizer.segment(text).tokenCount();
    }
    amount.bytes += bytes;
    amount.tokens += tokens;
    amount.stop();
    return tokens;
  }

  /** OpenNLP's sentence detector, and its tokenizer on every sentence. */
  @Benchmark
  public long openNlp(Amount amount) {
    amount.start();
    long tokens = 0;
    for (var text : texts) {
      for (var sentence : openNlpSentences.sentDetect(text)) {
        tokens += openNlpTokens.tokenizePos(sentence).length;
      }
    }
    amount.bytes += bytes;
    amount.tokens += tokens;
    amount.stop();
    return tokens;
  }
}
