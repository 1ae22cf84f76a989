#!/usr/bin/env python3
"""Scores a tokenizer and sentence splitter on a Universal Dependencies file, raw text in.

    score-tokens.py FILE.conllu [--errors N] -- COMMAND ...

COMMAND reads the raw text (UTF-8) from its standard input and prints a line "begin TAB end" for each token (offsets in
code points of that text, end exclusive) and an empty line after each sentence. For the tokenizer of this project:

    mvn -o -q -pl modules/tokenizer -am test-compile
    score-tokens.py FILE.conllu -- java -cp CLASSPATH org.reckon.tokenizer.SegmentationPrinter

with modules/tokenizer/target/{classes,test-classes} as the class path.

The raw text is rebuilt from the file: the words of a sentence by SpaceAfter, sentences joined by one space (by nothing
where the last word has SpaceAfter=No), a blank line where `# newpar` or `# newdoc` stands.

Gold tokens are UD's syntactic words. A multiword token ("don't") is divided between its words: where their forms,
put together, are its form (do+n't) each word takes its part; where they are not (a word that was written otherwise) the
longest common prefix of form and rest decides, and what is left goes to the last word; a word that gets no character is
left out. Empty nodes (8.1) are no words. Spans are compared as in the CoNLL 2018 shared task's scorer: by character
offsets with white space left out, exact match of begin and end, for tokens and for sentences.
"""
import argparse
import subprocess
import sys


def sentences(path):
    comments, rows = [], []
    with open(path, encoding="utf-8") as lines:
        for line in lines:
            line = line.rstrip("\n")
            if not line:
                if rows:
                    yield comments, rows
                comments, rows = [], []
            elif line.startswith("#"):
                comments.append(line[1:].strip())
            else:
                rows.append(line.split("\t"))
    if rows:
        yield comments, rows


def surface(rows):
    """Yields (form, words, space after) for each surface token."""
    words = {row[0]: row[1] for row in rows if row[0].isdigit()}
    covered = 0
    for row in rows:
        if "." in row[0]:
            continue
        space = "SpaceAfter=No" not in row[9].split("|")
        if "-" in row[0]:
            first, last = map(int, row[0].split("-"))
            yield row[1], [words[str(i)] for i in range(first, last + 1)], space
            covered = last
        elif int(row[0]) > covered:
            yield row[1], [row[1]], space


def divide(form, words):
    """The lengths of the parts of a form that belong to its words."""
    if "".join(words) == form:
        return [len(word) for word in words]
    lengths, at = [], 0
    for word in words[:-1]:
        length = 0
        while length < len(word) and at + length < len(form) and form[at + length].lower() == word[length].lower():
            length += 1
        lengths.append(length)
        at += length
    return lengths + [len(form) - at]


def read_gold(path):
    """The raw text, and the gold tokens and sentences as offsets without white space."""
    text, tokens, bounds = [], [], []
    at = 0
    glue = ""
    for comments, rows in sentences(path):
        if text:
            new = any(c.startswith(("newpar", "newdoc")) for c in comments)
            text.append("\n\n" if new else glue)
        begin = at
        pieces = list(surface(rows))
        for i, (form, words, space) in enumerate(pieces):
            for length in divide("".join(form.split()), words):
                if length:
                    tokens.append((at, at + length))
                at += length
            text.append(form)
            if i + 1 < len(pieces):
                text.append(" " if space else "")
            else:
                glue = " " if space else ""
        bounds.append((begin, at))
    return "".join(text) + "\n", tokens, bounds


def read_output(output, text):
    """Turns a program's output into offsets without white space."""
    dense, count = [], 0
    for character in text:
        dense.append(count)
        count += not character.isspace()
    dense.append(count)
    tokens, bounds, begin = [], [], None
    for line in output.split("\n"):
        if line:
            span = tuple(dense[int(field)] for field in line.split("\t"))
            tokens.append(span)
            begin = span[0] if begin is None else begin
        elif begin is not None:
            bounds.append((begin, tokens[-1][1]))
            begin = None
    return tokens, bounds


def report(name, gold, found):
    right = len(set(gold) & set(found))
    precision, recall = right / len(found), right / len(gold)
    f1 = 2 * right / (len(found) + len(gold))
    print(f"{name:10} P {100 * precision:6.2f}  R {100 * recall:6.2f}  F1 {100 * f1:6.2f}  "
          f"gold {len(gold)}  found {len(found)}  right {right}")


def show_errors(text, gold, found, limit, bounds):
    """Prints the places where gold and found differ, gold first."""
    dense = "".join(text.split())
    only_gold, only_found = set(gold) - set(found), set(found) - set(gold)
    if bounds:
        ends_gold, ends_found = {e for _, e in gold}, {e for _, e in found}
        wanted = [(e, "missed") for e in ends_gold - ends_found] + [(e, "wrong ") for e in ends_found - ends_gold]
        spaced = [i for i, c in enumerate(text) if not c.isspace()] + [len(text)]
        for end, what in sorted(wanted)[:limit]:
            at = spaced[end - 1] + 1
            print(f"  {what}  …{text[max(0, at - 50):at]!r} ¶ {text[at:at + 40]!r}")
        return
    spans = sorted([(b, e, "gold ") for b, e in only_gold] + [(b, e, "found") for b, e in only_found])
    groups = []
    for begin, end, what in spans:
        if groups and begin < groups[-1][1]:
            groups[-1][1] = max(groups[-1][1], end)
        else:
            groups.append([begin, end, [], []])
        groups[-1][2 if what == "gold " else 3].append(dense[begin:end])
    for begin, end, ours, theirs in groups[:limit]:
        print(f"  gold {'|'.join(ours)}   found {'|'.join(theirs)}   in …{dense[max(0, begin - 15):end + 15]}…")


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("file")
    parser.add_argument("--errors", type=int, default=0, help="print the first N differences of each kind")
    parser.add_argument("--raw", action="store_true", help="print the raw text and stop")
    parser.add_argument("command", nargs=argparse.REMAINDER)
    arguments = parser.parse_args()
    text, tokens, bounds = read_gold(arguments.file)
    if arguments.raw:
        sys.stdout.write(text)
        return
    command = [part for part in arguments.command if part != "--"]
    run = subprocess.run(command, input=text.encode("utf-8"), stdout=subprocess.PIPE, check=True)
    found_tokens, found_bounds = read_output(run.stdout.decode("utf-8"), text)
    report("tokens", tokens, found_tokens)
    report("sentences", bounds, found_bounds)
    if arguments.errors:
        print("tokens that differ:")
        show_errors(text, tokens, found_tokens, arguments.errors, False)
        print("sentence ends that differ:")
        show_errors(text, bounds, found_bounds, arguments.errors, True)


if __name__ == "__main__":
    main()
