package org.reckon.alignment;

import static org.assertj.core.api.Assertions.assertThat;

import de.tudarmstadt.ukp.dkpro.core.api.metadata.type.DocumentMetaData;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.Map;
import org.apache.uima.UIMAFramework;
import org.apache.uima.cas.CAS;
import org.apache.uima.cas.SerialFormat;
import org.apache.uima.jcas.JCas;
import org.apache.uima.jcas.tcas.Annotation;
import org.apache.uima.util.CasCreationUtils;
import org.apache.uima.util.CasIOUtils;
import org.junit.jupiter.api.Test;
import org.reckon.api.ReckonTypeSystemProvider;
import org.reckon.type.ClaimRelation;
import org.reckon.type.Fact;
import org.reckon.type.NumberClaim;
import org.reckon.type.Quantity;

class ClaimAlignerTests {

  @Test
  void linksTheClaimsOfTwoViews() throws Exception {
    var cas = cas();
    var first = view(cas, "first", "The blast killed 12 people.", "12");
    var second = view(cas, "second", "It killed 15 people, firefighters said.", "15");
    run(cas);
    var initial = cas.getView(CAS.NAME_DEFAULT_SOFA);
    var fact = initial.select(Fact.class).single();
    assertThat(fact.getClaims().toArray()).containsExactly(first, second);
    assertThat(fact.getId()).isEqualTo("e1-f1");
    assertThat(fact.getLow()).isEqualTo("12");
    var relation = initial.select(ClaimRelation.class).single();
    assertThat(relation.getA()).isSameAs(first);
    assertThat(relation.getRelation()).isEqualTo("conflicting");
    assertThat(relation.getWhy()).contains("12 and 15");
  }

  @Test
  void theOrderOfTheViewsIsThatOfTheDocuments() throws Exception {
    var cas = cas();
    var names = List.of("d1", "d9", "d3", "docs/d4", "d2", "docs/d1");
    for (var name : names) {
      view(cas, name, "The blast killed 12 people.", "12");
    }
    run(cas);
    var fact = cas.select(Fact.class).single();
    assertThat(fact.getClaims().stream().map(NumberClaim::getId))
        .containsExactly("d1-1", "d9-1", "d3-1", "docs/d4-1", "d2-1", "docs/d1-1");
  }

  @Test
  void anInitialViewWithoutATextNamesTheEvent() throws Exception {
    var cas = cas();
    var event = new DocumentMetaData(cas);
    event.setDocumentId("e7");
    event.addToIndexes();
    view(cas, "first", "The blast killed 12 people.", "12");
    view(cas, "second", "It killed 15 people, firefighters said.", "15");
    run(cas);
    assertThat(cas.select(Fact.class).single().getId()).isEqualTo("e7-f1");
  }

  @Test
  void aSecondAlignmentTakesThePlaceOfTheFirst() throws Exception {
    var cas = cas();
    view(cas, "first", "The blast killed 12 people.", "12");
    view(cas, "second", "It killed 15 people, firefighters said.", "15");
    run(cas);
    var read = throughXmi(cas);
    run(read);
    assertThat(read.select(Fact.class).count()).isEqualTo(1);
    assertThat(read.select(ClaimRelation.class).count()).isEqualTo(1);
  }

  @Test
  void aCasWithoutClaimsStaysAsItIs() throws Exception {
    var cas = cas();
    run(cas);
    assertThat(cas.select(Fact.class).count()).isZero();
  }

  private static JCas cas() throws Exception {
    return CasCreationUtils.createCas(ReckonTypeSystemProvider.typeSystem(), null, null).getJCas();
  }

  private static JCas throughXmi(JCas cas) throws Exception {
    var bytes = new ByteArrayOutputStream();
    CasIOUtils.save(cas.getCas(), bytes, SerialFormat.XMI);
    var read = cas();
    CasIOUtils.load(new ByteArrayInputStream(bytes.toByteArray()), read.getCas());
    return read;
  }

  private static void run(JCas cas) throws Exception {
    var description = new ClaimAlignerProvider().describe(Map.of("oneEvent", true));
    UIMAFramework.produceAnalysisEngine(description).process(cas);
  }

  private static NumberClaim view(JCas cas, String id, String text, String figure)
      throws Exception {
    var view = cas.createView(id);
    view.setDocumentText(text);
    var metadata = new DocumentMetaData(view, 0, text.length());
    metadata.setDocumentId(id);
    metadata.addToIndexes();
    int begin = text.indexOf(figure);
    var quantity = new Quantity(view, begin, begin + figure.length());
    quantity.setComparator("=");
    quantity.setLow(figure);
    quantity.setHigh(figure);
    quantity.setUnit("count");
    quantity.addToIndexes();
    var claim = new NumberClaim(view, quantity.getBegin(), quantity.getEnd());
    claim.setId(id + "-1");
    claim.setQuantity(quantity);
    claim.setEventType("death");
    claim.setStatus("fact");
    claim.setDirection("level");
    claim.setCounted(span(view, text, "people"));
    claim.setEvent(span(view, text, "killed"));
    claim.addToIndexes();
    return claim;
  }

  private static Annotation span(JCas view, String text, String word) {
    int begin = text.indexOf(word);
    var span = new Annotation(view, begin, begin + word.length());
    span.addToIndexes();
    return span;
  }
}
