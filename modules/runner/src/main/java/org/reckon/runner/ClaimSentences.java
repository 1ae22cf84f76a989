package org.reckon.runner;

import de.tudarmstadt.ukp.dkpro.core.api.segmentation.type.Sentence;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.uima.jcas.JCas;
import org.reckon.api.record.ClaimRecord;
import org.reckon.api.record.DocumentRecord;
import org.reckon.api.record.Span;
import org.reckon.io.InputException;

/**
 * Gives claims of another origin their sentences, which the aligner reads, and checks that they are
 * about the text that the run has read.
 */
final class ClaimSentences {

  private final DocumentFiles files;
  private final Path origin;

  ClaimSentences(DocumentFiles files, Path origin) {
    this.files = files;
    this.origin = origin;
  }

  /**
   * Adds sentences where they lack.
   *
   * @param claims claims in document order
   * @return the claims in the same order
   * @throws InputException RK028 if a quantity's words do not stand where the claim says, RK026 if
   *     a document's XMI cannot be read
   */
  List<ClaimRecord> add(List<DocumentRecord> documents, List<ClaimRecord> claims)
      throws InputException {
    Map<String, List<ClaimRecord>> byDocument = new HashMap<>();
    claims.forEach(c -> byDocument.computeIfAbsent(c.doc(), d -> new ArrayList<>()).add(c));
    var complete = new ArrayList<ClaimRecord>();
    for (var document : documents) {
      var own = byDocument.getOrDefault(document.id(), List.of());
      if (!own.isEmpty()) {
        var cas = files.read(document);
        var offsets = new CodePoints(cas.getDocumentText());
        for (var claim : own) {
          complete.add(complete(claim, cas, offsets));
        }
      }
    }
    return complete;
  }

  private ClaimRecord complete(ClaimRecord claim, JCas cas, CodePoints offsets)
      throws InputException {
    var text = cas.getDocumentText();
    int begin = offsets.utf16(claim.quantity().begin());
    int end = offsets.utf16(claim.quantity().end());
    var words = text.substring(begin, end);
    if (claim.quantity().text() != null && !claim.quantity().text().equals(words)) {
      throw new InputException(
          "RK028",
          "claims '%s': claim '%s' has the quantity '%s', but there document '%s' has '%s'; is it of another text?"
              .formatted(origin, claim.id(), claim.quantity().text(), claim.doc(), words));
    }
    return claim.sentence() == null ? with(claim, sentence(cas, text, begin, end)) : claim;
  }

  private static Span sentence(JCas cas, String text, int begin, int end) {
    return cas.select(Sentence.class)
        .covering(begin, end)
        .findFirst()
        .map(
            sentence -> {
              int from = text.codePointCount(0, sentence.getBegin());
              int words = text.codePointCount(sentence.getBegin(), sentence.getEnd());
              return new Span(from, from + words, sentence.getCoveredText());
            })
        .orElse(null);
  }

  private static ClaimRecord with(ClaimRecord claim, Span sentence) {
    return new ClaimRecord(
        claim.id(),
        claim.doc(),
        claim.quantity(),
        claim.comparator(),
        claim.low(),
        claim.high(),
        claim.unit(),
        claim.counted(),
        claim.event(),
        claim.eventType(),
        claim.places(),
        claim.times(),
        claim.source(),
        claim.sourceName(),
        claim.cue(),
        claim.status(),
        claim.direction(),
        claim.confidence(),
        sentence);
  }
}
