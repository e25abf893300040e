#!/usr/bin/env python3
# SPDX-FileCopyrightText: Cramp Diary contributors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Usage: articles.py SOURCE
#
# Checks the English articles: each row E1 to E13 has one; each statement names what stands behind it, and in words; they
# are 200 to 600 words long and can be read at about the age of 12 (Flesch-Kincaid grade at most 7); links lead
# somewhere; what must be in them is in them.

import pathlib
import re
import sys
import xml.etree.ElementTree as ET

SOURCES = {"ACS", "CN", "BMJ", "MC", "NF", "T1", "T2", "ours"}
CAUTIONS = {"C2", "C3", "C3-grapefruit", "C4", "C4-shower", "C5", "C5-carer", "C5-floor", "W20"}
HIGHEST_GRADE = 7

# The medicines of M5 to M7 stand in E3; the conditions and risks that the leaflets list stand in E2.
REQUIRED = {
    "E3": [
        "diuretics", "nifedipine", "beta-agonists", "corticosteroids", "morphine", "cimetidine", "penicillamine",
        "statins", "lithium", "chemotherapy", "targeted therapy", "immunotherapy", "tamoxifen", "raloxifene",
        "bone loss", "white blood cells", "blood pressure", "cholesterol", "birth-control pills", "pass more water",
        "quinine", "muscle relaxant",
    ],
    "E2": [
        "kidneys that fail", "nerve damage from diabetes", "poor blood flow", "sudden kidney injury", "addison",
        "alcohol", "anemia", "long-term kidney disease", "cirrhosis", "too little fluid", "dialysis",
        "high blood pressure", "thyroid that works too much or too little", "low blood sugar", "too little movement",
        "some medicines", "tired muscles", "parkinson", "peripheral artery disease", "peripheral neuropathy",
        "pregnant", "spinal stenosis", "type 1 and type 2", "motor neuron", "multiple sclerosis", "varicose",
        "flat feet", "over 50", "60 or older", "one position", "hard exercise", "temperature", "salts and minerals",
    ],
}


# Drawings of the program's own; other figures are named as their exercise.
DRAWINGS = {"bed-cradle", "body-map", "loose-covers", "toes-up"}

# What our cautions say stands under no leaflet's name (C2), and what NF calls harmless is not said alone (C6).
OURS = re.compile(r"do not (rub|stretch|heat)", re.I)
HARMLESS = re.compile(r"harmless|a bother", re.I)

# Advice that needs its caution in the same section, before it (C3).
CAUTIOUS = re.compile(r"\bdrink (enough|more)|plan for drinks|potassium:", re.I)


def words(text):
    return re.findall(r"[\w’'-]+", text)


def syllables(word):
    word = word.lower()
    if len(word) > 3 and word.endswith("e") and not word.endswith("le"):
        word = word[:-1]
    return max(1, len(re.findall("[aeiouy]+", word)))


def grade(texts):
    """Flesch-Kincaid grade level; a heading or list item without a full stop is a sentence of its own."""
    sentences = sum(max(1, len(re.findall(r"[.!?:](?:\s|$)", text))) for text in texts)
    all_words = [word for text in texts for word in words(text)]
    return 0.39 * len(all_words) / sentences + 11.8 * sum(map(syllables, all_words)) / len(all_words) - 15.59


def text_of(element):
    return " ".join((element.text or "").split())


def check_statement(element):
    if not text_of(element.find("text") if element.find("text") is not None else element):
        yield "a statement has no text"
    if not element.findall("source"):
        yield f"no source for “{text_of(element.find('text'))}”"
    for source in element.findall("source"):
        if source.get("leaflet") not in SOURCES:
            yield f"unknown source {source.get('leaflet')}"
        if not text_of(source):
            yield f"what {source.get('leaflet')} says is missing for “{text_of(element.find('text'))}”"


def check_figure(figure, exercises):
    if not text_of(figure.find("title")):
        yield f"figure {figure.get('name')} has no words below it"
    if figure.get("name") in DRAWINGS and figure.find("spoken") is None:
        yield f"figure {figure.get('name')} is not described"
    if figure.get("name") not in DRAWINGS | exercises:
        yield f"unknown figure {figure.get('name')}"


def check_cautions(root):
    for section in root.iter("section"):
        seen = set()
        for element in section.iter():
            if element.tag == "caution":
                seen.add(element.get("row"))
            elif element.tag == "text" and CAUTIOUS.search(text_of(element)) and "C3" not in seen:
                yield f"C3 is missing above “{text_of(element)}”"
    for statement in (e for tag in ("p", "item") for e in root.iter(tag)):
        text = text_of(statement.find("text"))
        if OURS.search(text) and {source.get("leaflet") for source in statement.findall("source")} != {"ours"}:
            yield f"our caution under a leaflet’s name: “{text}”"
        if HARMLESS.search(text) and "When to get help" not in text:
            yield f"said alone: “{text}”"


def check_article(root, ids, exercises):
    yield from check_cautions(root)
    for figure in root.iter("figure"):
        yield from check_figure(figure, exercises)
    for tag in ("p", "item", "view"):
        for element in root.iter(tag):
            yield from check_statement(element)
    for element in root.iter("differ"):
        if len(element.findall("view")) < 2 or element.find("ours") is None:
            yield "a difference needs two views and what this program does"
    for element in root.iter("caution"):
        if element.get("row") not in CAUTIONS:
            yield f"unknown caution {element.get('row')}"
    for target in root.get("related", "").split() + [see.get("article") for see in root.iter("see")]:
        if target not in ids:
            yield f"link to {target}, which is no article"
    texts = [text_of(e) for e in root.iter() if e.tag in ("title", "summary", "text", "ours")]
    count = sum(len(words(text)) for text in texts)
    if not 200 <= count <= 600:
        yield f"{count} words"
    if grade(texts) > HIGHEST_GRADE:
        yield f"reads at grade {grade(texts):.1f}"
    whole = " ".join(texts).lower()
    for term in REQUIRED.get(root.get("id"), []):
        if term not in whole:
            yield f"“{term}” is missing"


def main():
    folder = pathlib.Path(sys.argv[1]) / "data" / "articles"
    roots = {path.name: ET.parse(path).getroot() for path in folder.glob("*.xml") if "gresource" not in path.name}
    exercises = {path.stem for path in (folder.parent / "exercises").glob("*.xml")}
    ids = {root.get("id") for root in roots.values()}
    problems = [f"{name}: {problem}" for name, root in sorted(roots.items()) for problem in check_article(root, ids, exercises)]
    problems += [f"no article for E{i}" for i in range(1, 14) if f"E{i}" not in ids]
    print("\n".join(problems))
    return 1 if problems else 0


if __name__ == "__main__":
    sys.exit(main())
