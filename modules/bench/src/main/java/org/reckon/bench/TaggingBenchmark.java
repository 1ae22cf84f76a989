package org.reckon.bench;

import java.util.ArrayList;
import java.util.List;
import opennlp.tools.postag.POSTaggerME;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.infra.Blackhole;
import org.reckon.tagging.TokenizedText;
import org.reckon.tokenizer.TextTokenizer;

/**
 * The tokens of our tokenizer to parts of speech and names, without a CAS; an operation is the
 * whole corpus.
 */
public class TaggingBenchmark extends CorpusBenchmark {

  private final PlainTagger tagger = new PlainTagger();
  private final POSTaggerME openNlp = OpenNlp.tagger();
  private final List<TokenizedText> texts = new ArrayList<>();
  private final List<String[]> sentences = new ArrayList<>();

  /** Reads the corpus and cuts it. */
  @Setup
  public void read() {
    var tokenizer = new TextTokenizer();
    for (var string : texts()) {
      var cut = tokenizer.segment(string);
      var text =
          new TokenizedText(string, cut.tokenBegins(), cut.tokenEnds(), cut.sentenceFirstTokens());
      texts.add(text);
      for (int i = 0; i < text.sentenceCount(); i++) {
        sentences.add(words(text, i));
      }
    }
  }

  private static String[] words(TokenizedText text, int sentence) {
    int first = text.sentenceStart(sentence);
    var words = new String[text.sentenceStart(sentence + 1) - first];
    for (int i = 0; i < words.length; i++) {
      words[i] = text.token(first + i);
    }
    return words;
  }

  /** Our parts of speech. */
  @Benchmark
  public void reckonTags(Amount amount, Blackhole sink) {
    amount.start();
    for (var text : texts) {
      sink.consume(tagger.tags(text));
      amount.tokens += text.size();
    }
    amount.stop();
  }

  /** Our parts of speech, and our names on top of them. */
  @Benchmark
  public void reckonTagsAndEntities(Amount amount, Blackhole sink) {
    amount.start();
    for (var text : texts) {
      sink.consume(tagger.entities(text, tagger.tags(text)));
      amount.tokens += text.size();
    }
    amount.stop();
  }

  /** OpenNLP's parts of speech; its project publishes no models for names. */
  @Benchmark
  public void openNlpTags(Amount amount, Blackhole sink) {
    amount.start();
    for (var sentence : sentences) {
      sink.consume(openNlp.tag(sentence));
      amount.tokens += sentence.length;
    }
    amount.stop();
  }
}
