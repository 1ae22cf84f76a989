package org.reckon.api.record;

import de.tudarmstadt.ukp.dkpro.core.api.lexmorph.type.pos.POS;
import de.tudarmstadt.ukp.dkpro.core.api.metadata.type.DocumentMetaData;
import de.tudarmstadt.ukp.dkpro.core.api.metadata.type.MetaDataStringField;
import de.tudarmstadt.ukp.dkpro.core.api.ner.type.NamedEntity;
import de.tudarmstadt.ukp.dkpro.core.api.segmentation.type.Sentence;
import de.tudarmstadt.ukp.dkpro.core.api.segmentation.type.Token;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.apache.uima.jcas.JCas;
import org.apache.uima.jcas.cas.FSArray;
import org.apache.uima.jcas.tcas.Annotation;
import org.reckon.type.NumberClaim;
import org.reckon.type.Quantity;

/**
 * Reads records from a view of a CAS. Offsets turn from UTF-16 code units into Unicode code points.
 * Not safe for use by several threads.
 */
public final class CasRecords {

  /**
   * Keys of the {@code MetaDataStringField} annotations that hold what DKPro's metadata does not.
   */
  public static final String SOURCE = "source";

  /** Publication time, ISO 8601 with an offset. */
  public static final String PUBLISHED = "published";

  /** Where the document was published. */
  public static final String URL = "url";

  private static final int SHINGLE_WORDS = 8;
  private static final int SHINGLES_KEPT_ONE_IN = 8;
  private static final Set<String> UNIVERSAL_CONTENT = Set.of("NOUN", "VERB", "ADJ");

  private final JCas view;
  private final String text;
  private final String doc;

  /** Code points before each UTF-16 index; null where the two are the same. */
  private final int[] codePoints;

  /**
   * Opens a view.
   *
   * @param view a view with a document text
   */
  public CasRecords(JCas view) {
    this.view = view;
    this.text = view.getDocumentText() == null ? "" : view.getDocumentText();
    this.codePoints = codePointIndex(text);
    var metadata = metadata();
    this.doc = metadata == null ? null : metadata.getDocumentId();
  }

  /** What is known of the document as a whole; needs tokens, tags and entities for its terms. */
  public DocumentRecord document() {
    var metadata = metadata();
    var fields = new HashMap<String, String>();
    for (var field : view.select(MetaDataStringField.class)) {
      fields.put(field.getKey(), field.getValue());
    }
    var names = new HashMap<String, Integer>();
    for (var entity : view.select(NamedEntity.class)) {
      names.merge(nameKey(entity.getCoveredText()), 1, Integer::sum);
    }
    var published = fields.get(PUBLISHED);
    Instant time = published == null ? null : OffsetDateTime.parse(published).toInstant();
    return new DocumentRecord(
        doc,
        metadata == null ? null : metadata.getDocumentTitle(),
        fields.get(SOURCE),
        time,
        fields.get(URL),
        text.codePointCount(0, text.length()),
        names,
        terms(),
        shingles());
  }

  /** All quantities in document order. */
  public List<QuantityRecord> quantities() {
    var records = new ArrayList<QuantityRecord>();
    for (var quantity : view.select(Quantity.class)) {
      records.add(
          new QuantityRecord(
              doc,
              span(quantity),
              Comparator.of(quantity.getComparator()),
              decimal(quantity.getLow()),
              decimal(quantity.getHigh()),
              quantity.getUnit()));
    }
    return records;
  }

  /** All claims in document order. */
  public List<ClaimRecord> claims() {
    var records = new ArrayList<ClaimRecord>();
    for (var claim : view.select(NumberClaim.class)) {
      var quantity = claim.getQuantity();
      var sentence =
          view.select(Sentence.class).covering(claim.getBegin(), claim.getEnd()).findFirst();
      records.add(
          new ClaimRecord(
              claim.getId(),
              doc,
              span(quantity),
              Comparator.of(quantity.getComparator()),
              decimal(quantity.getLow()),
              decimal(quantity.getHigh()),
              quantity.getUnit(),
              span(claim.getCounted()),
              span(claim.getEvent()),
              EventType.of(claim.getEventType()),
              spans(claim.getPlaces()),
              spans(claim.getTimes()),
              span(claim.getSource()),
              claim.getSourceName(),
              span(claim.getCue()),
              Status.of(claim.getStatus()),
              Direction.of(claim.getDirection()),
              claim.getConfidence(),
              sentence.map(this::span).orElse(null)));
    }
    return records;
  }

  /**
   * The key under which mentions of one name meet: lower case, no leading "the", no possessive
   * ending, blanks folded.
   *
   * @param name a name as the text has it
   */
  public static String nameKey(String name) {
    var words = new ArrayList<>(List.of(name.toLowerCase(Locale.ROOT).strip().split("\\s+")));
    if (words.size() > 1 && words.get(0).equals("the")) {
      words.remove(0);
    }
    var key = String.join(" ", words);
    if (key.endsWith("'s") || key.endsWith("’s")) {
      key = key.substring(0, key.length() - 2);
    }
    return key;
  }

  private DocumentMetaData metadata() {
    return view.select(DocumentMetaData.class).findFirst().orElse(null);
  }

  private Map<String, Integer> terms() {
    var terms = new HashMap<String, Integer>();
    for (var token : view.select(Token.class)) {
      POS pos = token.getPos();
      var tag = pos == null || pos.getPosValue() == null ? "" : pos.getPosValue();
      if (isContent(tag) && token.getLemma() != null && token.getLemma().getValue() != null) {
        terms.merge(token.getLemma().getValue().toLowerCase(Locale.ROOT), 1, Integer::sum);
      }
    }
    return terms;
  }

  /** Nouns that are no names, verbs and adjectives, by Penn Treebank or universal tags. */
  private static boolean isContent(String tag) {
    return (tag.startsWith("NN") && !tag.startsWith("NNP"))
        || tag.startsWith("VB")
        || tag.startsWith("JJ")
        || UNIVERSAL_CONTENT.contains(tag);
  }

  private List<Integer> shingles() {
    var words = new ArrayList<Integer>();
    for (var token : view.select(Token.class)) {
      if (Character.isLetterOrDigit(text.codePointAt(token.getBegin()))) {
        words.add(token.getCoveredText().toLowerCase(Locale.ROOT).hashCode());
      }
    }
    var kept = new TreeSet<Integer>();
    for (int i = 0; i + SHINGLE_WORDS <= words.size(); i++) {
      int hash = words.subList(i, i + SHINGLE_WORDS).hashCode();
      hash = (hash ^ (hash >>> 16)) * 0x7feb352d;
      hash ^= hash >>> 15;
      if (Integer.remainderUnsigned(hash, SHINGLES_KEPT_ONE_IN) == 0) {
        kept.add(hash);
      }
    }
    return List.copyOf(kept);
  }

  private Span span(Annotation annotation) {
    return annotation == null
        ? null
        : new Span(
            codePoint(annotation.getBegin()),
            codePoint(annotation.getEnd()),
            annotation.getCoveredText());
  }

  private List<Span> spans(FSArray<? extends Annotation> annotations) {
    var spans = new ArrayList<Span>();
    if (annotations != null) {
      for (var annotation : annotations) {
        spans.add(span(annotation));
      }
    }
    return spans;
  }

  private int codePoint(int utf16) {
    return codePoints == null ? utf16 : codePoints[utf16];
  }

  private static int[] codePointIndex(String text) {
    if (text.chars().noneMatch(c -> Character.isSurrogate((char) c))) {
      return null;
    }
    var index = new int[text.length() + 1];
    int count = 0;
    for (int i = 0; i < text.length(); i++) {
      index[i] = count;
      boolean first =
          Character.isHighSurrogate(text.charAt(i))
              && i + 1 < text.length()
              && Character.isLowSurrogate(text.charAt(i + 1));
      if (!first) {
        count++;
      }
    }
    index[text.length()] = count;
    return index;
  }

  private static BigDecimal decimal(String value) {
    return value == null ? null : new BigDecimal(value);
  }
}
