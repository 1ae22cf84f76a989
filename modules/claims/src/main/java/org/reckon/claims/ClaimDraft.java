package org.reckon.claims;

import org.reckon.api.record.Direction;

/**
 * What has been decided about a quantity so far; the next quantity of the sentence looks back at
 * it.
 *
 * @param site where the quantity stands
 * @param counted index of the element that is counted; -1 where there is none
 * @param event index of the word that says what happened; -1 where there is none
 * @param eventType what the claim is about; null while it is not known
 * @param direction which way the figure moves; null while it is not known
 */
record ClaimDraft(ClaimSite site, int counted, int event, String eventType, Direction direction) {

  static final int NONE = -1;

  ClaimDraft about(String type) {
    return new ClaimDraft(site, counted, event, type, direction);
  }

  ClaimDraft moving(Direction way) {
    return new ClaimDraft(site, counted, event, eventType, way);
  }

  /** The main word of what is counted; null where nothing is. */
  Word countedHead() {
    return counted == NONE ? null : site.sentence().head(counted);
  }

  /** The word that says what happened; null where there is none. */
  Word eventWord() {
    return event == NONE ? null : site.sentence().word(event);
  }
}
