package org.reckon.alignment;

import de.tudarmstadt.ukp.dkpro.core.api.metadata.type.DocumentMetaData;
import org.apache.uima.jcas.JCas;
import org.apache.uima.jcas.cas.TOP;

/**
 * Sees by a CAS whether it is the last of its collection. UIMA has no call of its own for it that
 * comes while new CASes can still be made; its example components and DKPro Core put a mark into
 * the last CAS instead.
 */
final class CasCollectionEnd {

  private static final String SOURCE_INFORMATION =
      "org.apache.uima.examples.SourceDocumentInformation";
  private static final String LAST_SEGMENT = "lastSegment";

  private CasCollectionEnd() {}

  /**
   * Whether a view bears the mark: {@code isLastSegment} of DKPro Core's {@code DocumentMetaData},
   * or {@code lastSegment} of the {@code SourceDocumentInformation} of UIMA's examples.
   */
  static boolean isReached(JCas view) {
    return view.select(DocumentMetaData.class).anyMatch(DocumentMetaData::getIsLastSegment)
        || saysSourceInformation(view);
  }

  /** By the type's name: its class is in UIMA's examples, which nobody needs to have. */
  private static boolean saysSourceInformation(JCas view) {
    var type = view.getTypeSystem().getType(SOURCE_INFORMATION);
    var feature = type == null ? null : type.getFeatureByBaseName(LAST_SEGMENT);
    return feature != null
        && view.<TOP>select(type).anyMatch(mark -> mark.getBooleanValue(feature));
  }
}
