#!/usr/bin/env python3
"""Scores quantities on NewsQuant (CQE, EMNLP 2023): value, value with unit, value with change.

    score-newsquant.py NEWSQUANT.json RUN [--errors]
    score-newsquant.py --make-input NEWSQUANT.json DOCUMENTS.jsonl

The file is a list of sentences {"text", "quantities": [{"change", "value", "unit", "normalized_unit", ...}]} without
offsets. --make-input writes them as the input of `reckon run DOCUMENTS.jsonl -o RUN`, under the ids s0000, s0001 ...
Quantities are taken one to one inside a sentence, as many as possible: alike in value; in value and unit; in value and
change. Values are alike where nine significant digits agree (three for shares: two-thirds may be 0.667).

Map of conventions. It is made of classes only, and reads the run's own layers; no number comes from anywhere else.

"names" translates what must be translated to compare at all:
  units         Names ("kilometre per hour") to our codes (km/h), customary variants of a code to one. What is no unit of
                measure in our sense (a counted noun, "unit", "times", none) is `count`. "-" has no unit: count.
  points        The set has one name for points of any kind; ours has `pp` for those of a share and `count` else: one unit.
  rates         "$ a week", "tests per day": our span ends before "a week"; the set's unit is cut there too, unless the
                whole is a unit of its own (miles per hour).
  cents, pence  Ours are parts of the main unit (0.63 USD), so the set's are divided by 100. "p" is pence, whatever its
                normalised name.
  shares        "half of the condos" has the unit "% condos" there and `ratio` here.
  change        Comparators: > and >= are ">", < and <= are "<", ~ is "~"; with "=" or a range, the claim's direction (up,
                down) is the change, else "=". (There too the comparator goes first, mostly: "up about 15 %" is "~".)
"map" adds what the set counts and our standard puts elsewhere or cuts otherwise:
  ranges        Ends of a range are numbers of their own, on both sides: "8 or 9 euros" is two there and a range here,
                "from $75 to $45" one there and two here.
  vague         "dozens" and "thousands" reach to ten times their lower bound there; so do ours.
  direction     The set has up and down for what a verb or "up" or "down" in front of the number says ("rose 3 %"), not for
                what a noun or a comparative says ("a 75 % increase", "a gain of 2 %", "34 % higher", "16 % above"), which is
                "=". So our direction is "=" where, by the run's tags, a determiner or "of" stands before the quantity, or
                behind it a comparative, "above", "below" or (unless it is a count, whose noun stands there) a noun; and
                for vague quantities.
  ages          Numbers of the layer Age, with the set's unit "year of age".
  durations     "in 15 years", "six minutes later" are times in our standard; the set counts them. Taken from the run's
                entities DATE and TIME where these state a number of units of time, and no quantity overlaps them.
"classes" leaves out, besides, what our standard does not annotate at all, where the class can be told by form, on both sides:
  one           The word "one" ("one of the best", "one man"): pronoun or article, mostly.
  multiples     "6.5 times earnings", "sixfold", and occasions ("78,000 times a minute"): units "times" and "-fold".
  generations   "5G": unit "generation wireless".
Classes that cannot be told by form (scores such as 9-2) and the set's own errors stay. Ordinals are not translated: the
development part counts none.
"""
import argparse
import collections
import json
import pathlib
import re
import xml.etree.ElementTree as ElementTree

UNITS = {
    "percentage": "%", "basis point": "bp", "parts-per-billion": "[ppb]", "parts-per-million": "[ppm]",
    "dollar": "USD", "united states dollar": "USD", "australian dollar": "AUD", "canadian dollar": "CAD",
    "hong kong dollar": "HKD", "new zealand dollar": "NZD", "singapore dollar": "SGD", "euro": "EUR",
    "pound sterling": "GBP", "japanese yen": "JPY", "chinese yuan": "CNY", "renminbi": "CNY", "shekel": "ILS",
    "israeli new shekel": "ILS", "indian rupee": "INR", "south african rand": "ZAR", "croatian kuna": "HRK",
    "swiss franc": "CHF", "russian ruble": "RUB", "south korean won": "KRW", "swedish krona": "SEK",
    "norwegian krone": "NOK", "danish krone": "DKK", "mexican peso": "MXN", "turkish lira": "TRY", "brazilian real": "BRL",
    "second": "s", "minute": "min", "hour": "h", "day": "d", "week": "wk", "month": "mo", "year": "a",
    "decade": "10.a", "year of age": "age", "millisecond": "ms",
    "metre": "m", "kilometre": "km", "centimetre": "cm", "millimetre": "mm", "micrometre": "um", "nanometre": "nm",
    "mile": "[mi_i]", "yard": "[yd_i]", "foot": "[ft_i]", "inch": "[in_i]", "nautical mile": "[nmi_i]",
    "square metre": "m2", "square kilometre": "km2", "square foot": "[ft_i]2", "square mile": "[mi_i]2", "acre": "[acr_us]",
    "hectare": "har", "cubic metre": "m3", "litre": "l", "millilitre": "ml", "gallon": "[gal_us]", "barrel": "[bbl_us]",
    "barrel of oil": "[bbl_us]", "kilogram": "kg", "gram": "g", "milligram": "mg", "pound-mass": "[lb_av]",
    "ounce": "[oz_av]", "ton": "t", "tonne": "t", "mile per hour": "[mi_i]/h", "kilometre per hour": "km/h",
    "metre per second": "m/s", "knot": "[kn_i]", "mile per gallon": "[mi_i]/[gal_us]", "celsius": "Cel",
    "fahrenheit": "[degF]", "kelvin": "K", "degree": "deg", "horsepower": "[HP]", "brake horsepower": "[HP]", "watt": "W",
    "kilowatt": "kW", "megawatt": "MW", "gigawatt": "GW", "kilowatt hour": "kW.h", "megawatt hour": "MW.h",
    "gigawatt hour": "GW.h", "joule": "J", "newton metre": "N.m", "volt": "V", "kilovolt": "kV", "exavolt": "EV",
    "kilovolt per centimetre": "kV/cm", "ampere": "A", "milliampere-hour": "mA.h", "farad": "F", "hertz": "Hz",
    "megahertz": "MHz", "gigahertz": "GHz", "bit": "bit", "byte": "By", "kilobyte": "kBy", "megabyte": "MBy",
    "gigabyte": "GBy", "terabyte": "TBy", "pascal": "Pa", "bar": "bar", "pound per square inch": "[psi]",
    "kilopound per square inch": "k[psi]", "decibel": "dB", "calorie": "cal", "kilocalorie": "kcal",
}
VARIANTS = {"[ft_us]": "[ft_i]", "[mi_us]": "[mi_i]", "[yd_us]": "[yd_i]", "[in_us]": "[in_i]", "[sft_i]": "[ft_i]2",
            "[smi_us]": "[mi_i]2", "L": "l", "mL": "ml", "ha": "har", "pp": "count", "kWh": "kW.h", "MWh": "MW.h", "GWh": "GW.h",
            "[gal_br]": "[gal_us]", "[oz_tr]": "[oz_av]", "a_j": "a"}
CHANGES = {">": ">", ">=": ">", "<": "<", "<=": "<", "~": "~"}
NUMBER_WORDS = {word: number for number, word in enumerate(
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen "
    "nineteen twenty".split())} | {"thirty": 30, "forty": 40, "fifty": 50, "sixty": 60, "seventy": 70, "eighty": 80, "ninety": 90}
DURATION = re.compile(r"(?:(?:just|only) )?(?:(?P<change>about|around|nearly|almost|more than|over|less than|under) )?"
                      r"(?P<number>\d[\d,]*(?:\.\d+)?|[a-z]+)"
                      r"[ -](?P<unit>second|minute|hour|day|week|month|year|decade)s?(?: (?:later|earlier|ago|before|after))?",
                      re.I)
DURATION_CHANGES = {"about": "~", "around": "~", "nearly": "~", "almost": "~", "more than": ">", "over": ">",
                    "less than": "<", "under": "<"}
RANGE = re.compile(r"(\d+(?:\.\d+)?)-(\d+(?:\.\d+)?)")
DETERMINERS = {"DT", "PRP$", "POS"}
COMPARATIVES = {"JJR", "RBR"}
NOUNS = {"NN", "NNS"}
LEVELS = ("names", "map", "classes")
Item = collections.namedtuple("Item", "values unit change words name begin end comparator", defaults=("", 0, 0, "="))


def read(path):
    with open(path, encoding="utf-8") as lines:
        return [json.loads(line) for line in lines if line.strip()]


def set_unit(quantity):
    """Our code for a unit of the set, and what its values are multiplied by."""
    written, name = quantity["unit"].strip(), quantity["normalized_unit"].strip()
    if written == "p" or name in ("penny", "pence"):
        return "GBP", 0.01
    if written.startswith("% "):
        return "ratio", 1
    if name not in UNITS:
        name = name.split(" per ")[0]
    if name == "cent":
        return "USD", 0.01
    return UNITS.get(name, "count"), 1


def set_item(quantity):
    """An entry of the set, in our units."""
    unit, factor = set_unit(quantity)
    ends = RANGE.fullmatch(quantity["value"])
    values = ends.groups() if ends else (quantity["value"],)
    values = tuple(float(value) * factor for value in values)
    return Item(values, unit, quantity["change"], quantity["unit"].lower(), quantity["normalized_unit"])


def run_items(quantities, directions):
    """The run's quantities, with the directions of their claims."""
    for quantity in quantities:
        span = quantity.get("quantity") or quantity
        low, high, comparator = quantity["low"], quantity["high"], quantity["comparator"]
        if comparator == "vague" and low is not None:
            values = (low, 10 * low)
        elif comparator == "range":
            values = (low, high)
        else:
            values = (high if low is None else low,)
        change = CHANGES.get(comparator, "=")
        if change == "=":
            change = {"up": "up", "down": "down"}.get(directions.get((quantity["doc"], span["begin"])), "=")
        unit = VARIANTS.get(quantity["unit"], quantity["unit"])
        yield Item(tuple(map(float, values)), unit, change, span["text"].lower(), "", span["begin"], span["end"], comparator)


class Layers:
    """The layers of one document of the run that the map reads; offsets in code points."""

    def __init__(self, xmi):
        root = ElementTree.parse(xmi).getroot()
        text = next(node for node in root if node.tag.endswith("}Sofa")).get("sofaString")
        units = [index for index, character in enumerate(text) for _ in range(len(character.encode("utf-16-le")) // 2)]
        units.append(len(text))
        self.text, self.ages, self.times, self.tags = text, [], [], []
        for node in root:
            kind = node.tag.rsplit("}", 1)[-1]
            if kind not in ("Age", "NamedEntity") and node.get("PosValue") is None:
                continue
            begin, end = units[int(node.get("begin"))], units[int(node.get("end"))]
            if kind == "Age":
                self.ages.append((float(node.get("value")), node.get("unit")))
            elif kind == "NamedEntity" and node.get("value") in ("DATE", "TIME"):
                self.times.append((begin, end))
            elif node.get("PosValue"):
                self.tags.append((begin, end, node.get("PosValue")))
        self.tags.sort()

    def items(self, quantities):
        """Ages, and the durations that overlap none of the quantities."""
        for value, unit in self.ages:
            yield Item((value,), "age" if unit == "a" else unit, "=", "")
        for begin, end in self.times:
            duration = DURATION.fullmatch(self.text[begin:end])
            value = number(duration["number"]) if duration else None
            if value is not None and not any(q.begin < end and begin < q.end for q in quantities):
                change = DURATION_CHANGES.get((duration["change"] or "").lower(), "=")
                yield Item((float(value),), UNITS[duration["unit"].lower()], change, "")

    def with_change(self, item):
        """An item whose direction is taken away where the set would not have it."""
        if item.change not in ("up", "down"):
            return item
        before = max((tag for tag in self.tags if tag[1] <= item.begin), default=None)
        after = min((tag for tag in self.tags if tag[0] >= item.end), default=None)
        word_before = self.text[before[0]:before[1]].lower() if before else ""
        word_after = self.text[after[0]:after[1]].lower() if after else ""
        noun = (item.comparator == "vague" or word_before == "of" or word_after in ("above", "below")
                or before is not None and before[2] in DETERMINERS
                or after is not None and after[2] in (COMPARATIVES if item.unit == "count" else COMPARATIVES | NOUNS))
        return item._replace(change="=") if noun else item


def number(text):
    """The number that digits or a word up to ninety state, or None."""
    text = text.lower().replace(",", "")
    return NUMBER_WORDS.get(text) if text.isalpha() else float(text)


def split(items, level):
    """The comparable numbers of a sentence: (value, unit, change)."""
    for item in items:
        values = (item.values,) if level == "names" else tuple((value,) for value in item.values)
        for value in values:
            digits = 3 if item.unit == "ratio" else 9
            yield tuple(f"{end:.{digits}g}" for end in value), item.unit, item.change


def left_out(item, text, ours):
    """Whether an item of a sentence belongs to a class that our standard does not annotate."""
    if ours:
        return item.words == "one" or item.words.endswith(("fold", " times"))
    one = item.values == (1.0,) and re.search(r"\bone\b", text, re.I) and not re.search(r"(?<![\d.,])1(?![\d.,]*\d)", text)
    multiple = item.words.split(" ")[0] == "times" or item.words.endswith("fold")
    return one or multiple or item.name.startswith("generation")


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("sentences")
    parser.add_argument("run", type=pathlib.Path, help="the folder of a run; with --make-input the file to write")
    parser.add_argument("--make-input", action="store_true")
    parser.add_argument("--errors", action="store_true", help="list what differs after all of the map")
    arguments = parser.parse_args()
    with open(arguments.sentences, encoding="utf-8") as file:
        sentences = {f"s{number:04}": sentence for number, sentence in enumerate(json.load(file))}
    if arguments.make_input:
        with open(arguments.run, "w", encoding="utf-8") as out:
            for name, sentence in sentences.items():
                out.write(json.dumps({"id": name, "text": sentence["text"]}, ensure_ascii=False) + "\n")
        print(f"{len(sentences)} lines in {arguments.run}")
        return
    run = collections.defaultdict(list)
    for quantity in read(arguments.run / "quantities.jsonl"):
        run[quantity["doc"]].append(quantity)
    directions = {(claim["doc"], claim["quantity"]["begin"]): claim["direction"]
                  for claim in read(arguments.run / "claims.jsonl")}
    scores = {level: collections.Counter() for level in LEVELS}
    for name, sentence in sentences.items():
        wanted = [set_item(quantity) for quantity in sentence["quantities"]]
        found = list(run_items(run[name], directions))
        layers = Layers(arguments.run / "xmi" / f"{name}.xmi")
        for level in LEVELS:
            if level == "map":
                found = [layers.with_change(item) for item in found] + list(layers.items(found))
            elif level == "classes":
                wanted = [item for item in wanted if not left_out(item, sentence["text"], False)]
                found = [item for item in found if not left_out(item, sentence["text"], True)]
            gold, ours = list(split(wanted, level)), list(split(found, level))
            scores[level].update(wanted=len(gold), found=len(ours))
            for kind, key in (("value", lambda i: i[0]), ("value+unit", lambda i: i[:2]), ("value+change", lambda i: i[::2])):
                scores[level][kind] += (collections.Counter(map(key, gold)) & collections.Counter(map(key, ours))).total()
            if arguments.errors and level == LEVELS[-1] and collections.Counter(gold) != collections.Counter(ours):
                missed = collections.Counter(gold) - collections.Counter(ours)
                wrong = collections.Counter(ours) - collections.Counter(gold)
                print(f"{name}: {sentence['text']}\n    missed {list(missed.elements())}\n    wrong  {list(wrong.elements())}")
    for level in LEVELS:
        counts = scores[level]
        print(f"{level:8}" + "   ".join(f"{kind} F1 {200 * counts[kind] / (counts['wanted'] + counts['found']):5.1f}"
                                        for kind in ("value", "value+unit", "value+change"))
              + f"   sentences {len(sentences)}, numbers {counts['wanted']}, found {counts['found']}, "
              f"right {counts['value']}, {counts['value+unit']}, {counts['value+change']}")


if __name__ == "__main__":
    main()
