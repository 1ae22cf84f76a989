#!/usr/bin/env python3
"""Scores the sources of number claims on PolNeAR attributions whose content holds a number.

    score-attribution.py FOLDER RUN [--errors]

FOLDER holds numeric_attributions_dev.jsonl (or another numeric_attributions_*.jsonl) and text/; RUN is the folder of
`reckon run FOLDER/text -o RUN`. A line of the file is one attribution: {"doc", "source", "cue", "content"}, each of the
three a list of {"spans": [[begin, end], ...], "text"}. Offsets on both sides are code points, ends exclusive; the script
stops where a span of the file does not hold its text. (In the development part no text has a character outside the
Basic Multilingual Plane, so that code points and UTF-16 code units agree there.)

An attribution is answered by the claims whose quantity begins inside its content. It has an answer where one of them has
a source, and the answer is right where the source of one of them overlaps the attribution's.

Map of conventions, for the figures called "mapped":
  no claim      The data marks every attribution with a number word in its content, and that may be a date, an ordinal,
                "one of them" or an idiom, which carry no number claim. Attributions whose content holds no claim of the
                run are counted apart and left out of the recall.
  pronouns      The data marks the pronoun where the text has one ("she said"); our standard goes back to the earlier
                name. Where the whole source in the data is a pronoun, the answer is right where the cue overlaps.
Without the map ("strict") every attribution with a source counts for the recall, and a pronoun must be met itself.
In both, attributions without a source in the data are no cases: they are counted and left out.
"""
import argparse
import collections
import json
import pathlib
import sys

PRONOUNS = {"he", "she", "it", "they", "we", "i", "you", "who", "which", "that", "this", "these", "those", "him", "her",
            "them", "us", "me", "his", "their", "its", "our", "my", "your", "whom", "whose"}


def read(path):
    with open(path, encoding="utf-8") as lines:
        return [json.loads(line) for line in lines if line.strip()]


def spans(parts):
    """The (begin, end) of all pieces of an attribution's part."""
    return [tuple(span) for part in parts for span in part["spans"]]


def overlaps(annotation, pieces):
    return annotation is not None and any(annotation["begin"] < end and begin < annotation["end"] for begin, end in pieces)


def check_offsets(folder, attributions):
    """Stops where offsets are not code points of the text."""
    for attribution in attributions:
        with open(folder / "text" / (attribution["doc"] + ".txt"), encoding="utf-8", newline="") as file:
            text = file.read()
        for name in ("source", "cue", "content"):
            for part in attribution[name]:
                held = "".join("".join(text[begin:end] for begin, end in part["spans"]).split())
                if held != "".join(part["text"].split()):
                    sys.exit(f"{attribution['doc']}: {name} {part['spans']} holds {held!r}, not {part['text']!r}: "
                             "offsets must be code points of the text")


def answer(attribution, claims):
    """One of: no source, no claim, no answer, right, pronoun (right by the cue alone), wrong."""
    if not attribution["source"]:
        return "no source"
    content = spans(attribution["content"])
    inside = [c for c in claims if any(begin <= c["quantity"]["begin"] < end for begin, end in content)]
    if not inside:
        return "no claim"
    answered = [c for c in inside if c["source"]]
    if not answered:
        return "no answer"
    if any(overlaps(c["source"], spans(attribution["source"])) for c in answered):
        return "right"
    pronoun = all(part["text"].lower() in PRONOUNS for part in attribution["source"])
    if pronoun and any(overlaps(c["cue"], spans(attribution["cue"])) for c in answered):
        return "pronoun"
    return "wrong"


def show(name, right, answered, cases):
    precision, recall = right / answered if answered else 0.0, right / cases if cases else 0.0
    f1 = 2 * right / (answered + cases) if right else 0.0
    print(f"{name:8}P {100 * precision:5.1f}  R {100 * recall:5.1f}  F1 {100 * f1:5.1f}   "
          f"attributions {cases}, answered {answered}, right {right}")


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=pathlib.Path)
    parser.add_argument("run", type=pathlib.Path)
    parser.add_argument("--errors", action="store_true", help="list attributions with no answer or a wrong one")
    arguments = parser.parse_args()
    files = sorted(arguments.folder.glob("numeric_attributions_*.jsonl"))
    if len(files) != 1:
        sys.exit(f"{arguments.folder} holds {len(files)} files numeric_attributions_*.jsonl; it must hold one")
    attributions = read(files[0])
    check_offsets(arguments.folder, attributions)
    claims = collections.defaultdict(list)
    for claim in read(arguments.run / "claims.jsonl"):
        claims[claim["doc"]].append(claim)
    counts = collections.Counter()
    for attribution in attributions:
        kind = answer(attribution, claims[attribution["doc"]])
        counts[kind] += 1
        if arguments.errors and kind in ("no answer", "wrong"):
            print(f"{kind}: {attribution['doc']}: {attribution['source'][0]['text']!r} "
                  f"{[part['text'] for part in attribution['cue']]} {attribution['content'][0]['text'][:200]!r}")
    answered = counts["right"] + counts["pronoun"] + counts["wrong"]
    show("strict", counts["right"], answered, answered + counts["no answer"] + counts["no claim"])
    show("mapped", counts["right"] + counts["pronoun"], answered, answered + counts["no answer"])
    print(f"of {len(attributions)}: no claim in the content {counts['no claim']}, no source in the data "
          f"{counts['no source']}; right by the cue of a pronoun {counts['pronoun']}")


if __name__ == "__main__":
    main()
