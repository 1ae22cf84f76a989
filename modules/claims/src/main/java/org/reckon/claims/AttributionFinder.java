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
  private static final WordTable NOUN_CUES =
      WordTable.load("noun-cues.tsv", Set.of("speech", "figure"));
  private static final Set<String> CONTRAST =
      Set.of("but", "while", "although", "though", "whereas");
  private static final Set<String> CHAINING =
      Set.of(
          "of", "for", "at", "from", "in", "with", "on", "by", "near", "to", "inside", "within",
          "behind", "about");
  private static final Set<String> SINGULAR_PRONOUNS = Set.of("he", "she");
  private static final Set<String> OUTLET_PRONOUNS = Set.of("i", "we", "you", "us", "me");

  /** How many sentences a pronoun looks back for what it stands for. */
  private static final int PRONOUN_REACH = 4;

  /**
   * An attribution in terms of tokens.
   *
   * @param kind the cue's kind; empty where there is no cue
   * @param cueFirst the cue's first token; -1 where there is no cue
   * @param source the words at the cue; null until a speaker is found
   * @param named the earlier mention that a pronoun stands for; else the source itself
   * @param first where the attributed stretch begins
   * @param end where it ends
   * @param afterFirst where a second stretch begins, after source and cue; -1 where there is none
   */
  record Frame(
      String kind,
      int cueFirst,
      int cueEnd,
      Phrase source,
      Phrase named,
      int first,
      int end,
      int afterFirst,
      int afterEnd) {

    boolean covers(int token) {
      return (first <= token && token < end) || (afterFirst <= token && token < afterEnd);
    }

    int size() {
      return end - first + Math.max(0, afterEnd - afterFirst);
    }

    /** Where the attribution stands: at its cue, or its source. */
    int at() {
      return cueFirst >= 0 ? cueFirst : source.first();
    }

    Frame spokenBy(Phrase speaker) {
      return new Frame(kind, cueFirst, cueEnd, source, speaker, first, end, afterFirst, afterEnd);
    }

    Frame over(int newFirst, int newEnd) {
      return new Frame(
          kind, cueFirst, cueEnd, source, named, newFirst, newEnd, afterFirst, afterEnd);
    }
  }

  private final Phrases phrases;
  private final SourcePhrases sources;
  private final List<Frame> frames = new ArrayList<>();
  private final Frame[] coveredBy;
  private final int[] stretchFirst;
  private final int[] stretchEnd;
  private final int[] chainEnd;

  AttributionFinder(Phrases phrases) {
    this.phrases = phrases;
    sources = new SourcePhrases(phrases);
    stretchFirst = new int[phrases.tokenCount()];
    stretchEnd = new int[phrases.tokenCount()];
    chainEnd = new int[phrases.tokenCount()];
    for (Sentence sentence : phrases.sentences()) {
      markStretches(sentence);
      findIn(sentence);
    }
    frames.sort(Comparator.comparingInt(Frame::at));
    resolvePronouns();
    extendOverQuotations();
    coveredBy = new Frame[phrases.tokenCount()];
    coverTokens();
  }

  /** All attributions, in text order. */
  List<Frame> frames() {
    return frames;
  }

  /** The attribution that a token stands in, the innermost one; null where the outlet speaks. */
  Frame frameOver(int token) {
    return token < 0 || token >= coveredBy.length ? null : coveredBy[token];
  }

  // ---- one sentence

  private void findIn(Sentence sentence) {
    int before = frames.size();
    for (int i = sentence.firstToken(); i < sentence.endToken(); i++) {
      Frame frame = frameAt(i, sentence, before);
      if (frame != null) {
        frames.add(frame);
      }
    }
    Frame leadIn = leadInFrame(sentence);
    if (leadIn != null) {
      frames.add(leadIn);
    }
    if (frames.size() == before) {
      Frame headline = headlineFrame(sentence);
      if (headline != null) {
        frames.add(headline);
      }
    }
  }

  private Frame frameAt(int i, Sentence sentence, int firstOfSentence) {
    if (phrases.lower(i).equals("according") && phrases.lower(i + 1).equals("to")) {
      return accordingTo(i, sentence);
    }
    if (phrases.isNoun(i)) {
      Frame verb = verbTakenForNoun(i, sentence, firstOfSentence);
      if (verb != null) {
        return verb;
      }
    }
    if (phrases.isNoun(i) && NOUN_CUES.has(phrases.lemma(i))) {
      return nounFrame(i, sentence);
    }
    String kind = cueKind(i);
    if (kind.isEmpty()) {
      return null;
    }
    String tag = phrases.pos(i);
    int group = groupStart(i, sentence.firstToken());
    if (tag.equals("VBN") && !hasHave(group, i)) {
      return passive(i, kind, sentence);
    }
    if (tag.equals("VB") && !(hasModal(group, i) && kind.equals("say"))) {
      return null;
    }
    if (isNegated(group, i) && !kind.equals("think")) {
      return null;
    }
    if (tag.equals("VBG") && group == i) {
      return participle(i, kind, sentence, firstOfSentence);
    }
    Frame inverted = inverted(i, group, kind, sentence);
    if (inverted != null) {
      return inverted;
    }
    Phrase subject = subjectBefore(group, sentence, firstOfSentence);
    if (kind.equals("evidence") && (subject == null || !sources.isSource(subject))) {
      Phrase opening = firstSubject(sentence.firstToken(), group);
      subject = opening != null && sources.isDocument(opening) ? opening : subject;
    }
    if (subject == null || !canSpeak(subject, kind)) {
      return null;
    }
    return active(i, kind, sources.ofDocument(subject, group), sentence);
  }

  /** "its director, Nahid Sorkh": the name that stands beside a speaker without one. */
  private Phrase namedBeside(Phrase speaker, int limit) {
    int comma = speaker.end();
    if (sources.isNamed(speaker)
        || phrases.pos(speaker.head()).startsWith("PRP")
        || comma + 1 >= limit
        || !phrases.lower(comma).equals(",")) {
      return speaker;
    }
    Phrase beside = phrases.phraseAt(comma + 1);
    boolean name =
        beside != null
            && beside.first() == comma + 1
            && sources.isNamed(beside)
            && !phrases.pos(beside.first()).equals("DT");
    boolean closed =
        name
            && (beside.end() >= limit
                || isPunctuation(beside.end())
                || phrases.pos(beside.end()).equals("POS"));
    return closed ? beside : speaker;
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
      return object != null && NOUN_CUES.has(phrases.lemma(object.head()), "figure") ? "deny" : "";
    }
    return CUES.kindOf(lemma);
  }

  private int cueEnd(int i) {
    return phrases.lemma(i).equals("point") ? i + 2 : i + 1;
  }

  /** The first token of the verb group that ends in a verb: "has not yet said". */
  private int groupStart(int verb, int limit) {
    int i = verb;
    while (i > limit) {
      String tag = phrases.pos(i - 1);
      boolean auxiliary =
          tag.equals("MD")
              || tag.startsWith("RB")
              || (phrases.isVerb(i - 1) && isAuxiliary(phrases.lemma(i - 1)));
      if (!auxiliary) {
        break;
      }
      i--;
    }
    return i;
  }

  private static boolean isAuxiliary(String lemma) {
    return lemma.equals("have") || lemma.equals("be") || lemma.equals("do");
  }

  private boolean hasHave(int from, int to) {
    for (int i = from; i < to; i++) {
      if (phrases.lemma(i).equals("have") || phrases.lower(i).equals("'ve")) {
        return !hasBeen(i, to);
      }
    }
    return false;
  }

  private boolean hasBeen(int from, int to) {
    for (int i = from; i < to; i++) {
      if (phrases.lower(i).equals("been")) {
        return true;
      }
    }
    return false;
  }

  private boolean hasModal(int from, int to) {
    for (int i = from; i < to; i++) {
      if (phrases.pos(i).equals("MD") || phrases.lemma(i).equals("do")) {
        return true;
      }
    }
    return false;
  }

  private boolean isNegated(int from, int to) {
    for (int i = from; i < to; i++) {
      String lower = phrases.lower(i);
      if (lower.equals("not") || lower.equals("n't") || lower.equals("never")) {
        return true;
      }
    }
    return false;
  }

  // ---- "according to"

  private Frame accordingTo(int i, Sentence sentence) {
    Phrase phrase = firstPhraseFrom(i + 2, Math.min(i + 5, sentence.endToken()));
    if (phrase == null) {
      return null;
    }
    Phrase source = sources.ofDocument(phrase, sentence.endToken());
    int end = sources.extentEnd(phrase, sentence.endToken());
    boolean opens = opensClause(i, sentence);
    int clauseFirst = opens ? end : stretchFirst(i, sentence);
    int clauseEnd = opens ? chainEnd(end, sentence) : i;
    int afterFirst = opens ? -1 : end;
    int afterEnd = opens ? -1 : chainEnd(end, sentence);
    return new Frame("say", i, i + 2, source, source, clauseFirst, clauseEnd, afterFirst, afterEnd);
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
      if (!tag.equals("CC") && !tag.startsWith("RB") && !isPunctuation(t) && !tag.equals("IN")) {
        return false;
      }
    }
    return true;
  }

  private Phrase firstPhraseFrom(int from, int to) {
    for (int t = from; t < to; t++) {
      Phrase phrase = phrases.phraseAt(t);
      if (phrase != null) {
        return phrase;
      }
    }
    return null;
  }

  // ---- verbs that the tagger took for nouns: "the broker estimates."

  private Frame verbTakenForNoun(int i, Sentence sentence, int firstOfSentence) {
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
    boolean ends = i + 1 >= sentence.endToken() || isPunctuation(i + 1);
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

  // ---- nouns: "its estimate of", "a claim by the party that"

  private Frame nounFrame(int i, Sentence sentence) {
    Phrase phrase = phrases.phraseAt(i);
    if (phrase == null || phrase.head() != i) {
      return null;
    }
    if (phrases.lower(phrase.first() - 1).equals("by")
        && phrases.lower(phrase.end()).equals("of")) {
      Phrase reckoner = phrases.phraseAt(phrase.end() + 1);
      if (reckoner != null && sources.isSource(reckoner)) {
        // "by the estimate of a reporter"
        return new Frame(
            "say",
            i,
            i + 1,
            reckoner,
            reckoner,
            stretchFirst(i, sentence),
            i,
            reckoner.end(),
            stretchEnd(reckoner.end(), sentence));
      }
    }
    Phrase source = possessor(phrase);
    int first = phrase.end();
    boolean speech = NOUN_CUES.has(phrases.lemma(i), "speech");
    if (source == null && speech) {
      String next = phrases.lower(phrase.end());
      if (next.equals("by") || next.equals("from")) {
        Phrase agent =
            firstPhraseFrom(phrase.end() + 1, Math.min(phrase.end() + 3, sentence.endToken()));
        if (agent != null && sources.isSource(agent)) {
          source = agent;
          first = agent.end();
        }
      }
    }
    if (source == null
        || (speech && !phrases.lower(first).equals("that") && !phrases.lower(first).equals("of"))) {
      return null;
    }
    boolean opens = phrase.first() <= sentence.firstToken() + 1;
    boolean clause = speech && phrases.lower(first).equals("that");
    int end = first;
    if (opens || clause) {
      end = stretchEnd(first, sentence);
    } else {
      while (end < sentence.endToken()
          && !phrases.lower(end).equals(",")
          && !phrases.lower(end).equals(";")) {
        end++;
      }
    }
    return new Frame(
        speech ? "say" : "figure", i, i + 1, source, source, first, end, phrase.first(), i);
  }

  /** The part of a phrase before its last possessive, or its possessive pronoun. */
  private Phrase possessor(Phrase phrase) {
    if (phrases.pos(phrase.first()).equals("PRP$")) {
      String lower = phrases.lower(phrase.first());
      return lower.equals("my") || lower.equals("our") || lower.equals("your")
          ? null
          : new Phrase(phrase.first(), phrase.first() + 1, phrase.first());
    }
    for (int t = phrase.head() - 1; t > phrase.first(); t--) {
      if (phrases.pos(t).equals("POS")) {
        Phrase owner = new Phrase(phrase.first(), t, t - 1);
        return sources.isSource(owner) ? owner : null;
      }
    }
    int before = phrase.head() - 1;
    if (before > phrase.first()
        && sources.isBody(before)
        && NOUN_CUES.has(phrases.lemma(phrase.head()), "figure")) {
      return new Phrase(before, before + 1, before);
    }
    return null;
  }

  // ---- passives: "was rejected by the ministry"

  private Frame passive(int i, String kind, Sentence sentence) {
    int by = i + 1;
    int limit = Math.min(sentence.endToken(), i + 8);
    while (by < limit && !phrases.lower(by).equals("by")) {
      if (isPunctuation(by) || phrases.isVerb(by)) {
        return null;
      }
      by++;
    }
    if (by >= limit) {
      return null;
    }
    Phrase agent = firstPhraseFrom(by + 1, Math.min(by + 3, sentence.endToken()));
    if (agent == null || !sources.isSource(agent)) {
      return null;
    }
    boolean finite = phrases.lemma(i - 1).equals("be") || phrases.pos(i - 1).startsWith("RB");
    Phrase object = phrases.phraseAt(i - 1);
    int first = finite || object == null ? stretchFirst(i, sentence) : object.first();
    boolean listed = phrases.lower(agent.end()).equals(":") && agent.end() < sentence.endToken();
    int end = listed ? stretchEnd(agent.end(), sentence) : by;
    return new Frame(kind, i, i + 1, agent, agent, first, i, i + 1, end);
  }

  // ---- ", adding that"

  private Frame participle(int i, String kind, Sentence sentence, int firstOfSentence) {
    Phrase subject = null;
    if (frames.size() > firstOfSentence) {
      subject = frames.get(frames.size() - 1).source();
    }
    if (subject == null) {
      Phrase near = phrases.phraseAt(i - 1);
      if (near != null && sources.isSource(near)) {
        subject = near;
      } else {
        subject = firstSubject(sentence.firstToken(), i);
      }
    }
    if (subject == null || !canSpeak(subject, kind)) {
      return null;
    }
    if (!kind.equals("say") && !isSupported(i + 1, kind, subject, sentence)) {
      return null;
    }
    int end = stretchEnd(i + 1, sentence);
    return end <= i + 1 ? null : new Frame(kind, i, i + 1, subject, subject, i + 1, end, -1, -1);
  }

  /** The first phrase of a stretch that no preposition leads in. */
  private Phrase firstSubject(int from, int to) {
    for (int t = from; t < to; t++) {
      Phrase phrase = phrases.phraseAt(t);
      if (phrase == null) {
        continue;
      }
      String lead = phrases.pos(phrase.first() - 1);
      boolean led =
          phrase.first() > from
              && (lead.equals("IN") || lead.equals("TO") || phrases.isVerb(phrase.first() - 1));
      if (!led && sources.isSource(phrase)) {
        return phrase;
      }
      t = phrase.end() - 1;
    }
    return null;
  }

  // ---- "…," said the mayor

  private Frame inverted(int i, int group, String kind, Sentence sentence) {
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
    boolean quoteBefore = group > 0 && isClosingQuote(group - 1);
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
        && interruptedSubject(group - 1, sentence) != null
        && !endsAfter(subject, sentence)) {
      return null;
    }
    int first = stretchFirst(group, sentence);
    if (first >= group && quoteBefore) {
      Quotation quotation = phrases.quotations().get(phrases.quotationOf(group - 1));
      first = quotation.first();
    }
    subject = namedBeside(subject, sentence.endToken());
    int end = sources.extentEnd(subject, sentence.endToken());
    boolean goesOn = !quoteBefore && !describesSpeaker(end, sentence);
    return new Frame(
        kind,
        i,
        cueEnd(i),
        subject,
        subject,
        first,
        group,
        goesOn ? end : -1,
        goesOn ? stretchEnd(end, sentence) : -1);
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
    return end >= sentence.endToken() || isPunctuation(end) || phrases.pos(end).equals("IN");
  }

  /** Whether a quotation ends right before a token of its own sentence. */
  private boolean isQuotedBefore(int token, Sentence sentence) {
    return token > sentence.firstToken() && isClosingQuote(token - 1);
  }

  private boolean isClosingQuote(int token) {
    int quotation = phrases.quotationOf(token);
    return quotation >= 0
        && phrases.quotations().get(quotation).end() == token + 1
        && phrases.quotations().get(quotation).closed();
  }

  // ---- "police said", "police said that"

  private Frame active(int i, String kind, Phrase subject, Sentence sentence) {
    int first = cueEnd(i);
    int stop = skipAdverbials(first, i, sentence);
    boolean closes =
        stop >= sentence.endToken()
            || (isPunctuation(stop) && !opensSpeech(stop, sentence))
            || phrases.pos(stop).equals("-RRB-")
            || isQuotedBefore(subject.first(), sentence);
    int subjectFirst = subject.first();
    if (closes || isFollowedByNothing(stop, kind)) {
      Frame split = splitObject(i, kind, subject, stop);
      if (split != null) {
        return split;
      }
    }
    if (closes || isFollowedByNothing(stop, kind)) {
      Phrase object = relativeObject(subjectFirst, kind, sentence);
      if (object != null) {
        return new Frame(
            kind, i, first, subject, subject, object.first(), subjectFirst, first, stop);
      }
    }
    if (stop + 1 == sentence.endToken() && phrases.lower(stop).equals(":")) {
      return introducing(i, kind, subject, sentence);
    }
    if (closes && hasMatterBefore(subjectFirst, sentence)) {
      boolean quoted = isQuotedBefore(subjectFirst, sentence);
      return new Frame(
          kind,
          i,
          first,
          subject,
          subject,
          stretchFirst(subjectFirst, sentence),
          subjectFirst,
          quoted || opensOther(stop) ? -1 : stop,
          quoted || opensOther(stop) ? -1 : chainEnd(stop, sentence));
    }
    if (!kind.equals("say") && !isSupported(first, kind, subject, sentence)) {
      return null;
    }
    int end = contentEnd(first, kind, sentence);
    return end <= first ? null : new Frame(kind, i, first, subject, subject, first, end, -1, -1);
  }

  /** "The paper reports:" before a paragraph: what follows is the content. */
  private Frame introducing(int i, String kind, Phrase subject, Sentence sentence) {
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
    return new Frame(kind, i, cueEnd(i), subject, subject, next, end, -1, -1);
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
    int end = kind.equals("evidence") ? sentence.endToken() : stretchEnd(first, sentence);
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
      if (colon || (phrases.pos(t).equals("CC") && clauseFollows(t + 1, sentence))) {
        return t;
      }
    }
    return end;
  }

  /** Whether a weaker cue is followed by what makes it an attribution. */
  private boolean isSupported(int first, String kind, Phrase subject, Sentence sentence) {
    boolean that = phrases.lower(first).equals("that");
    boolean speech = first < sentence.endToken() && opensSpeech(first, sentence);
    return switch (kind) {
      case "strict" -> that || speech;
      case "evidence" ->
          that
              || sources.isDocument(subject)
              || isCarried(subject)
              || (sources.isNamed(subject) && clauseFollows(first, sentence));
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

  /** A noun phrase with a finite verb after it: "found voters favoured". */
  private boolean clauseFollows(int first, Sentence sentence) {
    Phrase phrase = first < sentence.endToken() ? phrases.phraseAt(first) : null;
    if (phrase == null) {
      return false;
    }
    String tag = phrases.pos(phrase.end());
    return tag.equals("VBD") || tag.equals("VBZ") || tag.equals("VBP") || tag.equals("MD");
  }

  /** "It also found": a pronoun for what has just been a source. */
  private boolean isCarried(Phrase subject) {
    if (!phrases.lower(subject.head()).equals("it") || frames.isEmpty()) {
      return false;
    }
    Frame last = frames.get(frames.size() - 1);
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
  private Frame splitObject(int i, String kind, Phrase subject, int stop) {
    if (!kind.equals("think") && !kind.equals("pledge")) {
      return null;
    }
    for (int t = subject.head() - 1; t >= subject.first(); t--) {
      if (phrases.pos(t).equals("CD")) {
        Phrase source = new Phrase(t + 1, subject.end(), subject.head());
        return new Frame(kind, i, cueEnd(i), source, source, subject.first(), t + 1, i + 1, stop);
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
    return stretchFirst(subjectFirst, sentence) < subjectFirst - 1
        || isQuotedBefore(subjectFirst, sentence);
  }

  /** A comma or colon that opens direct speech. */
  private boolean opensSpeech(int token, Sentence sentence) {
    if (phrases.lower(token).equals(":")) {
      return true;
    }
    int next = phrases.quotationOf(token) >= 0 ? token : token + 1;
    if (next >= sentence.endToken() || phrases.quotationOf(next) < 0) {
      return false;
    }
    return phrases.quotations().get(phrases.quotationOf(next)).first() == next;
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
      if (t > from && isParticiple(t) && !phrases.pos(t).equals("VBD")) {
        // "said in a statement released after the hearing"
        t = nextPunctuation(t, sentence);
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
    while (t < sentence.endToken() && t < from + 30 && !isPunctuation(t)) {
      t++;
    }
    return t;
  }

  /** "42 percent say": what is asked in a poll is no source. */
  private boolean isShare(Phrase subject) {
    String tag = phrases.pos(subject.head());
    return switch (phrases.lower(subject.head())) {
      case "%", "percent", "cent", "third", "half", "majority", "quarter", "most", "many" -> true;
      default -> tag.equals("CD") && !phrases.lower(subject.head()).equals("one");
    };
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

  // ---- the subject to the left of a verb group

  private Phrase subjectBefore(int group, Sentence sentence, int firstOfSentence) {
    int limit = sentence.firstToken();
    int t = group - 1;
    for (int steps = 0; t >= limit && steps < 6; steps++) {
      String lower = phrases.lower(t);
      String tag = phrases.pos(t);
      if (tag.equals("WP") || tag.equals("WDT")) {
        return antecedent(t, limit);
      }
      if (tag.equals("CC")) {
        return frames.size() > firstOfSentence
            ? frames.get(frames.size() - 1).source()
            : firstSubject(limit, t);
      }
      if (lower.equals(",")
          || lower.equals("-")
          || lower.equals("–")
          || lower.equals("—")
          || lower.equals("--")) {
        return interruptedSubject(t, sentence);
      }
      if (tag.equals("-RRB-") || lower.equals(")")) {
        t = openingBracket(t, limit) - 1;
        continue;
      }
      Phrase phrase = phrases.phraseAt(t);
      if (phrase == null && steps > 0 && isParticiple(t) && phrases.phraseAt(t - 1) != null) {
        // "a poll released on Friday found"
        t--;
        continue;
      }
      if (phrase == null) {
        return null;
      }
      if (TimeFinder.isTimeNoun(phrases.lemma(phrase.head()))) {
        t = phrase.first() - 1;
        if (t >= limit && phrases.pos(t).equals("IN")) {
          t--;
        }
        continue;
      }
      return headOfChain(phrase, limit);
    }
    return null;
  }

  private boolean isParticiple(int token) {
    String tag = phrases.pos(token);
    return tag.equals("VBN") || tag.equals("VBD") || tag.equals("VBG");
  }

  private int openingBracket(int closing, int limit) {
    for (int t = closing - 1; t >= limit; t--) {
      if (phrases.lower(t).equals("(") || phrases.pos(t).equals("-LRB-")) {
        return t;
      }
    }
    return limit;
  }

  private Phrase antecedent(int relative, int limit) {
    int t = relative - 1;
    if (t >= limit && phrases.lower(t).equals("of")) {
      // "some of whom said"
      Phrase some = phrases.phraseAt(t - 1);
      t = some == null ? t - 2 : some.first() - 1;
    }
    if (t >= limit && isPunctuation(t)) {
      t--;
    }
    Phrase phrase = t < limit ? null : phrases.phraseAt(t);
    if (phrase == null) {
      return null;
    }
    return sources.isSource(phrase) ? phrase : headOfChain(phrase, limit);
  }

  /** The subject before an apposition or a relative clause: "Pal Strand, an analyst, said". */
  private Phrase interruptedSubject(int comma, Sentence sentence) {
    Phrase fallback = null;
    for (int t = comma - 1; t > sentence.firstToken(); t--) {
      if (!isPunctuation(t) || phrases.quotationOf(t) >= 0) {
        continue;
      }
      Phrase phrase = phrases.phraseAt(t - 1);
      if (phrase == null || phrase.end() != t) {
        continue;
      }
      Phrase chain = headOfChain(phrase, sentence.firstToken());
      if (sources.isNamed(chain) && sources.isSource(chain)) {
        return chain;
      }
      Phrase beside = namedBeside(chain, comma + 1);
      if (sources.isSource(chain) && !beside.equals(chain)) {
        return beside;
      }
      if (sources.isSource(chain) && fallback == null) {
        fallback = chain;
      }
    }
    Phrase apposed = phrases.phraseAt(comma - 1);
    if (fallback != null && apposed != null && sources.isPerson(apposed)) {
      return apposed;
    }
    return fallback;
  }

  /** From "Royal Mail" in "a spokeswoman for Royal Mail" to "a spokeswoman". */
  private Phrase headOfChain(Phrase phrase, int limit) {
    Phrase head = phrase;
    for (int steps = 0; steps < 4; steps++) {
      int t = head.first() - 1;
      if (t <= limit || !CHAINING.contains(phrases.lower(t))) {
        break;
      }
      Phrase outer = phrases.phraseAt(t - 1);
      if (outer == null || outer.end() != t) {
        // "relatives gathered at the pier believe"
        Phrase before = phrases.isVerb(t - 1) ? phrases.phraseAt(t - 2) : null;
        if (before != null
            && sources.isSource(before)
            && (!sources.isNamed(head) || sources.isDocument(before))) {
          head = before;
        } else if (before != null
            && sources.isSource(before)
            && phrases.entityValue(head.head()).equals("LOCATION")) {
          head = before;
        }
        break;
      }
      if (TimeFinder.isTimeNoun(phrases.lemma(outer.head()))) {
        break;
      }
      head = outer;
    }
    return head;
  }

  // ---- how far a stretch goes

  /** Where the clause chain that ends before a token begins: after a semicolon. */
  private int stretchFirst(int before, Sentence sentence) {
    return before <= sentence.firstToken() ? sentence.firstToken() : stretchFirst[before - 1];
  }

  private int stretchEnd(int from, Sentence sentence) {
    return from >= sentence.endToken() ? sentence.endToken() : Math.max(from, stretchEnd[from]);
  }

  /** The end of the chain of clauses, contrasts included. */
  private int chainEnd(int from, Sentence sentence) {
    return from >= sentence.endToken() ? sentence.endToken() : Math.max(from, chainEnd[from]);
  }

  /** Finds for each token, in one pass each way, where its chain of clauses begins and ends. */
  private void markStretches(Sentence sentence) {
    int first = sentence.firstToken();
    for (int t = first; t < sentence.endToken(); t++) {
      if (isSemicolon(t)) {
        first = t + 1;
      }
      stretchFirst[t] = first;
    }
    int end = sentence.endToken();
    int chain = end;
    for (int t = sentence.endToken() - 1; t >= sentence.firstToken(); t--) {
      if (isSemicolon(t)) {
        chain = t;
      }
      chainEnd[t] = chain;
      if (isSemicolon(t) || opensContrast(t)) {
        end = t;
      }
      stretchEnd[t] = end;
    }
  }

  private boolean isSemicolon(int token) {
    return phrases.lower(token).equals(";")
        && phrases.quotationOf(token) < 0
        && !phrases.isBracketed(token);
  }

  private boolean opensContrast(int token) {
    if (phrases.quotationOf(token) >= 0) {
      return false;
    }
    String lower = phrases.lower(token);
    return (lower.equals(",") && CONTRAST.contains(phrases.lower(token + 1)));
  }

  private boolean isPunctuation(int token) {
    String form = phrases.form(token);
    return !form.isEmpty()
        && form.codePoints().noneMatch(Character::isLetterOrDigit)
        && !form.equals("%")
        && !form.equals("$")
        && !form.equals("£")
        && !form.equals("€")
        && !form.equals("&");
  }

  // ---- "In the poll, 40 percent"

  private Frame leadInFrame(Sentence sentence) {
    int first = sentence.firstToken();
    if (!phrases.pos(first).equals("IN") || first + 3 >= sentence.endToken()) {
      return null;
    }
    Phrase poll = phrases.phraseAt(first + 1);
    if (poll == null || poll.first() != first + 1 || !sources.isPoll(poll)) {
      return null;
    }
    for (int t = poll.end(); t < Math.min(sentence.endToken(), poll.end() + 12); t++) {
      if (phrases.lower(t).equals(",")) {
        return new Frame("", -1, -1, poll, poll, t + 1, stretchEnd(t + 1, sentence), -1, -1);
      }
    }
    return null;
  }

  // ---- headlines: "Eleven dead as ferry sinks: police"

  private Frame headlineFrame(Sentence sentence) {
    int first = sentence.firstToken();
    int end = sentence.endToken();
    if (end - first < 3 || phrases.lower(end - 1).equals(".")) {
      return null;
    }
    for (int t = first + 1; t < end - 1; t++) {
      String lower = phrases.lower(t);
      if (!lower.equals(":") && !lower.equals("-") && !lower.equals("–") && !lower.equals("—")) {
        continue;
      }
      Phrase last = phrases.phraseAt(t + 1);
      if (lower.equals(":") && t < first + 5) {
        Phrase lead = phrases.phraseAt(first);
        if (lead != null && lead.end() == t && sources.isCommonSource(lead)) {
          return new Frame("", -1, -1, lead, lead, t + 1, end, -1, -1);
        }
      }
      if (last != null
          && last.first() == t + 1
          && last.end() == end
          && sources.isSource(last)
          && (lower.equals(":") || sources.isCommonSource(last))) {
        return new Frame("", -1, -1, last, last, first, t, -1, -1);
      }
    }
    return null;
  }

  // ---- pronouns

  private void resolvePronouns() {
    for (int f = 0; f < frames.size(); f++) {
      Frame frame = frames.get(f);
      Phrase source = frame.source();
      if (phrases.pos(source.head()).startsWith("PRP")) {
        Phrase named = standsFor(source, f);
        frames.set(f, frame.spokenBy(named == null ? source : named));
      }
    }
  }

  private Phrase standsFor(Phrase pronoun, int upTo) {
    String lower = phrases.lower(pronoun.head());
    boolean person =
        SINGULAR_PRONOUNS.contains(lower) || lower.equals("his") || lower.equals("her");
    boolean many = lower.equals("they") || lower.equals("their");
    int sentence = phrases.sentenceOf(pronoun.head());
    for (int f = upTo - 1; f >= 0; f--) {
      Phrase candidate = frames.get(f).named();
      if (candidate.first() >= pronoun.first()) {
        continue;
      }
      if (sentence - phrases.sentenceOf(frames.get(f).source().head()) > PRONOUN_REACH) {
        break;
      }
      if (agrees(candidate, person, many)) {
        return candidate;
      }
    }
    for (int s = sentence; s >= Math.max(0, sentence - 2); s--) {
      Sentence in = phrases.sentences().get(s);
      Phrase subject = firstAgreeing(in, pronoun.first(), person, many);
      if (subject != null) {
        return subject;
      }
    }
    return null;
  }

  private Phrase firstAgreeing(Sentence sentence, int before, boolean person, boolean many) {
    int t = sentence.firstToken();
    while (t < Math.min(before, sentence.endToken())) {
      Phrase phrase = phrases.phraseAt(t);
      if (phrase == null) {
        t++;
        continue;
      }
      boolean body = person || many || sources.isBody(phrase.head()) || sources.isDocument(phrase);
      if (body && agrees(phrase, person, many) && sources.isSource(phrase)) {
        return phrase;
      }
      t = phrase.end();
    }
    return null;
  }

  private boolean agrees(Phrase candidate, boolean person, boolean many) {
    if (phrases.pos(candidate.head()).startsWith("PRP")) {
      return false;
    }
    boolean isPerson = sources.isPerson(candidate);
    if (person) {
      return isPerson;
    }
    return many
        ? sources.isMany(candidate)
        : !isPerson && !phrases.pos(candidate.head()).equals("NNS");
  }

  // ---- quotations

  private void extendOverQuotations() {
    Phrase speaker = null;
    Frame last = null;
    int lastQuotation = -1;
    List<Frame> added = new ArrayList<>();
    for (int q = 0; q < phrases.quotations().size(); q++) {
      Quotation quotation = phrases.quotations().get(q);
      Frame outer = speakerOf(quotation);
      if (outer != null) {
        last = outer;
        speaker = outer.named();
        lastQuotation = q;
        if (!outer.covers(quotation.first()) || !outer.covers(quotation.end() - 1)) {
          added.add(outer.over(quotation.first(), quotation.end()));
        }
      } else if (speaker != null && last != null && goesOn(quotation, lastQuotation, q)) {
        added.add(
            new Frame(
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
  private Frame speakerOf(Quotation quotation) {
    Frame best = null;
    for (Frame frame : framesNear(quotation)) {
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

  private static int distance(Frame frame, Quotation quotation) {
    return frame.at() < quotation.first()
        ? quotation.first() - frame.at()
        : frame.at() - quotation.end();
  }

  private List<Frame> framesNear(Quotation quotation) {
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

  // ---- lookup

  private void coverTokens() {
    List<Frame> bySize = new ArrayList<>(frames);
    bySize.sort(Comparator.comparingInt(Frame::size).reversed());
    for (Frame frame : bySize) {
      if (isOverruled(frame)) {
        continue;
      }
      paint(frame, frame.first(), frame.end());
      paint(frame, frame.afterFirst(), frame.afterEnd());
    }
  }

  private void paint(Frame frame, int first, int end) {
    for (int t = Math.max(0, first); t < end; t++) {
      coveredBy[t] = frame;
    }
  }

  /**
   * "Critics say it has announced 20 plans", "the poll shows 40 percent, the group said": what a
   * pronoun does or a nameless document shows inside of what somebody says.
   */
  private boolean isOverruled(Frame frame) {
    if (frame.kind().equals("say") || frame.cueFirst() < 0) {
      return false;
    }
    Frame outer = coveredBy[frame.cueFirst()];
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
