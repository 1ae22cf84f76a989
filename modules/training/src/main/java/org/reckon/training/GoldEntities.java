package org.reckon.training;

import java.util.Arrays;
import java.util.Comparator;
import org.reckon.tagging.EntityLabels;
import org.reckon.tagging.TokenizedText;

/** Turns curated entities into labels. Dates and times are not curated, so they stay open. */
final class GoldEntities {

  private static final long OPEN =
      EntityText.OUTSIDE
          | EntityLabels.labels(EntityLabels.VALUES.indexOf("DATE"))
          | EntityLabels.labels(EntityLabels.VALUES.indexOf("TIME"));

  private GoldEntities() {}

  static EntityText read(GoldReader.GoldDocument document, TokenizedText text, float weight) {
    var allowed = new long[text.size()];
    Arrays.fill(allowed, OPEN);
    var tokens = new Tokens(text);
    int done = 0;
    var names = document.names().stream().sorted(Comparator.comparing(EntityText.Name::begin));
    for (var name : (Iterable<EntityText.Name>) names::iterator) {
      tokens.touch(name.begin(), name.end());
      if (tokens.from >= done && tokens.to > tokens.from) {
        EntityText.mark(allowed, tokens.from, tokens.to, name.value());
        done = tokens.to;
      }
    }
    return new EntityText(document.id(), text, allowed, document.names(), weight);
  }
}
