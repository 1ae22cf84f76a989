package org.reckon.testkit;

import de.tudarmstadt.ukp.dkpro.core.api.metadata.type.DocumentMetaData;
import de.tudarmstadt.ukp.dkpro.core.api.ner.type.NamedEntity;
import de.tudarmstadt.ukp.dkpro.core.api.segmentation.type.Sentence;
import de.tudarmstadt.ukp.dkpro.core.api.segmentation.type.Token;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.uima.analysis_engine.AnalysisEngineDescription;
import org.apache.uima.cas.admin.CASMgr;
import org.apache.uima.fit.component.JCasAnnotator_ImplBase;
import org.apache.uima.fit.descriptor.ConfigurationParameter;
import org.apache.uima.fit.factory.AnalysisEngineFactory;
import org.apache.uima.jcas.JCas;
import org.apache.uima.jcas.tcas.Annotation;
import org.apache.uima.resource.ResourceInitializationException;
import org.reckon.api.EngineProvider;
import org.reckon.api.ReckonTypeSystemProvider;
import org.reckon.type.NumberClaim;
import org.reckon.type.Quantity;

/**
 * Takes what blanks part for tokens and the whole text for a sentence, and the first digit for a
 * quantity that is claimed: a small engine that keeps the contract unless it is told how to break
 * it.
 */
public final class WordsEngine extends JCasAnnotator_ImplBase {

  /** How the engine breaks the contract. */
  public static final String PARAM_FAULT = "fault";

  @ConfigurationParameter(name = PARAM_FAULT)
  private Fault fault;

  private static final AtomicInteger INSIDE = new AtomicInteger();
  private int remembered;

  @Override
  public void process(JCas cas) {
    var text = cas.getDocumentText();
    if (fault == Fault.SETS_TEXT) {
      cas = withOtherText(cas);
      text = cas.getDocumentText();
    }
    if (text == null) {
      return;
    }
    breakRules(cas, text);
    int sentenceEnd =
        fault == Fault.TOKENS_OUTSIDE_OF_SENTENCES ? text.length() / 2 : text.length();
    int tokens = 0;
    int begin = 0;
    for (int i = 0; i <= text.length(); i++) {
      if (i == text.length() || Character.isWhitespace(text.charAt(i))) {
        if (i > begin) {
          addToken(cas, begin, i);
          tokens++;
        }
        begin = i + 1;
      }
    }
    if (tokens > 0 && sentenceEnd > 0) {
      new Sentence(cas, 0, sentenceEnd).addToIndexes();
    }
    claim(cas, text);
  }

  private void addToken(JCas cas, int begin, int end) {
    if (fault == Fault.TOKENS_OVERLAP && end - begin > 1) {
      new Token(cas, begin, end - 1).addToIndexes();
    }
    if (fault == Fault.EMPTY_TOKENS) {
      new Token(cas, begin, begin).addToIndexes();
    }
    new Token(cas, begin, end).addToIndexes();
  }

  private void claim(JCas cas, String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) >= '0' && text.charAt(i) <= '9') {
        var claim = new NumberClaim(cas, i, i + 1);
        claim.setQuantity(
            new Quantity(cas, i, fault == Fault.HIDDEN_OUTSIDE ? i + 9999999 : i + 1));
        claim.setSourceName(sourceName(text));
        if (fault != Fault.GIVES_LESS) {
          claim.addToIndexes();
        }
        return;
      }
    }
  }

  private String sourceName(String text) {
    remembered = 31 * remembered + text.hashCode();
    return switch (fault) {
      case CHANCE -> String.valueOf(ThreadLocalRandom.current().nextLong());
      case REMEMBERS -> String.valueOf(remembered);
      case NOT_FOR_XML -> "\u0000";
      case SHARES -> whoIsInside();
      default -> "nobody";
    };
  }

  /** Waits for as long as another thread needs to come in. */
  private static String whoIsInside() {
    int most = INSIDE.incrementAndGet();
    for (int i = 0; i < 50_000; i++) {
      most = Math.max(most, INSIDE.get());
      Thread.onSpinWait();
    }
    INSIDE.decrementAndGet();
    return most + " inside";
  }

  private void breakRules(JCas cas, String text) {
    int length = text.length();
    switch (fault) {
      case THROWS -> {
        if (text.indexOf('\uDE00') >= 0) {
          throw new IllegalStateException("no smiling");
        }
      }
      case OVERFLOWS -> overflow(text.startsWith("\n\n") ? 0 : Integer.MAX_VALUE);
      case ENDS_OUTSIDE -> new Quantity(cas, 0, length + 1).addToIndexes();
      case BEGINS_AFTER_ITS_END -> {
        var quantity = new Quantity(cas, 0, 0);
        quantity.setBegin(Math.min(1, length));
        quantity.addToIndexes();
      }
      case PARTS_SURROGATES -> {
        for (int i = 0; i < length; i++) {
          new Quantity(cas, i, i + 1).addToIndexes();
        }
      }
      case ADDS_UNDECLARED -> new NamedEntity(cas, 0, length).addToIndexes();
      case TAKES_AWAY -> cas.select(DocumentMetaData.class).forEach(Annotation::removeFromIndexes);
      case MOVES ->
          cas.select(DocumentMetaData.class).forEach(metadata -> metadata.setEnd(length / 2));
      case NEEDS_TOKENS -> {
        if (cas.select(Token.class).isEmpty()) {
          throw new IllegalStateException("no tokens");
        }
      }
      case QUADRATIC -> takeQuadraticTime(text);
      case QUADRATIC_ON_LONG_WORDS -> {
        if (text.indexOf(' ') < 0) {
          takeQuadraticTime(text);
        }
      }
      case FAILS_ON_LONG -> {
        if (length > 100_000) {
          throw new IllegalStateException("too long");
        }
      }
      default -> {}
    }
  }

  /** Looks at the rest of the text for each of its characters. */
  private static void takeQuadraticTime(String text) {
    int found = 0;
    for (int i = 0; i < text.length(); i++) {
      found += text.indexOf("#~#", i) >= 0 ? 1 : 0;
    }
    if (found > text.length()) {
      throw new IllegalStateException("more found than there is");
    }
  }

  private static int overflow(int depth) {
    return depth == Integer.MAX_VALUE ? 0 : overflow(depth + 1) + 1;
  }

  private static JCas withOtherText(JCas cas) {
    ((CASMgr) cas.getCas()).enableReset(true);
    var text = cas.getDocumentText();
    cas.reset();
    cas.setDocumentText(text == null ? "none" : text + ".");
    return cas;
  }

  /** Makes the engine known. */
  static final class Provider implements EngineProvider {
    private final Fault fault;

    Provider(Fault fault) {
      this.fault = fault;
    }

    @Override
    public String id() {
      return "words";
    }

    @Override
    public String title() {
      return "Words between blanks";
    }

    @Override
    public String version() {
      return "1.0.0";
    }

    @Override
    public Set<String> gives() {
      return Set.of(Token._TypeName, Sentence._TypeName, NumberClaim._TypeName);
    }

    @Override
    public AnalysisEngineDescription describe(Map<String, Object> values) {
      try {
        return AnalysisEngineFactory.createEngineDescription(
            WordsEngine.class, ReckonTypeSystemProvider.typeSystem(), PARAM_FAULT, fault.name());
      } catch (ResourceInitializationException e) {
        throw new IllegalStateException(e);
      }
    }
  }
}
