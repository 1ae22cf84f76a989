package org.reckon.claims;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.reckon.claims.AnnotatedText.Sentence;
import org.reckon.claims.Phrases.Phrase;
import org.reckon.claims.Phrases.Quotation;

/**
 * Finds who says what: a cue, its source and the stretch of text that they stand for. Works
 * sentence by sentence on shallow phrases; a second pass gives quotations and pronouns their
 * speakers.
 */
final class AttributionFinder {

  private static final Set<String> CUE_KINDS =
      Set.of("say", "strict", "think", "evidence", "report", "pledge", "give", "deny");
  private static final WordTable CUES = WordTable.load("speech-cues.tsv", CUE_KINDS);
  private static final Set<String> OUTLET_PRONOUNS = ClauseWords.of("outlet");
  private static final Set<String> SHARES = ClauseWords.of("share");

  private final Phrases phrases;
  private final SourcePhrases sources;
  private final Stretches stretches;
  private final VerbGroups verbs;
  private final SubjectFinder subjects;
  private final NounCueFinder nouns;
  private final CuelessFinder cueless;
  private final List<AttributionFrame> frames = new ArrayList<>();
  private final AttributionFrame[] coveredBy;

  AttributionFinder(Phrases phrases) {
    this.phrases = phrases;
    sources = new SourcePhrases(phrases);
    stretches = new Stretches(phrases);
    verbs = new VerbGroups(phrases);
    subjects = new SubjectFinder(phrases, sources, stretches);
    nouns = new NounCueFinder(phrases, sources, stretches);
    cueless = new CuelessFinder(phrases, sources, stretches);
    for (Sentence sentence : phrases.sentences()) {
      findIn(sentence);
    }
    frames.sort(Comparator.comparingInt(AttributionFrame::at));
    new PronounResolver(phrases, sources, frames).resolve();
    new QuotationSpeakers(phrases, frames).extend();
    coveredBy = new AttributionFrame[phrases.tokenCount()];
    coverTokens();
  }

  /** All attributions, in text order. */
  List<AttributionFrame> frames() {
    return frames;
  }

  /** The attribution that a token stands in, the innermost one; null where the outlet speaks. */
  AttributionFrame frameOver(int token) {
    return token < 0 || token >= coveredBy.length ? null : coveredBy[token];
  }

  private void findIn(Sentence sentence) {
    int before = frames.size();
    for (int i = sentence.firstToken(); i < sentence.endToken(); i++) {
      AttributionFrame frame = frameAt(i, sentence, before);
      if (frame != null) {
        frames.add(frame);
      }
    }
    AttributionFrame leadIn = cueless.leadIn(sentence);
    if (leadIn != null) {
      frames.add(leadIn);
    }
    if (frames.size() == before) {
      AttributionFrame headline = cueless.headline(sentence);
      if (headline != null) {
        frames.add(headline);
      }
    }
  }

  /** The source of the sentence's attribution before, or null. */
  private Phrase lastSource(int firstOfSentence) {
    return frames.size() > firstOfSentence ? frames.get(frames.size() - 1).source() : null;
  }

  private AttributionFrame frameAt(int i, Sentence sentence, int firstOfSentence) {
    if (phrases.lower(i).equals("according") && phrases.lower(i + 1).equals("to")) {
      return accordingTo(i, sentence);
    }
    if (phrases.isNoun(i)) {
      AttributionFrame verb = verbTakenForNoun(i, sentence, firstOfSentence);
      if (verb != null) {
        return verb;
      }
    }
    if (phrases.isNoun(i) && NounCueFinder.isCue(phrases.lemma(i))) {
      return nouns.frameAt(i, sentence);
    }
    String kind = cueKind(i);
    if (kind.isEmpty()) {
      return null;
    }
    String tag = phrases.pos(i);
    int group = verbs.groupStart(i, sentence.firstToken());
    if (tag.equals("VBN") && !verbs.hasHave(group, i)) {
      return passive(i, kind, sentence);
    }
    if (tag.equals("VB") && !(verbs.hasModal(group, i) && kind.equals("say"))) {
      return null;
    }
    if (verbs.isNegated(group, i) && !kind.equals("think")) {
      return null;
    }
    if (tag.equals("VBG") && group == i) {
      return participle(i, kind, sentence, firstOfSentence);
    }
    AttributionFrame inverted = inverted(i, group, kind, sentence);
    if (inverted != null) {
      return inverted;
    }
    Phrase subject = subjects.subjectBefore(group, sentence, lastSource(firstOfSentence));
    if (kind.equals("evidence") && (subject == null || !sources.isSource(subject))) {
      Phrase opening = subjects.firstSubject(sentence.firstToken(), group);
      subject = opening != null && sources.isDocument(opening) ? opening : subject;
    }
    if (subject == null || !canSpeak(subject, kind)) {
      return null;
    }
    return active(i, kind, sources.ofDocument(subject, group), sentence);
  }

  private String cueKind(int i) {
    if (!phrases.isVerb(i)) {
      return "";
    }
    String lemma = phrases.lemma(i);
    if (lemma.equals("point") && phrases.lower(i + 1).equals("out")) {
      return "say";
    }
    if (lemma.equals("speak")) {
      return phrases.lower(i + 1).equals("of") ? "report" : "";
    }
    if (lemma.equals("call")) {
      Phrase object = phrases.phraseAt(i + 1);
      return object != null && NounCueFinder.isFigure(phrases.lemma(object.head())) ? "deny" : "";
    }
    return CUES.kindOf(lemma);
  }

  private int cueEnd(int i) {
    return phrases.lemma(i).equals("point") ? i + 2 : i + 1;
  }

  /** "According to the mayor". */
  private AttributionFrame accordingTo(int i, Sentence sentence) {
    Phrase phrase = phrases.firstPhraseFrom(i + 2, Math.min(i + 5, sentence.endToken()));
    if (phrase == null) {
      return null;
    }
    Phrase source = sources.ofDocument(phrase, sentence.endToken());
    int end = sources.extentEnd(phrase, sentence.endToken());
    boolean opens = opensClause(i, sentence);
    int clauseFirst = opens ? end : stretches.stretchFirst(i, sentence);
    int clauseEnd = opens ? stretches.chainEnd(end, sentence) : i;
    int afterFirst = opens ? -1 : end;
    int afterEnd = opens ? -1 : stretches.chainEnd(end, sentence);
    return new AttributionFrame(
        "say", i, i + 2, source, source, clauseFirst, clauseEnd, afterFirst, afterEnd);
  }

  private boolean opensClause(int i, Sentence sentence) {
    for (int t = i - 1; t >= sentence.firstToken(); t--) {
      String tag = phrases.pos(t);
      if (phrases.lower(t).equals(";")) {
        return true;
      }
      if (tag.equals("CC") && phrases.lower(t - 1).equals(",")) {
        return true;
      }
      if (!tag.equals("CC")
          && !tag.startsWith("RB")
          && !stretches.isPunctuation(t)
          && !tag.equals("IN")) {
        return false;
      }
    }
    return true;
  }

  /** A verb that the tagger took for a noun: "the broker estimates." */
  private AttributionFrame verbTakenForNoun(int i, Sentence sentence, int firstOfSentence) {
    String kind = CUES.kindOf(phrases.lemma(i));
    Phrase phrase = phrases.phraseAt(i);
    if (kind.isEmpty() || kind.equals("strict") || phrase == null || phrase.end() != i + 1) {
      return null;
    }
    String next = phrases.lower(i + 1);
    if (phrase.first() == i) {
      boolean joined = phrases.pos(i - 1).equals("CC") && next.equals("that");
      return joined && frames.size() > firstOfSentence
          ? active(i, kind, frames.get(frames.size() - 1).source(), sentence)
          : null;
    }
    Phrase subject = new Phrase(phrase.first(), i, i - 1);
    if ((!sources.isBody(i - 1) && !sources.isCommonSource(subject))
        || phrases.pos(i - 1).equals("POS")) {
      return null;
    }
    boolean ends = i + 1 >= sentence.endToken() || stretches.isPunctuation(i + 1);
    boolean trails = ends && phrases.lower(subject.first() - 1).equals(",");
    boolean leads = next.equals("that") || opensFigure(i + 1, sentence);
    return trails || leads ? active(i, kind, sources.ofDocument(subject, i), sentence) : null;
  }

  /** A number, with words of comparison before it. */
  private boolean opensFigure(int from, Sentence sentence) {
    for (int t = from; t < Math.min(sentence.endToken(), from + 4); t++) {
      String tag = phrases.pos(t);
      if (tag.equals("CD") || tag.equals("$")) {
        return true;
      }
      String lower = phrases.lower(t);
      boolean leads =
          lower.equals("between")
              || lower.equals("over")
              || lower.equals("at")
              || lower.equals("than")
              || tag.startsWith("RB")
              || tag.startsWith("JJ")
              || tag.equals("DT");
      if (!leads) {
        return false;
      }
    }
    return false;
  }

  /** A passive: "was rejected by the ministry". */
  private AttributionFrame passive(int i, String kind, Sentence sentence) {
    String next = phrases.pos(i + 1);
    if (kind.equals("pledge") || !(next.equals("IN") || next.startsWith("RB"))) {
      return null;
    }
    int by = i + 1;
    int limit = Math.min(sentence.endToken(), i + 8);
    while (by < limit && !phrases.lower(by).equals("by")) {
      if (stretches.isPunctuation(by) || phrases.isVerb(by)) {
        return null;
      }
      by++;
    }
    if (by >= limit) {
      return null;
    }
    Phrase agent = phrases.firstPhraseFrom(by + 1, Math.min(by + 3, sentence.endToken()));
    if (agent == null || !sources.isSource(agent)) {
      return null;
    }
    boolean finite = phrases.lemma(i - 1).equals("be") || phrases.pos(i - 1).startsWith("RB");
    Phrase object = phrases.phraseAt(i - 1);
    int first = finite || object == null ? stretches.stretchFirst(i, sentence) : object.first();
    boolean listed = phrases.lower(agent.end()).equals(":") && agent.end() < sentence.endToken();
    int end = listed ? stretches.stretchEnd(agent.end(), sentence) : by;
    return new AttributionFrame(kind, i, i + 1, agent, agent, first, i, i + 1, end);
  }

  /** ", adding that". */
  private AttributionFrame participle(int i, String kind, Sentence sentence, int firstOfSentence) {
    Phrase subject = lastSource(firstOfSentence);
    if (subject == null) {
      Phrase near = phrases.phraseAt(i - 1);
      if (near != null && sources.isSource(near)) {
        subject = near;
      } else {
        subject = subjects.firstSubject(sentence.firstToken(), i);
      }
    }
    if (subject == null || !canSpeak(subject, kind)) {
      return null;
    }
    if (!kind.equals("say") && !isSupported(i + 1, kind, subject, sentence)) {
      return null;
    }
    int end = stretches.stretchEnd(i + 1, sentence);
    return end <= i + 1
        ? null
        : new AttributionFrame(kind, i, i + 1, subject, subject, i + 1, end, -1, -1);
  }

  /** "…," said the mayor. */
  private AttributionFrame inverted(int i, int group, String kind, Sentence sentence) {
    if (!kind.equals("say") && !kind.equals("think")) {
      return null;
    }
    int next = cueEnd(i);
    Phrase subject = phrases.phraseAt(next);
    if (subject == null
        || subject.first() != next
        || next >= sentence.endToken()
        || (phrases.pos(subject.first()).equals("PRP") && phrases.sentenceOf(next) < 0)) {
      return null;
    }
    boolean quoteBefore = group > 0 && stretches.isClosingQuote(group - 1);
    boolean commaBefore = group > sentence.firstToken() && phrases.lower(group - 1).equals(",");
    boolean bareEnd =
        kind.equals("say") && endsAfter(subject, sentence) && group > sentence.firstToken() + 1;
    if (!quoteBefore && !commaBefore && !(bareEnd && phrases.phraseAt(group - 1) == null)) {
      return null;
    }
    if (!sources.isSource(subject) && !quoteBefore) {
      return null;
    }
    if (commaBefore
        && !quoteBefore
        && subjects.interruptedSubject(group - 1, sentence) != null
        && !endsAfter(subject, sentence)) {
      return null;
    }
    int first = stretches.stretchFirst(group, sentence);
    if (first >= group && quoteBefore) {
      Quotation quotation = phrases.quotations().get(phrases.quotationOf(group - 1));
      first = quotation.first();
    }
    subject = subjects.namedBeside(subject, sentence.endToken());
    int end = sources.extentEnd(subject, sentence.endToken());
    boolean goesOn = !quoteBefore && !describesSpeaker(end, sentence);
    return new AttributionFrame(
        kind,
        i,
        cueEnd(i),
        subject,
        subject,
        first,
        group,
        goesOn ? end : -1,
        goesOn ? stretches.stretchEnd(end, sentence) : -1);
  }

  /** ", who heads the office", ", a doctor for 31 years": about the speaker, not what is said. */
  private boolean describesSpeaker(int end, Sentence sentence) {
    if (end + 1 >= sentence.endToken()) {
      return true;
    }
    String tag = phrases.pos(end + 1);
    return !phrases.lower(end).equals(",")
        || tag.startsWith("W")
        || tag.equals("DT")
        || tag.equals("CD")
        || tag.startsWith("NNP");
  }

  private boolean endsAfter(Phrase phrase, Sentence sentence) {
    int end = phrase.end();
    return end >= sentence.endToken()
        || stretches.isPunctuation(end)
        || phrases.pos(end).equals("IN");
  }

  /** "Police said", "police said that". */
  private AttributionFrame active(int i, String kind, Phrase subject, Sentence sentence) {
    int first = cueEnd(i);
    int stop = skipAdverbials(first, i, sentence);
    boolean closes =
        stop >= sentence.endToken()
            || (stretches.isPunctuation(stop) && !stretches.opensSpeech(stop, sentence))
            || phrases.pos(stop).equals("-RRB-")
            || stretches.isQuotedBefore(subject.first(), sentence);
    int subjectFirst = subject.first();
    if (kind.equals("think") && phrases.lower(subjectFirst - 1).equals("than")) {
      // "more than the office had predicted" only compares
      return null;
    }
    if (closes || isFollowedByNothing(stop, kind)) {
      AttributionFrame split = splitObject(i, kind, subject, stop);
      if (split != null) {
        return split;
      }
    }
    if (closes || isFollowedByNothing(stop, kind)) {
      Phrase object = relativeObject(subjectFirst, kind, sentence);
      if (object != null) {
        return new AttributionFrame(
            kind, i, first, subject, subject, object.first(), subjectFirst, first, stop);
      }
    }
    if (stop + 1 == sentence.endToken() && phrases.lower(stop).equals(":")) {
      return introducing(i, kind, subject, sentence);
    }
    if (closes && hasMatterBefore(subjectFirst, sentence)) {
      boolean quoted = stretches.isQuotedBefore(subjectFirst, sentence);
      return new AttributionFrame(
          kind,
          i,
          first,
          subject,
          subject,
          stretches.stretchFirst(subjectFirst, sentence),
          subjectFirst,
          quoted || opensOther(stop) ? -1 : stop,
          quoted || opensOther(stop) ? -1 : stretches.chainEnd(stop, sentence));
    }
    if (!kind.equals("say") && !isSupported(first, kind, subject, sentence)) {
      return null;
    }
    int end = contentEnd(first, kind, sentence);
    return end <= first
        ? null
        : new AttributionFrame(kind, i, first, subject, subject, first, end, -1, -1);
  }

  /** "The paper reports:" before a paragraph: what follows is the content. */
  private AttributionFrame introducing(int i, String kind, Phrase subject, Sentence sentence) {
    int next = sentence.endToken();
    int index = phrases.sentenceOf(sentence.firstToken()) + 1;
    if (index >= phrases.sentences().size()) {
      return null;
    }
    int quotation = phrases.quotationOf(next);
    int end =
        quotation >= 0
            ? phrases.quotations().get(quotation).end()
            : phrases.sentences().get(index).endToken();
    return new AttributionFrame(kind, i, cueEnd(i), subject, subject, next, end, -1, -1);
  }

  /** ", as crews worked", ", while the count stands at 12": a clause of the outlet's own. */
  private boolean opensOther(int stop) {
    String tag = phrases.pos(stop + 1);
    String lower = phrases.lower(stop + 1);
    return phrases.lower(stop).equals(",")
        && ((tag.equals("IN") && !lower.equals("with") && !lower.equals("including"))
            || tag.startsWith("W"));
  }

  /** Speech goes on to the end of the chain; what is merely announced ends with its own clause. */
  private int contentEnd(int first, String kind, Sentence sentence) {
    int end =
        kind.equals("evidence")
            ? Math.min(sentence.endToken(), first + Stretches.LONGEST)
            : stretches.stretchEnd(first, sentence);
    boolean bound =
        (kind.equals("pledge")
                || kind.equals("report")
                || kind.equals("think")
                || kind.equals("give"))
            && !phrases.lower(first).equals("that");
    if (!bound) {
      return end;
    }
    for (int t = first; t < end; t++) {
      boolean colon = phrases.lower(t).equals(":") && phrases.pos(first).equals("TO");
      if (colon
          || phrases.lower(t).equals("while")
          || (phrases.pos(t).equals("CC") && stretches.clauseFollows(t + 1, sentence))) {
        return t;
      }
    }
    return end;
  }

  /** Whether a weaker cue is followed by what makes it an attribution. */
  private boolean isSupported(int first, String kind, Phrase subject, Sentence sentence) {
    boolean that = phrases.lower(first).equals("that");
    boolean speech = first < sentence.endToken() && stretches.opensSpeech(first, sentence);
    return switch (kind) {
      case "strict" -> that || speech;
      case "evidence" ->
          that
              || sources.isDocument(subject)
              || isCarried(subject)
              || (sources.isNamed(subject) && stretches.clauseFollows(first, sentence));
      case "give" ->
          !that
              && (hasWithin(first, sentence.endToken(), "at", "as")
                  || sources.isDocument(subject)
                  || (sources.isSource(subject) && opensFigure(first, sentence)));
      case "pledge" ->
          that
              || phrases.lower(first).equals("to")
              || phrases.phraseAt(first) != null
              || phrases.pos(first).equals("VBG");
      default -> true;
    };
  }

  /** "It also found": a pronoun for what has just been a source. */
  private boolean isCarried(Phrase subject) {
    if (!phrases.lower(subject.head()).equals("it") || frames.isEmpty()) {
      return false;
    }
    AttributionFrame last = frames.get(frames.size() - 1);
    return phrases.sentenceOf(subject.head()) - phrases.sentenceOf(last.at()) <= 1;
  }

  private boolean hasWithin(int from, int to, String one, String other) {
    for (int t = from; t < Math.min(to, from + 12); t++) {
      if (phrases.lower(t).equals(one) || phrases.lower(t).equals(other)) {
        return true;
      }
    }
    return false;
  }

  private boolean isFollowedByNothing(int stop, String kind) {
    return (kind.equals("think") || kind.equals("pledge"))
        && (phrases.pos(stop).equals("TO")
            || phrases.pos(stop).equals("CC")
            || phrases.pos(stop).equals("IN"));
  }

  /** "more than the £100m analysts had expected": one phrase with the number and the source. */
  private AttributionFrame splitObject(int i, String kind, Phrase subject, int stop) {
    if (!kind.equals("think") && !kind.equals("pledge")) {
      return null;
    }
    for (int t = subject.head() - 1; t >= subject.first(); t--) {
      if (phrases.pos(t).equals("CD")) {
        Phrase source = new Phrase(t + 1, subject.end(), subject.head());
        return new AttributionFrame(
            kind, i, cueEnd(i), source, source, subject.first(), t + 1, i + 1, stop);
      }
    }
    return null;
  }

  /** "the 36,000 it aims to give": the phrase that a reduced relative clause belongs to. */
  private Phrase relativeObject(int subjectFirst, String kind, Sentence sentence) {
    if (!kind.equals("think") && !kind.equals("pledge") && !kind.equals("report")) {
      return null;
    }
    int t = subjectFirst - 1;
    if (phrases.lower(t).equals("that") || phrases.lower(t).equals("which")) {
      t--;
    }
    Phrase object = t < sentence.firstToken() ? null : phrases.phraseAt(t);
    if (object == null || object.end() != t + 1) {
      return null;
    }
    // take "a growth rate of" and "3.5 %" along
    int first = object.first();
    while (first > sentence.firstToken()
        && (phrases.pos(first - 1).equals("CD")
            || phrases.pos(first - 1).equals("$")
            || phrases.lower(first - 1).equals("%"))) {
      first--;
    }
    return new Phrase(first, object.end(), object.head());
  }

  private boolean hasMatterBefore(int subjectFirst, Sentence sentence) {
    return stretches.stretchFirst(subjectFirst, sentence) < subjectFirst - 1
        || stretches.isQuotedBefore(subjectFirst, sentence);
  }

  /** Passes "on Tuesday", "in a statement", "reporters": what stands between cue and content. */
  private int skipAdverbials(int from, int cue, Sentence sentence) {
    int t = from;
    boolean addressee = phrases.lemma(cue).equals("tell") || phrases.lemma(cue).equals("inform");
    while (t < sentence.endToken()) {
      if (phrases.pos(t).startsWith("RB") && !phrases.lower(t).equals("about")) {
        t++;
        continue;
      }
      Phrase phrase = phrases.phraseAt(t);
      if (phrase != null
          && phrase.first() <= t
          && (addressee || TimeFinder.isTimeNoun(phrases.lemma(phrase.head())))) {
        addressee = false;
        t = phrase.end();
        continue;
      }
      if (t > from && subjects.isParticiple(t) && !phrases.pos(t).equals("VBD")) {
        // "said in a statement released after the hearing"
        t = nextPunctuation(t + 1, sentence);
        continue;
      }
      String tag = phrases.pos(t);
      boolean preposition =
          (tag.equals("IN") && !phrases.lower(t).equals("that"))
              || (phrases.lower(t).equals("to") && !phrases.isVerb(t + 1));
      Phrase object = preposition ? phrases.phraseAt(t + 1) : null;
      if (object != null && hasFigure(object)) {
        break;
      }
      if (object != null
          && object.first() == t + 1
          && !phrases.isVerb(object.end())
          && !phrases.pos(object.end()).equals("MD")) {
        t = object.end();
        continue;
      }
      break;
    }
    return t;
  }

  /** A number in a phrase that is no time: "over 740 civilian deaths". */
  private boolean hasFigure(Phrase phrase) {
    for (int t = phrase.first(); t < phrase.end(); t++) {
      if (phrases.pos(t).equals("CD")) {
        return !TimeFinder.isTimeNoun(phrases.lemma(phrase.head()))
            && !TimeFinder.isTimeNoun(phrases.lemma(phrase.first()))
            && !phrases.entityValue(t).equals("DATE")
            && !phrases.entityValue(t).equals("TIME");
      }
    }
    return false;
  }

  private int nextPunctuation(int from, Sentence sentence) {
    int t = from;
    while (t < sentence.endToken() && t < from + 30 && !stretches.isPunctuation(t)) {
      t++;
    }
    return t;
  }

  /** "42 percent say": what is asked in a poll is no source. */
  private boolean isShare(Phrase subject) {
    String lower = phrases.lower(subject.head());
    return SHARES.contains(lower)
        || (phrases.pos(subject.head()).equals("CD") && !lower.equals("one"));
  }

  private boolean canSpeak(Phrase subject, String kind) {
    String lower = phrases.lower(subject.head());
    if (isShare(subject)) {
      return false;
    }
    if (OUTLET_PRONOUNS.contains(lower) || phrases.pos(subject.head()).equals("EX")) {
      return false;
    }
    if (phrases.pos(subject.head()).equals("PRP")) {
      return !kind.equals("give") || !lower.equals("it");
    }
    if (sources.isSource(subject)) {
      return true;
    }
    return kind.equals("say") && !phrases.pos(subject.head()).equals("CD");
  }

  private void coverTokens() {
    List<AttributionFrame> bySize = new ArrayList<>(frames);
    bySize.sort(Comparator.comparingInt(AttributionFrame::size).reversed());
    for (AttributionFrame frame : bySize) {
      if (isOverruled(frame)) {
        continue;
      }
      paint(frame, frame.first(), frame.end());
      paint(frame, frame.afterFirst(), frame.afterEnd());
    }
  }

  private void paint(AttributionFrame frame, int first, int end) {
    for (int t = Math.max(0, first); t < end; t++) {
      coveredBy[t] = frame;
    }
  }

  /**
   * "Critics say it has announced 20 plans", "the poll shows 40 percent, the group said": what a
   * pronoun does or a nameless document shows inside of what somebody says.
   */
  private boolean isOverruled(AttributionFrame frame) {
    if (frame.kind().equals("say") || frame.cueFirst() < 0) {
      return false;
    }
    AttributionFrame outer = coveredBy[frame.cueFirst()];
    if (outer == null || outer.size() <= frame.size()) {
      return false;
    }
    boolean nameless =
        frame.kind().equals("evidence")
            && outer.kind().equals("say")
            && sources.isDocument(frame.named())
            && !sources.isNamed(frame.named());
    return nameless || phrases.pos(frame.source().head()).equals("PRP");
  }
}
