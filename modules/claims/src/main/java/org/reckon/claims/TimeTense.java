package org.reckon.claims;

/** Whether the verb that a time expression goes with looks back or ahead. */
enum TimeTense {
  PAST,
  FUTURE,
  UNKNOWN;

  /** How many tokens away a verb can stand. */
  private static final int REACH = 16;

  /**
   * The tense of the verb nearest before an expression in its clause; of the one after it where the
   * clause begins with the expression. Only a plain "will" or a verb of planning looks ahead.
   *
   * @param first the expression's first token
   * @param end the token after its last
   */
  static TimeTense of(Phrases phrases, int first, int end) {
    var sentence = phrases.sentences().get(phrases.sentenceOf(first));
    int low = Math.max(sentence.firstToken(), first - REACH);
    for (int i = first - 1; i >= low; i--) {
      if (isPlan(phrases, i) && (i == first - 1 || TimeGrammar.isLead(phrases.lower(i + 1)))) {
        return FUTURE;
      }
      if (phrases.isVerb(i)) {
        return ofVerb(phrases, i, sentence.firstToken());
      }
      if (isBreak(phrases, i)) {
        break;
      }
    }
    int high = Math.min(sentence.endToken(), end + REACH);
    int from = phrases.lower(end).equals(",") ? end + 1 : end;
    for (int i = from; i < high && !isBreak(phrases, i); i++) {
      if (TimeValues.has("will", phrases.lower(i))) {
        return FUTURE;
      }
      if (phrases.isVerb(i)) {
        return phrases.pos(i).equals("VBD") ? PAST : UNKNOWN;
      }
    }
    return UNKNOWN;
  }

  private static TimeTense ofVerb(Phrases phrases, int verb, int low) {
    int group = new VerbGroups(phrases).groupStart(verb, Math.max(low, verb - REACH));
    for (int i = group; i <= verb; i++) {
      if (TimeValues.has("will", phrases.lower(i))) {
        return FUTURE;
      }
    }
    if (group > low && phrases.lower(group - 1).equals("to")) {
      return group - 2 >= low && isPlan(phrases, group - 2) ? FUTURE : UNKNOWN;
    }
    String tag = phrases.pos(group);
    boolean modal = tag.equals("MD") || phrases.pos(verb).equals("VBG");
    return !modal && (tag.equals("VBD") || phrases.pos(verb).equals("VBN")) ? PAST : UNKNOWN;
  }

  /** A word of planning that is true of now: "due", "is scheduled", "expects", not "was due". */
  private static boolean isPlan(Phrases phrases, int token) {
    String lower = phrases.lower(token);
    String tag = phrases.pos(token);
    boolean now =
        tag.equals("VBN") || tag.startsWith("JJ") || tag.equals("VBZ") || tag.equals("VBP");
    if (!now || !(TimeValues.has("plan", phrases.lemma(token)) || TimeValues.has("plan", lower))) {
      return false;
    }
    for (int i = token - 1; i >= Math.max(0, token - 3); i--) {
      if (phrases.pos(i).equals("VBD")) {
        return false;
      }
    }
    return true;
  }

  private static boolean isBreak(Phrases phrases, int token) {
    String lower = phrases.lower(token);
    return lower.equals(",") || TimeValues.has("break", lower);
  }
}
