#!/usr/bin/env python3
"""Writes RUN/NamedEntity.jsonl for each run below a folder: .ci/entities-from-xmi.py FOLDER

A run is a folder that holds xmi/. A line is {"doc", "begin", "end", "text", "value"}; offsets are code points.
"""
import json
import pathlib
import sys
import xml.etree.ElementTree as ElementTree

SOFA = "{http:///uima/cas.ecore}Sofa"


def entities(xmi):
    root = ElementTree.parse(xmi).getroot()
    text = root.find(SOFA).get("sofaString")
    places = [0]  # of each UTF-16 unit, the code point it belongs to
    for letter in text:
        places += [places[-1]] * (ord(letter) > 0xFFFF) + [places[-1] + 1]
    for element in root:
        if element.tag.endswith("}NamedEntity"):
            begin, end = places[int(element.get("begin"))], places[int(element.get("end"))]
            yield {"begin": begin, "end": end, "text": text[begin:end], "value": element.get("value")}


def main():
    if len(sys.argv) != 2 or not pathlib.Path(sys.argv[1]).is_dir():
        sys.exit("usage: .ci/entities-from-xmi.py FOLDER   (FOLDER holds runs, each with a folder xmi/)")
    runs = [folder.parent for folder in sorted(pathlib.Path(sys.argv[1]).rglob("xmi")) if folder.is_dir()]
    if not runs:
        sys.exit(f"no run below {sys.argv[1]}: no folder xmi/")
    for run in runs:
        with (run / "NamedEntity.jsonl").open("w", encoding="utf-8") as out:
            for xmi in sorted((run / "xmi").rglob("*.xmi")):
                name = xmi.relative_to(run / "xmi").with_suffix("").as_posix()
                for entity in entities(xmi):
                    out.write(json.dumps({"doc": name, **entity}, ensure_ascii=False) + "\n")


if __name__ == "__main__":
    main()
