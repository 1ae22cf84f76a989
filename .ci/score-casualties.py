#!/usr/bin/env python3
"""Scores the numbers of killed and injured people of incidents (SemEval-2018 task 5).

    score-casualties.py INCIDENTS.jsonl RUN [--leave-out GOLD] [--errors]
    score-casualties.py --make-input INCIDENTS.jsonl DOCUMENTS.jsonl

A line of the first file is an incident: {"incident", "killed", "injured", "documents": [{"id", "title", "published",
"text"}, ...]}. --make-input writes the documents as the input of `reckon run DOCUMENTS.jsonl -o RUN`, each under the id
INCIDENT/DOCUMENT, so that the claims of an incident can be found again. The truth is weak: the final figure of a data
base, which need not stand in the text.

The answer for an incident is the largest figure among the claims of its documents
  - of event type `death` (for killed) or `injury` (for injured),
  - of unit `count`,
  - that are asserted: of status `fact`, `estimate` or `unverified`; `denied` claims and `projected` ones, which speak of what
    is not or not yet, are left out,
  - that have a lower bound: the figure is that bound ("at least 3" is 3, "dozens" 12, "3 to 5" 3; "up to 5" is left out);
and 0 where there is none. An answer is right where it is the true number exactly. What our standard understands otherwise is
not translated: "people shot" are `injury`, those who died included, while the data counts a person once; and a death
without a number ("a man was killed") is no number claim, while the data has 1 for it. The second is shown apart.

--leave-out leaves out the incidents that have a folder GOLD/incident-INCIDENT: claim models trained on these have seen them.

"reachable" is the rate of incidents where some such claim, or the 0 of none, has the true number: the most that any choice
among them could reach.
"""
import argparse
import collections
import json
import pathlib

TYPES = (("killed", "death"), ("injured", "injury"))
ASSERTED = {"fact", "estimate", "unverified"}


def read(path):
    with open(path, encoding="utf-8") as lines:
        return [json.loads(line) for line in lines if line.strip()]


def make_input(incidents, path):
    count = 0
    with open(path, "w", encoding="utf-8") as out:
        for incident in incidents:
            for document in incident["documents"]:
                line = {"id": f"{incident['incident']}/{document['id']}", "text": document["text"],
                        "title": document["title"], "published": document["published"]}
                out.write(json.dumps(line, ensure_ascii=False) + "\n")
                count += 1
    print(f"{count} documents of {len(incidents)} incidents in {path}")


def figures(claims, event_type):
    return [claim["low"] for claim in claims
            if claim["eventType"] == event_type and claim["unit"] == "count" and claim["status"] in ASSERTED
            and claim["low"] is not None]


def show(name, rows):
    """Prints the rates of rows (truth, answer, reachable figures)."""
    right = sum(truth == answer for truth, answer, _ in rows)
    reachable = sum(truth in found for truth, _, found in rows)
    print(f"{name:28}right {right / len(rows):.3f} ({right}/{len(rows)})   reachable {reachable / len(rows):.3f}")


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("incidents")
    parser.add_argument("run", type=pathlib.Path)
    parser.add_argument("--make-input", action="store_true")
    parser.add_argument("--errors", action="store_true", help="list the incidents with a wrong answer")
    parser.add_argument("--leave-out", metavar="GOLD", type=pathlib.Path, help="a folder of annotated events")
    arguments = parser.parse_args()
    incidents = read(arguments.incidents)
    if arguments.make_input:
        make_input(incidents, arguments.run)
        return
    if arguments.leave_out:
        incidents = [i for i in incidents if not (arguments.leave_out / f"incident-{i['incident']}").is_dir()]
    claims = collections.defaultdict(list)
    for claim in read(arguments.run / "claims.jsonl"):
        claims[claim["doc"].split("/")[0]].append(claim)
    for column, event_type in TYPES:
        rows = []
        for incident in incidents:
            found = figures(claims[incident["incident"]], event_type)
            rows.append((incident[column], max(found, default=0), found or [0]))
            if arguments.errors and rows[-1][0] != rows[-1][1]:
                print(f"{incident['incident']}: {column} {rows[-1][0]}, answer {rows[-1][1]}, figures {sorted(found)}")
        show(column, rows)
        show(f"{column}, where 2 or more", [row for row in rows if row[0] >= 2])
        print(f"  no such claim where the truth is 1: {sum(truth == 1 and found == [0] for truth, _, found in rows)} "
              f"of {sum(truth == 1 for truth, _, _ in rows)}")


if __name__ == "__main__":
    main()
