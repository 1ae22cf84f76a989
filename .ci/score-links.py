#!/usr/bin/env python3
"""Scores cross-document links between numeric mentions of ECB+.

    score-links.py MENTIONS.jsonl... RUN [--errors]
    score-links.py --make-input MENTIONS.jsonl... INPUT

A line of a file is a mention: {"doc", "subtopic", "sent", "tokens", "text", "type", "kind", "chain", "singleton", "values",
"sentence"}; `tokens` are places in the sentence split at blanks, and mentions of one chain are coreferent. --make-input writes
the sentences that hold a mention (others are not in the data) as a text a document, a sentence a line, under the id
SUBTOPIC/DOCUMENT: to the file INPUT where its name ends in .jsonl, else a file INPUT/SUBTOPIC.jsonl for each subtopic. A
subtopic is an event. RUN is the folder of `reckon run INPUT -o RUN`, or holds such folders, one for each subtopic (run with
--one-event). Offsets on both sides are code points, ends exclusive.

The texts are put back from tokens: what Penn Treebank or ECB+ split is joined ("5 . 9", "a . m .", "90 - day", "$ 108"),
quotation marks become plain ones, "- s", where an apostrophe was lost, becomes "'s", and "e85" "€85". Currency signs that the
data dropped (pounds, euros) cannot be put back. Nothing says when or by whom a document was published.

Of the mentions those count that are quantities by our standard. `kind` is too coarse to tell ("count" holds names and scores,
"time/loc" durations), so the text decides, without leading articles, prepositions and comparators:
  - it begins with a number: digits or number words that are no ordinal ("11th point"), no score ("31-24", "4x4", "29-of-34"),
    no age ("16-year-old"), no year (1900 to 2099 without a comma), no rank ("five seed"), no telephone number; names and ids that
    hold a number elsewhere ("the Philadelphia 76ers", "MS08-078", "No. 5", "mother of 12") are none; an empty `values` is a
    number where the text is "dozens" and the like, and none where it is "several";
  - of type TIM it is a duration and nothing else ("eight-year", "two nights"), not followed or preceded by what makes a date
    of it ("nine days after");
  - "one" counts where another mention of its chain is "1".

gold: pairs of such mentions of one chain in different documents. run: pairs of such mentions in different documents of which
claims that overlap them are in one fact. Two figures, with the same recall (a singleton of the data has no links):
  strict   every pair of the run counts.
  judged   pairs of the run with a mention that the data leaves alone in its chain (`singleton`) do not count: the data
           leaves many alone that are coreferent by our standard (six "20 points" of one player in one game).
"""
import argparse
import collections
import itertools
import json
import pathlib
import re

WORD = ("one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|"
        "nineteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|dozens?|scores|hundreds?|thousands?|millions?")
LEAD = re.compile(r"-?(?:(?:a|an|the|in|for|about|around|over|nearly|almost|some|at least|up to|as much as|more than|less than"
                  r"|just|under) )*")
NUMBER = re.compile(rf"(?:[$€]?\d[\d,.]*(?:mm?|bn|km?)?|{WORD})(?![a-z\d]|[,.]\d)")
NO_QUANTITY = re.compile(r"[\d.,]+(?:-|x|-of-|-for-)\d|.*year-old|(?:19|20)\d\d\b|\w+ seed\b|one\b|911$|\w+-pointer")
DURATION = re.compile(r"(?:[- ](?:\d/\d|\"?\w+\"?))?[- ](?:second|minute|hour|day|night|week|month|year|decade)s?$")
DATES_IT = {"ago", "after", "before", "later", "earlier", "into", "left", "following", "since", "remaining"}
DATED_BY = {"since", "within", "last", "past"}
DASHED = {"although", "and", "but", "including", "or", "which", "who"}


def read(paths):
    for path in paths:
        with open(path, encoding="utf-8") as lines:
            yield from (json.loads(line) for line in lines if line.strip())


def case(token):
    """What a token looks like: 9 (number), A, a or Aa."""
    if token[0].isdigit() or token[0] == "$":
        return "9"
    return "a" if token[0].islower() else "A" if token.isupper() else "Aa"


def hyphen(tokens, at):
    """Whether the token "-" joins its neighbours; else it is a dash."""
    before, after, then = tokens[at - 1], tokens[at + 1], tokens[at + 2 : at + 3]
    if after in DASHED and then != ["-"]:
        return False
    if not before[-1].isalnum() or not after[0].isalnum():
        return False
    return case(before) == case(after) or case(before) in "a9" and case(after) in "a9" or (case(before), case(after)) in {
        ("Aa", "a"), ("9", "Aa")} and before[:2] != "20"


def joined(tokens, at, split_hyphens):
    """Whether no blank stands between the tokens at and at + 1."""
    before, left, right, then = (tokens[i] if 0 <= i < len(tokens) else "" for i in range(at - 1, at + 3))
    if left in ("(", "[", "$", "#", "``") or right in (",", ".", ";", ":", "!", "?", ")", "]", "%", "''", "n't"):
        return True
    if re.fullmatch(r"'(?:s|re|ll|d|ve|m)|-[a-z]+", right) or re.fullmatch(r"\w+-", left):
        return True
    if '"' in (left, right):
        return sum(token.count('"') for token in tokens[: at + 1]) % 2 == 1
    if "'" in (left, right):
        possessive = (left if right == "'" else before).endswith("s")
        return possessive == (right == "'")
    if left == ".":
        letters = len(before) == 1 and before.isalpha() and len(right) == 1 and right.isalpha() and then in (".", "")
        return letters or before[-1:].isdigit() and right[0].isdigit()
    if left == ",":
        return re.fullmatch(r"\$?\d{1,3}", before) is not None and re.fullmatch(r"\d{3}", right) is not None
    if left == ":":
        return before.isdigit() and re.match(r"\d\d(?!\d)", right) is not None
    if "/" in (left, right):
        return before[-1:].isdigit() if left == "/" else left[-1].isdigit()
    if split_hyphens and "-" in (left, right):
        place = at if left == "-" else at + 1
        if (left, right) == ("-", "-") or lost_apostrophe(tokens, place):
            return True
        return 0 < place < len(tokens) - 1 and hyphen(tokens, place)
    return False


def lost_apostrophe(tokens, at):
    return tokens[at] == "-" and 0 < at and tokens[at + 1 : at + 2] in (["s"], ["d"])


def text_of(tokens, split_hyphens):
    """The text of a sentence and the (begin, end) of each of its tokens."""
    text, spans = "", []
    for at, token in enumerate(tokens):
        begin = len(text)
        apostrophe = split_hyphens and lost_apostrophe(tokens, at)
        text += "'" if apostrophe else '"' if token in ("``", "''") else re.sub(r"^e(?=\d)", "€", token)
        spans.append((begin, len(text)))
        if at + 1 < len(tokens) and not joined(tokens, at, split_hyphens):
            text += " "
    return text, spans


def documents(mentions):
    """The text of each document; gives each mention its document's `id`, the `spans` of its tokens and its `written` form."""
    sentences = collections.defaultdict(dict)
    for mention in mentions:
        mention["id"] = f"{mention['subtopic']}/{mention['doc']}"
        sentences[mention["id"]].setdefault(mention["sent"], []).append(mention)
    texts = {}
    for identity, numbered in sentences.items():
        text = ""
        for _, of_sentence in sorted(numbered.items()):
            sentence, spans = text_of(of_sentence[0]["sentence"].split(" "), identity.endswith("plus"))
            for mention in of_sentence:
                places = mention["tokens"]
                mention["spans"] = [(len(text) + spans[at][0], len(text) + spans[at][1]) for at in places]
                mention["written"] = sentence[spans[places[0]][0] : spans[places[-1]][1]]
            text += sentence + "\n"
        texts[identity] = text
    return texts


def is_quantity(mention, chains):
    text = mention["written"].lower()
    text = text[LEAD.match(text).end() :]
    number = NUMBER.match(text)
    if text == "one" and any(other["text"] == "1" for other in chains[mention["chain"]]):
        return True
    if not number or NO_QUANTITY.match(text):
        return False
    if mention["type"] != "TIM":
        return True
    tokens, places = mention["sentence"].lower().split(" "), mention["tokens"]
    before, after = tokens[: places[0]][-1:], tokens[places[-1] + 1 :][:1]
    if DATED_BY.intersection(before) or DATES_IT.intersection(after):
        return False
    return DURATION.fullmatch(text[number.end() :]) is not None


def make_input(texts, path):
    files = collections.defaultdict(list)
    for identity, text in texts.items():
        name = path if path.suffix == ".jsonl" else path / (identity.split("/")[0] + ".jsonl")
        files[name].append(json.dumps({"id": identity, "text": text}, ensure_ascii=False) + "\n")
    for name, lines in files.items():
        name.parent.mkdir(parents=True, exist_ok=True)
        name.write_text("".join(lines), encoding="utf-8")
    print(f"{len(texts)} documents in {len(files)} files")


def folders_of(run, name):
    return [run] if (run / name).exists() else sorted(file.parent for file in run.glob(f"*/{name}"))


def read_events(run):
    """The event of each document."""
    return {document: (folder.name, event["id"]) for folder in folders_of(run, "events.jsonl")
            for event in read([folder / "events.jsonl"]) for document in event["documents"]}


def read_run(run, name):
    """The annotations of each document; facts of several runs are kept apart."""
    found = collections.defaultdict(list)
    for folder in folders_of(run, name):
        for annotation in read([folder / name]):
            if annotation.get("fact"):
                annotation["fact"] = f"{folder.name} {annotation['fact']}"
            found[annotation["doc"]].append(annotation)
    return found


def overlapping(mention, annotations):
    return [a for a in annotations[mention["id"]]
            if any(a["quantity"]["begin"] < end and begin < a["quantity"]["end"] for begin, end in mention["spans"])]


def pairs(mentions, keys):
    """The pairs of mentions of different documents that share a key; a mention is its place in the list."""
    groups = collections.defaultdict(list)
    for at, mention in enumerate(mentions):
        for key in keys(mention):
            groups[key].append(at)
    return {pair for group in groups.values() for pair in itertools.combinations(group, 2)
            if mentions[pair[0]]["id"] != mentions[pair[1]]["id"]}


def show(name, gold, run):
    right = len(gold & run)
    precision, recall = right / len(run) if run else 0.0, right / len(gold) if gold else 0.0
    f1 = 2 * right / (len(gold) + len(run)) if right else 0.0
    print(f"{name:8}P {100 * precision:5.1f}  R {100 * recall:5.1f}  F1 {100 * f1:5.1f}   "
          f"links {len(gold)}, of the run {len(run)}, right {right}")


def missing(pair, mentions, events):
    """Why a pair of one chain is not linked; documents in no event have none in common."""
    if not all(mentions[at]["quantities"] for at in pair):
        return "a mention is no quantity"
    if not all(mentions[at]["claims"] for at in pair):
        return "a mention is no claim"
    first, second = (events.get(mentions[at]["id"]) for at in pair)
    if first is None or first != second:
        return "documents in different events"
    if not all(any(c["fact"] for c in mentions[at]["claims"]) for at in pair):
        return "a claim is in no fact"
    return "claims in different facts"


def describe(mention, texts):
    begin, end = mention["spans"][0][0], mention["spans"][-1][1]
    text = texts[mention["id"]]
    line = text[text.rfind("\n", 0, begin) + 1 : begin] + "[" + text[begin:end] + "]" + text[end : text.index("\n", end)]
    claims = [f"{c['eventType']}/{(c['counted'] or {}).get('text')}/{(c['event'] or {}).get('text')}/{c['unit']}/{c['fact']}"
              for c in mention["claims"]]
    return f"    {mention['id']}: {line}\n        {'; '.join(claims) or 'no claim'}"


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("mentions", nargs="+", type=pathlib.Path)
    parser.add_argument("run", type=pathlib.Path)
    parser.add_argument("--make-input", action="store_true")
    parser.add_argument("--errors", action="store_true", help="list mentions without a claim, links missed, false ones")
    arguments = parser.parse_args()
    mentions = list(read(arguments.mentions))
    texts = documents(mentions)
    if arguments.make_input:
        make_input(texts, arguments.run)
        return
    chains = collections.defaultdict(list)
    for mention in mentions:
        chains[mention["chain"]].append(mention)
    kept = [mention for mention in mentions if is_quantity(mention, chains)]
    quantities, claims = read_run(arguments.run, "quantities.jsonl"), read_run(arguments.run, "claims.jsonl")
    events = read_events(arguments.run)
    for mention in kept:
        mention["quantities"], mention["claims"] = overlapping(mention, quantities), overlapping(mention, claims)
    gold = pairs(kept, lambda m: [m["chain"]])
    run = pairs(kept, lambda m: {c["fact"] for c in m["claims"] if c["fact"]})
    judged = {pair for pair in run if not any(kept[at]["singleton"] for at in pair)}
    show("strict", gold, run)
    show("judged", gold, judged)
    print(f"mentions {len(mentions)}, quantities by our standard {len(kept)}; of these a quantity of the run "
          f"{sum(bool(m['quantities']) for m in kept)}, a claim {sum(bool(m['claims']) for m in kept)}")
    reasons = collections.Counter(missing(pair, kept, events) for pair in gold - run)
    print("links missed: " + ", ".join(f"{reason} {count}" for reason, count in sorted(reasons.items())))
    if arguments.errors:
        for mention in kept:
            if not mention["claims"]:
                print(("no claim: " if mention["quantities"] else "no quantity: ") + describe(mention, texts).strip())
        for name, wrong in (("missed", gold - run), ("false", judged - gold), ("false, not judged", run - judged - gold)):
            for first, second in sorted(wrong):
                print(f"{name}:\n{describe(kept[first], texts)}\n{describe(kept[second], texts)}")


if __name__ == "__main__":
    main()
