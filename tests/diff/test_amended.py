"""Drafted sentences carried out on the old lists give the new lists: the draft is complete."""

from __future__ import annotations

import re

import pytest

from bagan.change.compare import compare
from bagan.change.diff.sentences import Sentence, draft_of
from bagan.change.diff.slots import order
from bagan.chart.model.citation import Citation, parse_citation
from bagan.chart.spec import Spec
from tests.compare.reorganise import reorganise

Text = dict[Citation, str]
"""What stands at each place of a list: a unit's name, or a heading."""

LINE = re.compile(r"( *)(\w+)\. (.*?)[:;.]?")
PUT = re.compile(
    r"(?:Di antara|Setelah) .*?(Pasal .*) (?:disisipkan|ditambahkan) \d+ .*? (\w+), yakni"
)


def lists_of(spec: Spec) -> Text:
    """The entries and headings of all lists by their places."""
    found: Text = {}
    for entry in spec.organisation.entries:
        place = parse_citation(entry.dasar)
        if entry.heading is not None:
            found[Citation(place.pasal, place.parts[:-1])] = entry.heading
        found[place] = spec.organisation.name(entry.unit)
    return found


def carried_out(sentence: Sentence, text: Text) -> None:
    """Do to *text* what a sentence says."""
    if sentence.quote and sentence.quote[0].startswith("["):
        return
    if put := PUT.match(sentence.text):
        write(sentence, parse_citation(put[1]), put[2], text)
        return
    verb = re.match(r"(?:Ketentuan )?(Pasal .*?) (?:diubah|dihapus)", sentence.text)
    assert verb is not None, sentence.text
    place = parse_citation(verb[1])
    entry = place in text
    for other in [other for other in text if place.covers(other)]:
        del text[other]
    if not sentence.quote:
        return
    if entry:
        write(sentence, Citation(place.pasal, place.parts[:-1]), place.parts[-1][0], text)
    else:
        write(sentence, place, below(place), text)


def below(place: Citation) -> str:
    return "angka" if place.parts and place.parts[-1][0] == "huruf" else "huruf"


def write(sentence: Sentence, parent: Citation, level: str, text: Text) -> None:
    """Put the lines of a quotation below *parent*."""
    at = parent
    for line in sentence.quote:
        found = LINE.fullmatch(line)
        assert found is not None, line
        if found[1]:
            text[Citation(at.pasal, (*at.parts, (below(at), found[2])))] = found[3]
        else:
            at = Citation(parent.pasal, (*parent.parts, (level, found[2])))
            text[at] = found[3]


def in_order(text: Text) -> list[tuple[str, int, str]]:
    """The entries of each article in their order, with their depth but without numbers."""
    return [
        (place.pasal, len(place.parts), text[place].rstrip("."))
        for place in sorted(text, key=order)
    ]


@pytest.mark.parametrize("ids", ["kept", "lineage"])
@pytest.mark.parametrize("name", ["kutai-barat", "pasaman-barat"])
@pytest.mark.parametrize("seed", range(25))
def test_sentences_carried_out_give_the_new_lists(name: str, ids: str, seed: int):
    made = reorganise(name, seed, ids=ids)
    found = compare(made.old, made.new)
    draft = draft_of(found)
    text = lists_of(made.old)
    for sentence in draft.sentences:
        if sentence.pasal != "Lampiran":
            carried_out(sentence, text)
    assert in_order(text) == in_order(lists_of(made.new))


@pytest.mark.parametrize("name", ["kutai-barat", "pasaman-barat"])
@pytest.mark.parametrize("seed", range(10))
def test_each_place_is_amended_once_and_in_the_order_of_the_text(name: str, seed: int):
    made = reorganise(name, seed, ids="lineage")
    draft = draft_of(compare(made.old, made.new))
    texts = [sentence.text for sentence in draft.sentences]
    assert len(set(texts)) == len(texts)
    pasals = [parse_citation(s.pasal) for s in draft.sentences if s.pasal != "Lampiran"]
    assert pasals == sorted(pasals, key=order)
    assert [sentence.number for sentence in draft.sentences] == list(range(1, len(texts) + 1))
