"""Drafts read as a hand would read them and carried out on the old lists give the new lists."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import cache

import pytest

from bagan.change.compare import compare
from bagan.change.diff.sentences import Draft, Sentence, draft_of
from bagan.change.diff.slots import order
from bagan.chart.model.citation import Citation, parse_citation
from bagan.chart.spec import Spec, parse_spec
from tests.compare.reorganise import reorganise
from tests.compare.work import Ids
from tests.compare.workshop import SPECS
from tests.sampled import sampled

Text = dict[Citation, str]
"""What stands at each place of a list: a unit's name, or a heading."""

PART = re.compile(r"(?P<depth>(?:    )*)(?:\((?P<ayat>\w+)\)|(?P<number>\w+)[.)]) (?P<words>.*)")
ENDING = re.compile(r"(?:[:.]|;(?: dan)?)?$")
STRUCK = ("dihapus", "Dihapus")
NEW_PASAL = re.compile(r"Di antara Pasal \w+ dan Pasal \w+ disisipkan")
INSERTED = re.compile(
    r"(?:[Dd]i antara (?P<after>\w+ \(?\w+\)?) dan (?P<before>\w+ \(?\w+\)?)|"
    r"[Ss]etelah (?P<last>\w+ \(?\w+\)?)) (?P<place>Pasal [^,]*?) "
    r"(?:disisipkan|ditambahkan) (?P<count>\d+) \([^)]*\) \w+, yakni (?P<names>.*?)"
    r"(?=, (?:dan )?(?:di antara|setelah|sehingga|Pasal|ketentuan))"
)


made = cache(reorganise)


@cache
def bare(name: str) -> Spec:
    """A spec that names no text of its regulation."""
    old = (SPECS / f"{name}.yaml").read_text("utf-8")
    spec = parse_spec(re.sub(r"(?m)^  naskah: .*\n", "", old), "lama.yaml")
    assert spec.regency.peraturan.naskah is None
    return spec


@cache
def without_text(name: str, seed: int, ids: Ids) -> Draft:
    return draft_of(compare(bare(name), made(name, seed, ids=ids).new))


@cache
def with_text(name: str, seed: int) -> Draft:
    case = made(name, seed, ids="lineage")
    return draft_of(compare(case.old, case.new))


def lists_of(spec: Spec) -> Text:
    """The entries and headings of all lists by their places."""
    found: Text = {}
    for entry in spec.organisation.entries:
        place = parse_citation(entry.dasar)
        if entry.heading is not None:
            found[Citation(place.pasal, place.parts[:-1])] = entry.heading
        found[place] = spec.organisation.name(entry.unit)
    return found


def read(lines: tuple[str, ...]) -> dict[Citation, str]:
    """The parts of printed pasals by their places, each with its words as printed."""
    found: dict[Citation, str] = {}
    at: Citation | None = None
    above: list[tuple[str, str]] = []
    for line in lines:
        if re.fullmatch(r"Pasal \w+", line):
            at, above = parse_citation(line), []
            continue
        part = PART.fullmatch(line)
        if part is None or at is None:
            continue
        depth = len(part["depth"]) // 4
        number = part["ayat"] or part["number"]
        level = "ayat" if part["ayat"] else "angka" if number[0].isdigit() else "huruf"
        above = [*above[:depth], (level, number)]
        found[Citation(at.pasal, tuple(above))] = part["words"]
    return found


def carried_out(draft: Draft, text: Text) -> Text:
    """What the lists say after the draft."""
    after = dict(text)
    for sentence in draft.sentences:
        if sentence.pasal == "Lampiran":
            continue
        heads = [line for line in sentence.quote if re.fullmatch(r"Pasal \w+", line)]
        for head in heads or [sentence.pasal]:
            pasal = parse_citation(head)
            after = {place: name for place, name in after.items() if not pasal.covers(place)}
        if not sentence.quote:
            assert sentence.text.endswith(" dihapus.")
            continue
        for place, words in read(sentence.quote).items():
            if not words.startswith(("[", *STRUCK)):
                after[place] = ENDING.sub("", words)
    return after


def in_order(text: Text) -> list[tuple[str, int, str]]:
    """The entries of each pasal in their order, with their depth but without numbers."""
    return [
        (place.pasal, len(place.parts), text[place].rstrip("."))
        for place in sorted(text, key=order)
    ]


@pytest.mark.parametrize("ids", ["kept", "lineage"])
@pytest.mark.parametrize("name", ["kutai-barat", "pasaman-barat"])
@pytest.mark.parametrize("seed", range(sampled(8, 25)))
def test_a_draft_carried_out_gives_the_new_lists(name: str, ids: Ids, seed: int):
    after = carried_out(without_text(name, seed, ids), lists_of(bare(name)))
    assert in_order(after) == in_order(lists_of(made(name, seed, ids=ids).new))


def told(sentence: Sentence) -> tuple[set[str], set[str]]:
    """The places that a sentence calls put in and struck."""
    inserted: set[str] = set()
    for match in INSERTED.finditer(sentence.text):
        names = re.split(r", (?:dan )?| dan ", match["names"])
        assert len(names) == int(match["count"]), sentence.text
        inserted |= {str(parse(match["place"], name)) for name in names}
    struck: set[str] = set()
    if match_ := re.search(r"([^,]*?Pasal .*) dihapus", sentence.text):
        words = re.split(r"(?:diubah|yakni .*?), dan ", match_[1])[-1]
        words = words.removeprefix("Ketentuan ")
        head = re.match(r"Pasal \w+", words)
        assert head is not None, sentence.text
        struck = {head[0]} if words == head[0] else {words}
    return inserted, struck


def parse(place: str, name: str) -> Citation:
    at = Citation(*_split(place))
    level, value = name.replace("(", "").replace(")", "").split(" ")
    return Citation(at.pasal, (*at.parts, (level, value)))


def _split(place: str) -> tuple[str, tuple[tuple[str, str], ...]]:
    words = place.replace("(", "").replace(")", "").split(" ")
    pairs = list(zip(words[::2], words[1::2], strict=True))
    return pairs[0][1], tuple(pairs[1:])


@pytest.mark.parametrize("name", ["kutai-barat", "pasaman-barat"])
@pytest.mark.parametrize("seed", range(sampled(6, 15)))
def test_what_a_sentence_says_is_what_its_text_shows(name: str, seed: int):
    """New numbers in the text are those the sentence puts in; what is struck, it strikes."""
    for sentence in without_text(name, seed, "lineage").sentences:
        if not sentence.quote or NEW_PASAL.match(sentence.text):
            continue
        parts = read(sentence.quote)
        inserted, struck = told(sentence)
        for place in inserted:
            assert place in map(str, parts)
        own = [p for p, w in parts.items() if re.search(r"\d[a-z]$|[a-z]\d$", p.parts[-1][1])]
        assert {str(p) for p in own} <= inserted
        assert bool(struck) == any(words.startswith(STRUCK) for words in parts.values())


def key(words: str) -> str:
    """Words as a scanner may leave them: letters only."""
    return re.sub(r"\W", "", words).casefold()


@pytest.mark.parametrize("name", ["kutai-barat", "pasaman-barat"])
@pytest.mark.parametrize("seed", range(sampled(6, 15)))
def test_the_regulation_s_own_text_is_changed_as_the_lists_are(name: str, seed: int):
    """With the text: what is struck, put in and renamed there is what the spec alone gives,
    and every line that neither is nor stands around it is the old text's, to the letter."""
    whole, alone = with_text(name, seed), without_text(name, seed, "lineage")
    assert [s.pasal for s in whole.sentences] == [s.pasal for s in alone.sentences]
    new = made(name, seed, ids="lineage").new
    names = {key(unit) for unit in lists_of(new).values()}
    old_names = {key(unit) for unit in lists_of(bare(name)).values()}
    for full, short in zip(whole.sentences, alone.sentences, strict=True):
        shown, listed = read(full.quote), read(short.quote)
        if "dari spesifikasi" in full.remark or not short.quote:
            continue  # without the text, a pasal of which nothing is known is struck as a whole
        struck = {place for place, words in listed.items() if words.startswith(STRUCK)}
        assert {place for place, words in shown.items() if words.startswith(STRUCK)} == struck
        for place, words in listed.items():
            word = key(ENDING.sub("", words))
            if word in names and word not in old_names:
                assert word in key(shown[place])


@pytest.mark.parametrize("name", ["kutai-barat", "pasaman-barat"])
@pytest.mark.parametrize("seed", range(sampled(5, 10)))
def test_each_pasal_is_one_item_in_the_order_of_the_text(name: str, seed: int):
    draft = with_text(name, seed)
    pasals = [parse_citation(s.pasal) for s in draft.sentences if s.pasal != "Lampiran"]
    assert pasals == sorted(pasals, key=order)
    assert len(set(pasals)) == len(pasals)
    assert [s.number for s in draft.sentences] == list(range(1, len(draft.sentences) + 1))


def test_a_wrong_draft_is_noticed():
    """The mirror: one line of a draft altered no longer gives the new lists."""
    draft = without_text("kutai-barat", 3, "kept")
    first = next(s for s in draft.sentences if len(s.quote) > 3)
    place = next(
        i for i, line in enumerate(first.quote) if PART.fullmatch(line) and "[" not in line
    )
    wrong = replace(first, quote=(*first.quote[:place], *first.quote[place + 1 :]))
    sentences = tuple(wrong if s is first else s for s in draft.sentences)
    after = carried_out(replace(draft, sentences=sentences), lists_of(bare("kutai-barat")))
    assert in_order(after) != in_order(lists_of(made("kutai-barat", 3, ids="kept").new))
