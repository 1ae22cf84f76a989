package org.reckon.claims;

import java.util.ArrayList;
import java.util.List;
import org.reckon.claims.Phrases.Phrase;
import org.reckon.claims.Phrases.Quotation;

/** Extends attributions over the whole of a quotation, and over quotations that go on. */
final class QuotationSpeakers {

  private final Phrases phrases;
  private final List<AttributionFrame> frames;

  /**
   * @param frames the attributions in text order; those of further quotations are added at the end
   */
  QuotationSpeakers(Phrases phrases, List<AttributionFrame> frames) {
    this.phrases = phrases;
    this.frames = frames;
  }

  void extend() {
    Phrase speaker = null;
    AttributionFrame last = null;
    int lastQuotation = -1;
    List<AttributionFrame> added = new ArrayList<>();
    for (int q = 0; q < phrases.quotations().size(); q++) {
      Quotation quotation = phrases.quotations().get(q);
      AttributionFrame outer = speakerOf(quotation);
      if (outer != null) {
        last = outer;
        speaker = outer.named();
        lastQuotation = q;
        if (!outer.covers(quotation.first()) || !outer.covers(quotation.end() - 1)) {
          added.add(outer.over(quotation.first(), quotation.end()));
        }
      } else if (speaker != null && last != null && goesOn(quotation, lastQuotation, q)) {
        added.add(
            new AttributionFrame(
                last.kind(),
                last.cueFirst(),
                last.cueEnd(),
                last.source(),
                speaker,
                quotation.first(),
                quotation.end(),
                -1,
                -1));
        lastQuotation = q;
      }
    }
    frames.addAll(added);
  }

  /** The attribution outside of a quotation that holds a part of it. */
  private AttributionFrame speakerOf(Quotation quotation) {
    AttributionFrame best = null;
    for (AttributionFrame frame : framesNear(quotation)) {
      if (frame.at() >= quotation.first() && frame.at() < quotation.end()) {
        continue;
      }
      if (!isSpoken(frame.kind())) {
        continue;
      }
      boolean meets =
          (frame.first() < quotation.end() && frame.end() > quotation.first())
              || (frame.afterFirst() < quotation.end() && frame.afterEnd() > quotation.first());
      if (meets && (best == null || distance(frame, quotation) < distance(best, quotation))) {
        best = frame;
      }
    }
    return best;
  }

  private static boolean isSpoken(String kind) {
    return !kind.equals("figure") && !kind.equals("give") && !kind.equals("deny");
  }

  private static int distance(AttributionFrame frame, Quotation quotation) {
    return frame.at() < quotation.first()
        ? quotation.first() - frame.at()
        : frame.at() - quotation.end();
  }

  private List<AttributionFrame> framesNear(Quotation quotation) {
    int from = Math.max(0, phrases.sentenceOf(quotation.first()));
    int to = Math.max(from, phrases.sentenceOf(quotation.end() - 1)) + 1;
    int firstToken = phrases.sentences().isEmpty() ? 0 : phrases.sentences().get(from).firstToken();
    int endToken =
        to < phrases.sentences().size()
            ? phrases.sentences().get(to).endToken()
            : phrases.tokenCount();
    int low = 0;
    int high = frames.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (frames.get(middle).at() < firstToken) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    int end = low;
    while (end < frames.size() && frames.get(end).at() < endToken) {
      end++;
    }
    return frames.subList(low, end);
  }

  /** Whether a quotation without a speaker of its own goes on with what was quoted before. */
  private boolean goesOn(Quotation quotation, int lastQuotation, int current) {
    int sentence = phrases.sentenceOf(quotation.first());
    if (sentence < 0 || phrases.sentences().get(sentence).firstToken() != quotation.first()) {
      return false;
    }
    int before = phrases.sentenceOf(phrases.quotations().get(lastQuotation).end() - 1);
    return current - lastQuotation == 1 && sentence - before <= 2;
  }
}
