package org.reckon.runner;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.uima.analysis_engine.AnalysisEngineDescription;
import org.apache.uima.analysis_engine.AnalysisEngineProcessException;
import org.apache.uima.fit.component.JCasAnnotator_ImplBase;
import org.apache.uima.fit.descriptor.ConfigurationParameter;
import org.apache.uima.fit.factory.AnalysisEngineFactory;
import org.apache.uima.jcas.JCas;
import org.apache.uima.jcas.cas.FSArray;
import org.apache.uima.resource.ResourceInitializationException;
import org.reckon.api.EngineParameter;
import org.reckon.api.EngineParameter.Kind;
import org.reckon.api.EngineProvider;
import org.reckon.api.ReckonTypeSystemProvider;
import org.reckon.type.NumberClaim;
import org.reckon.type.Quantity;

/** A small engine for tests: each run of digits is a claim; some words make it fail. */
public final class DigitsEngine extends JCasAnnotator_ImplBase {

  /** How many digits a number has at least. */
  public static final String PARAM_MIN_DIGITS = "minDigits";

  @ConfigurationParameter(name = PARAM_MIN_DIGITS, mandatory = false, defaultValue = "1")
  private int minDigits;

  @Override
  public void process(JCas cas) throws AnalysisEngineProcessException {
    var text = cas.getDocumentText();
    if (text.contains("CHECKED")) {
      throw new AnalysisEngineProcessException(new IllegalStateException("the text says so"));
    }
    if (text.contains("UNCHECKED")) {
      throw new IllegalStateException("the text says so");
    }
    if (text.contains("DEEP")) {
      overflow(0);
    }
    if (text.contains("OUTSIDE")) {
      new Quantity(cas, 5, text.length() + 5).addToIndexes();
    }
    int number = 0;
    for (int i = 0; i < text.length(); i++) {
      int begin = i;
      while (i < text.length() && Character.isDigit(text.charAt(i))) {
        i++;
      }
      if (i - begin >= minDigits) {
        claim(cas, begin, i, ++number);
      }
    }
  }

  private static void claim(JCas cas, int begin, int end, int number) {
    var quantity = new Quantity(cas, begin, end);
    quantity.setComparator("=");
    quantity.setLow(quantity.getCoveredText());
    quantity.setHigh(quantity.getCoveredText());
    quantity.setUnit("count");
    quantity.addToIndexes();
    var claim = new NumberClaim(cas, begin, end);
    claim.setId(
        cas.select(de.tudarmstadt.ukp.dkpro.core.api.metadata.type.DocumentMetaData.class)
                .get(0)
                .getDocumentId()
            + "-"
            + number);
    claim.setQuantity(quantity);
    claim.setEventType("death");
    claim.setStatus("fact");
    claim.setDirection("level");
    claim.setPlaces(new FSArray<>(cas, 0));
    claim.setTimes(new FSArray<>(cas, 0));
    claim.setConfidence(1);
    claim.addToIndexes();
  }

  private static int overflow(int depth) {
    // ends only after more calls than any stack holds
    return depth == Integer.MAX_VALUE ? 0 : overflow(depth + 1) + 1;
  }

  /** Makes the engine known as {@code digits}. */
  public static final class Provider implements EngineProvider {
    @Override
    public String id() {
      return "digits";
    }

    @Override
    public String title() {
      return "Each run of digits is a claim";
    }

    @Override
    public String version() {
      return "1.0.0";
    }

    @Override
    public Set<String> gives() {
      return Set.of(NumberClaim.class.getName());
    }

    @Override
    public List<EngineParameter> parameters() {
      return List.of(
          new EngineParameter(PARAM_MIN_DIGITS, Kind.INTEGER, "1", "1..20", "Digits at least."));
    }

    @Override
    public AnalysisEngineDescription describe(Map<String, Object> values) {
      var settings =
          values.entrySet().stream()
              .flatMap(e -> java.util.stream.Stream.of(e.getKey(), e.getValue()))
              .toArray();
      try {
        return AnalysisEngineFactory.createEngineDescription(
            DigitsEngine.class, ReckonTypeSystemProvider.typeSystem(), settings);
      } catch (ResourceInitializationException e) {
        throw new IllegalStateException(e);
      }
    }
  }
}
