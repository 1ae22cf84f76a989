package org.reckon.alignment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.tudarmstadt.ukp.dkpro.core.api.lexmorph.type.pos.POS;
import de.tudarmstadt.ukp.dkpro.core.api.metadata.type.DocumentMetaData;
import de.tudarmstadt.ukp.dkpro.core.api.segmentation.type.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.uima.UIMAFramework;
import org.apache.uima.analysis_engine.AnalysisEngine;
import org.apache.uima.analysis_engine.AnalysisEngineProcessException;
import org.apache.uima.cas.CAS;
import org.apache.uima.jcas.JCas;
import org.apache.uima.jcas.tcas.DocumentAnnotation;
import org.apache.uima.resource.metadata.TypeSystemDescription;
import org.apache.uima.util.CasCreationUtils;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.reckon.api.ReckonTypeSystemProvider;

class EventCasMergerTests {

  private AnalysisEngine merger;
  private JCas cas;

  @AfterEach
  void close() {
    merger.destroy();
  }

  @Test
  void theDocumentThatIsMarkedAsTheLastGivesOutTheEvent() throws Exception {
    start(Map.of("oneEvent", true));
    assertThat(process("first", "Twelve died.", false)).isEmpty();
    assertThat(process("second", "Fifteen died.", true)).containsExactly("e1: first, second");
    assertThat(process("third", "One was hurt.", true)).containsExactly("e2: third");
  }

  @Test
  void documentsThatHaveNothingInCommonAreEventsOfTheirOwn() throws Exception {
    start(Map.of());
    process("first", "Twelve died.", false);
    assertThat(process("second", "Prices fell.", true)).containsExactly("e1: first", "e2: second");
  }

  @Test
  void theMarkOfUimasOwnReadersIsSeenToo() throws Exception {
    var types = ReckonTypeSystemProvider.typeSystem();
    types
        .addType("org.apache.uima.examples.SourceDocumentInformation", "", "uima.tcas.Annotation")
        .addFeature("lastSegment", "", "uima.cas.Boolean");
    start(Map.of("oneEvent", true), types);
    fill("first", "Twelve died.", false);
    mark(false);
    assertThat(give()).isEmpty();
    fill("second", "Fifteen died.", false);
    mark(true);
    assertThat(give()).containsExactly("e1: first, second");
  }

  @Test
  void aCountOfDocumentsStandsInForTheMark() throws Exception {
    start(Map.of("oneEvent", true, "documentCount", 2));
    assertThat(process("first", "Twelve died.", false)).isEmpty();
    assertThat(process("second", "Fifteen died.", false)).containsExactly("e1: first, second");
    assertThat(process("third", "One was hurt.", false)).isEmpty();
    assertThat(process("fourth", "Two were hurt.", false)).containsExactly("e2: third, fourth");
  }

  @Test
  void aCollectionWithoutALastDocumentIsAFault() throws Exception {
    start(Map.of());
    process("first", "Twelve died.", false);
    assertThatThrownBy(merger::collectionProcessComplete)
        .hasRootCauseMessage(
            "event merger: the collection ended, but documents (1, the first is 'first') wait for"
                + " the last one; let the reader set isLastSegment of its"
                + " DocumentMetaData, or set documentCount");
  }

  @Test
  void theNextCollectionBeginsWithTheFirstEvent() throws Exception {
    start(Map.of());
    process("first", "Twelve died.", true);
    merger.collectionProcessComplete();
    assertThat(process("second", "Fifteen died.", true)).containsExactly("e1: second");
  }

  @Test
  void aDocumentWithoutATextIsInNoEventButMayBeTheLast() throws Exception {
    start(Map.of("oneEvent", true));
    process("first", "Twelve died.", false);
    assertThat(process("second", null, true)).containsExactly("e1: first");
  }

  @Test
  void anIdIsNeededAndOnlyOnce() throws Exception {
    start(Map.of());
    assertThatThrownBy(() -> process(null, "Twelve died.", false))
        .isInstanceOf(AnalysisEngineProcessException.class)
        .hasRootCauseMessage(
            "event merger: document 1 has no id, by which its view is called; let the reader set"
                + " documentId of its DocumentMetaData");
    process("first", "Twelve died.", false);
    assertThatThrownBy(() -> process("first", "Fifteen died.", false))
        .hasRootCauseMessage(
            "event merger: document id 'first' comes twice; give each document its own id");
  }

  @Test
  void aViewHoldsAllThatItsDocumentHad() throws Exception {
    start(Map.of());
    fill("first", "\uD83D\uDEA2 Twelve died.", true);
    var token = new Token(cas, 3, 9);
    token.setPos(new POS(cas, 3, 9));
    token.getPos().setPosValue("CD");
    token.getPos().addToIndexes();
    token.addToIndexes();
    var iterator = merger.processAndOutputNewCASes(cas);
    assertThat(iterator.hasNext()).isTrue();
    JCas event = iterator.next();
    assertThat(event.getDocumentText()).isNull();
    var metadata = event.select(DocumentMetaData.class).single();
    assertThat(metadata.getDocumentId()).isEqualTo("e1");
    assertThat(metadata.getDocumentTitle()).isEqualTo("Headline of first");
    assertThat(metadata.getIsLastSegment()).isTrue();
    var view = event.getView("first");
    assertThat(view.select(DocumentAnnotation.class).count()).isEqualTo(1);
    assertThat(view.select(DocumentMetaData.class).single().getDocumentId()).isEqualTo("first");
    var copy = view.select(Token.class).single();
    assertThat(copy.getCoveredText()).isEqualTo("Twelve");
    assertThat(copy.getPos()).isSameAs(view.select(POS.class).single());
    event.release();
    assertThat(iterator.hasNext()).isFalse();
  }

  private void start(Map<String, Object> parameters) throws Exception {
    start(parameters, ReckonTypeSystemProvider.typeSystem());
  }

  private void start(Map<String, Object> parameters, TypeSystemDescription types) throws Exception {
    var description = new EventCasMergerProvider().describe(parameters);
    description.getAnalysisEngineMetaData().setTypeSystem(types);
    merger = UIMAFramework.produceAnalysisEngine(description);
    cas = CasCreationUtils.createCas(types, null, null).getJCas();
  }

  private List<String> process(String id, String text, boolean last) throws Exception {
    fill(id, text, last);
    return give();
  }

  private void fill(String id, String text, boolean last) {
    cas.reset();
    cas.setDocumentText(text);
    // DKPro Core's metadata is the document annotation; a view has one of them
    cas.select(DocumentAnnotation.class).forEach(DocumentAnnotation::removeFromIndexes);
    var metadata = new DocumentMetaData(cas);
    metadata.setDocumentId(id);
    metadata.setDocumentTitle("Headline of " + id);
    metadata.setIsLastSegment(last);
    metadata.addToIndexes();
  }

  private void mark(boolean last) {
    var type = cas.getTypeSystem().getType("org.apache.uima.examples.SourceDocumentInformation");
    var mark = cas.getCas().createAnnotation(type, 0, 0);
    mark.setBooleanValue(type.getFeatureByBaseName("lastSegment"), last);
    cas.getCas().addFsToIndexes(mark);
  }

  /** Each event with its documents. */
  private List<String> give() throws Exception {
    var events = new ArrayList<String>();
    var iterator = merger.processAndOutputNewCASes(cas.getCas());
    while (iterator.hasNext()) {
      CAS event = iterator.next();
      var views = new ArrayList<String>();
      event.getViewIterator().forEachRemaining(view -> views.add(view.getViewName()));
      views.remove(CAS.NAME_DEFAULT_SOFA);
      var id = event.getJCas().select(DocumentMetaData.class).single().getDocumentId();
      events.add(id + ": " + String.join(", ", views));
      event.release();
    }
    return events;
  }
}
