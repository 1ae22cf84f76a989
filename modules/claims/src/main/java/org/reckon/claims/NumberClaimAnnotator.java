package org.reckon.claims;

import de.tudarmstadt.ukp.dkpro.core.api.metadata.type.DocumentMetaData;
import org.apache.uima.fit.component.JCasAnnotator_ImplBase;
import org.apache.uima.fit.descriptor.ResourceMetaData;
import org.apache.uima.fit.descriptor.TypeCapability;
import org.apache.uima.jcas.JCas;
import org.reckon.type.NumberClaim;
import org.reckon.type.Quantity;

/**
 * Adds quantities, ages, number claims and attributions to English text. Tokens, sentences, parts
 * of speech (of the Penn Treebank or of Universal Dependencies), lemmas and named entities are used
 * where there are any; without them quantities are still found, and claims have fewer fields. A
 * document that has quantities or claims already is left as it is. It takes no parameters.
 */
@ResourceMetaData(
    name = "Number claim annotator",
    description = "Adds quantities and the claims made with them: what is counted, who says so.",
    vendor = "Reckon")
@TypeCapability(
    inputs = {
      "de.tudarmstadt.ukp.dkpro.core.api.segmentation.type.Token",
      "de.tudarmstadt.ukp.dkpro.core.api.segmentation.type.Sentence",
      "de.tudarmstadt.ukp.dkpro.core.api.lexmorph.type.pos.POS",
      "de.tudarmstadt.ukp.dkpro.core.api.segmentation.type.Lemma",
      "de.tudarmstadt.ukp.dkpro.core.api.ner.type.NamedEntity"
    },
    outputs = {
      "org.reckon.type.Quantity",
      "org.reckon.type.Age",
      "org.reckon.type.NumberClaim",
      "org.reckon.type.Attribution"
    })
public final class NumberClaimAnnotator extends JCasAnnotator_ImplBase {

  private static final String NO_ID = "document";

  private final QuantityParser parser = new QuantityParser();
  private final ClaimExtractor extractor = new ClaimExtractor();

  @Override
  public void process(JCas view) {
    if (view.getDocumentText() == null
        || !view.select(Quantity.class).isEmpty()
        || !view.select(NumberClaim.class).isEmpty()) {
      return;
    }
    var text = ViewReader.read(view);
    var parse = parser.parse(text.text());
    var context = new ContextFinder(text, parse);
    var writer = new ClaimWriter(view);
    writer.writeQuantities(parse);
    String id = documentId(view);
    for (var claim : extractor.extract(text, parse)) {
      writer.writeClaim(claim, context.contextOf(claim.quantity()), id);
    }
    context.attributions().forEach(writer::writeAttribution);
  }

  private static String documentId(JCas view) {
    var metadata = view.select(DocumentMetaData.class).findFirst().orElse(null);
    return metadata == null || metadata.getDocumentId() == null ? NO_ID : metadata.getDocumentId();
  }
}
