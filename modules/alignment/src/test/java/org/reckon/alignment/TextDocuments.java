package org.reckon.alignment;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.reckon.api.record.CasRecords;
import org.reckon.api.record.DocumentRecord;

/** Makes document records from bare text, with words in capitals for names: for measurements. */
final class TextDocuments {

  private TextDocuments() {}

  static DocumentRecord document(
      String id, String title, String source, String published, String text) {
    var names = new HashMap<String, Integer>();
    var terms = new HashMap<String, Integer>();
    var words = text.split("[^\\p{L}\\p{N}'’.-]+", -1);
    var name = new ArrayList<String>();
    var shingled = new ArrayList<Integer>();
    boolean begins = true;
    for (var raw : words) {
      var word = raw.replaceAll("^[^\\p{L}\\p{N}]+|[^\\p{L}\\p{N}]+$", "");
      if (word.isEmpty()) {
        continue;
      }
      shingled.add(word.toLowerCase(Locale.ROOT).hashCode());
      boolean capital = Character.isUpperCase(word.charAt(0));
      if (capital && !begins) {
        name.add(word);
      } else {
        if (!name.isEmpty()) {
          names.merge(CasRecords.nameKey(String.join(" ", name)), 1, Integer::sum);
          name.clear();
        }
        if (!capital && word.length() > 3) {
          terms.merge(Words.shared().noun(word), 1, Integer::sum);
        }
      }
      begins = raw.endsWith(".");
    }
    return new DocumentRecord(
        id,
        title,
        source,
        published == null ? null : OffsetDateTime.parse(published).toInstant(),
        null,
        text.codePointCount(0, text.length()),
        names,
        terms,
        shingles(shingled));
  }

  private static List<Integer> shingles(List<Integer> words) {
    Set<Integer> kept = new TreeSet<>();
    for (int i = 0; i + 8 <= words.size(); i++) {
      int hash = words.subList(i, i + 8).hashCode();
      hash = (hash ^ (hash >>> 16)) * 0x7feb352d;
      hash ^= hash >>> 15;
      if (Integer.remainderUnsigned(hash, 8) == 0) {
        kept.add(hash);
      }
    }
    return List.copyOf(kept);
  }
}
