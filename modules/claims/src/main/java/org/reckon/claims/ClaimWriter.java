package org.reckon.claims;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.uima.jcas.JCas;
import org.apache.uima.jcas.cas.FSArray;
import org.apache.uima.jcas.tcas.Annotation;
import org.reckon.type.Age;
import org.reckon.type.NumberClaim;
import org.reckon.type.Quantity;

/** Writes what was read from a text into its view. */
final class ClaimWriter {

  private final JCas view;
  private final Map<ParsedQuantity, Quantity> quantities = new HashMap<>();
  private int claims;

  ClaimWriter(JCas view) {
    this.view = view;
  }

  void writeQuantities(QuantityParse parse) {
    for (var parsed : parse.quantities()) {
      var quantity = new Quantity(view, parsed.begin(), parsed.end());
      quantity.setComparator(parsed.comparator().value());
      quantity.setLow(decimal(parsed.low()));
      quantity.setHigh(decimal(parsed.high()));
      quantity.setUnit(parsed.unit());
      quantity.addToIndexes();
      quantities.put(parsed, quantity);
    }
    for (var other : parse.others()) {
      if (other.kind() == OtherNumber.Kind.AGE) {
        writeAge(other);
      }
    }
  }

  private void writeAge(OtherNumber other) {
    var age = new Age(view, other.begin(), other.end());
    age.setValue(AgeWords.value(age.getCoveredText()));
    age.setUnit(AgeWords.unit(age.getCoveredText()));
    age.addToIndexes();
  }

  /**
   * Writes a claim.
   *
   * @param document the document's id, which begins the claim's
   */
  void writeClaim(ExtractedClaim extracted, ClaimContext context, String document) {
    var claim = new NumberClaim(view, extracted.quantity().begin(), extracted.quantity().end());
    claims++;
    claim.setId(document + "-" + claims);
    claim.setQuantity(quantities.get(extracted.quantity()));
    claim.setCounted(annotation(extracted.counted()));
    claim.setEvent(annotation(extracted.event()));
    claim.setEventType(extracted.eventType().value());
    claim.setDirection(extracted.direction().value());
    claim.setConfidence(extracted.confidence());
    claim.setPlaces(annotations(context.places()));
    claim.setTimes(annotations(context.times()));
    claim.setSource(annotation(context.source()));
    claim.setSourceName(context.sourceName());
    claim.setCue(annotation(context.cue()));
    claim.setStatus(context.status().value());
    claim.addToIndexes();
  }

  void writeAttribution(Attribution found) {
    var attribution =
        new org.reckon.type.Attribution(view, found.content().begin(), found.content().end());
    attribution.setSource(annotation(found.source()));
    attribution.setSourceName(found.sourceName());
    attribution.setCue(annotation(found.cue()));
    attribution.addToIndexes();
  }

  private Annotation annotation(TextRange range) {
    return range == null ? null : new Annotation(view, range.begin(), range.end());
  }

  private FSArray<Annotation> annotations(List<TextRange> ranges) {
    var array = new FSArray<Annotation>(view, ranges.size());
    for (int i = 0; i < ranges.size(); i++) {
      array.set(i, annotation(ranges.get(i)));
    }
    return array;
  }

  private static String decimal(BigDecimal number) {
    return number == null ? null : number.toPlainString();
  }
}
