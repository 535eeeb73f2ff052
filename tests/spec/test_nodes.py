"""YAML text to positioned values: no typing, exact places, bounds."""

import pytest
import yaml

from bagan.chart.spec import nodes
from bagan.chart.spec.bounds import MAX_BYTES, MAX_DEPTH, MAX_KEY
from bagan.chart.spec.nodes import read_nodes
from bagan.problem import Located, Row, Scalar, Severity


def rule_places(text: str | bytes) -> list[tuple[int, int, str]]:
    return [(p.span.line, p.span.column, p.rule) for p in read_nodes(text, "s.yaml").problems]


@pytest.mark.parametrize(
    "text", ["no", "ya", "yes", "64.10", "007", "0x1F", "1e3", "2017-05-23", "12:30", "true"]
)
def test_scalars_stay_the_text_that_was_written(text: str) -> None:
    value = read_nodes(f"a: {text}", "s.yaml").root["a"]
    assert value == text
    assert isinstance(value, Scalar)
    assert value.plain


@pytest.mark.parametrize("text", ["", "~", "null", "Null", "NULL"])
def test_only_these_mean_nothing(text: str) -> None:
    document = read_nodes(f"x: 1\na: {text}", "s.yaml")
    assert document.root["a"] is None
    assert str(document.at("a")) == "s.yaml:2:1"


@pytest.mark.parametrize("text", ["'~'", '"null"', "''", "nULL", "none"])
def test_quoted_or_other_words_are_text(text: str) -> None:
    assert read_nodes(f"a: {text}", "s.yaml").root["a"] == text.strip("'\"")


def test_places_count_characters_from_one() -> None:
    document = read_nodes("a: [é, {bé: 'c'}]\nd:\n  - e\n  -\n", "s.yaml")
    root = document.root
    assert isinstance(root, Located)
    assert isinstance(root["a"], Row)
    assert str(root["a"].span) == "s.yaml:1:4"
    assert str(root["a"][1].keys_at["bé"]) == "s.yaml:1:9"
    assert str(root["a"][1]["bé"].span) == "s.yaml:1:13"
    assert str(document.key_at("d")) == "s.yaml:2:1"
    assert str(document.at("d", 0)) == "s.yaml:3:5"
    assert str(document.at("d", 1)) == "s.yaml:4:4"


@pytest.mark.parametrize("source", ["\ufeffa: b", "\ufeffa: b".encode()])
def test_byte_order_mark_at_the_start_is_no_part_of_the_text(source: str | bytes) -> None:
    document = read_nodes(source, "s.yaml")
    assert document.problems == ()
    assert document.root == {"a": "b"}
    assert str(document.key_at("a")) == "s.yaml:1:1"
    assert str(document.at("a")) == "s.yaml:1:4"


def test_aliases_share_the_value_and_keep_its_place() -> None:
    root = read_nodes("a: &x {b: 1}\nc: *x\n", "s.yaml").root
    assert root["c"] is root["a"]


def test_alias_bomb_is_refused() -> None:
    lines = ["a0: &a0 [x, x, x, x, x, x, x, x, x]"]
    lines += [f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 9)}]" for n in range(1, 12)]
    assert [p[2] for p in rule_places("\n".join(lines))] == ["yaml-besar"]


def test_deep_aliases_count_towards_the_depth() -> None:
    text = "a: &a " + "[" * 20 + "]" * 20 + "\nb: &b " + "[" * 20 + "*a" + "]" * 20
    assert [p[2] for p in rule_places(text)] == ["yaml-dalam"]


@pytest.fixture(params=sorted({"SafeLoader", nodes._LOADER.__name__}))
def _each_parser(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    """PyYAML's parser and libyaml's: each version of each refuses something else by itself."""
    monkeypatch.setattr(nodes, "_LOADER", getattr(yaml, request.param))


LEVELS = {"[": "]", "{a: ": "}", "[{a: ": "}]", "- ": "", "? ": ""}
"""What opens one level, or two, and what closes it."""
BEFORE = {
    "": 0,
    "a: ": 1,
    "# [[[\r\n\né:\n  - é\n  - ": 2,
    "a: ['[[', x, [é], ": 2,
    '"[[[": [{a: ': 3,
}
"""How a text may begin, and how deep it is there."""


def levels(before: str, opening: str, count: int) -> list[tuple[int, int]]:
    """(line, column) of each value that is opened in *before* and *count* times *opening*."""
    line, column = before.count("\n") + 1, len(before.rpartition("\n")[2]) + 1
    signs = [i for i, sign in enumerate(opening) if sign in "[{-?"]
    return [(0, 0)] * BEFORE[before] + [
        (line, column + n * len(opening) + i) for n in range(count) for i in signs
    ]


@pytest.mark.usefixtures("_each_parser")
@pytest.mark.parametrize(
    ("before", "opening", "count"),
    [
        (before, opening, count)
        for before in BEFORE
        for opening in LEVELS
        for count in (33, 1000, 1001, 20_000)
        if opening not in ("- ", "? ") or not before.endswith(("a: ", ", "))
        if count < 20_000 or len(before) < 2
    ],
)
def test_what_is_nested_too_deep_has_one_place(before: str, opening: str, count: int) -> None:
    place = levels(before, opening, count)[MAX_DEPTH]
    text = before + opening * count
    assert rule_places(text) == [(*place, "yaml-dalam")]
    assert rule_places(text + "b" + LEVELS[opening] * count) == [(*place, "yaml-dalam")]


@pytest.mark.usefixtures("_each_parser")
@pytest.mark.parametrize("opening", ["[", "{a: ", "- "])
def test_what_is_nested_just_deep_enough_is_read(opening: str) -> None:
    text = opening * MAX_DEPTH + "b" + LEVELS[opening] * MAX_DEPTH
    assert rule_places(text) == []
    assert rule_places("a:\n- " + text) != []


@pytest.mark.usefixtures("_each_parser")
@pytest.mark.parametrize("text", ["'" + "[" * 2000, "a: '" + "[" * 2000, "# " + "[" * 2000 + "\n]"])
def test_what_only_looks_deep_is_told_as_what_it_is(text: str) -> None:
    assert [p[2] for p in rule_places(text)] == ["yaml-sintaks"]


@pytest.mark.usefixtures("_each_parser")
@pytest.mark.parametrize(
    ("before", "after"),
    [("", ": 1"), ("a: 1\n", ": 1\nb: 2"), ("a:\n  ", ":\n    b: 1"), ("- ", ": 1"),
     ("a: {", ": 1}"), ("a: {b: 1, ", ": 2}"), ("a: [", ": 1]"), ("a: 1\n'", "': 1")],
)  # fmt: skip
def test_a_key_longer_than_yaml_allows(before: str, after: str) -> None:
    long = before + "é" * (MAX_KEY + 1) + after
    colon = len(long.partition(after)[0].rpartition("\n")[2]) + after.index(":") + 1
    assert rule_places(long) == [(before.count("\n") + 1, colon, "yaml-kunci")]
    short = before + "é" * (MAX_KEY - 2) + after
    assert rule_places(short) == []


@pytest.mark.usefixtures("_each_parser")
@pytest.mark.parametrize("text", ["a: b: " + "é" * 1025, "a: 1\n" + "é" * 1025 + "\nb: 2"])
def test_a_long_text_with_another_fault_is_told_as_what_it_is(text: str) -> None:
    assert [p[2] for p in rule_places(text)] == ["yaml-sintaks"]


@pytest.mark.parametrize(
    ("text", "place"),
    [
        (b"a: 1\nb: \xff", (2, 4, "yaml-utf8")),
        ("a: é".encode("utf-16"), (1, 1, "yaml-utf8")),
        ("\ufeffa: 1\nb: \ufeff", (2, 4, "yaml-karakter")),
        ("\ufeff\ufeffa: 1", (1, 1, "yaml-karakter")),
        (b"\xef\xbb\xbfa: \xff", (1, 4, "yaml-utf8")),
        ("a: b\r\nc: é\0", (2, 5, "yaml-karakter")),
        ("a: \x1b[0m", (1, 4, "yaml-karakter")),
        ("a: b\u2028", (1, 5, "yaml-karakter")),
        ("a: \ud800", (1, 4, "yaml-karakter")),
        ("a: \x7f", (1, 4, "yaml-karakter")),
        ("a:\n\xa0\xa0b: 1", (2, 1, "yaml-karakter")),
        ("a:\n  b:\xa01", (2, 5, "yaml-karakter")),
        ("a:\n  -\u202fb: 1", (2, 4, "yaml-karakter")),
        ("a: {b:\u200b1}", (1, 7, "yaml-karakter")),
        ("a: 1\nb:2\nc: 3", (2, 1, "yaml-sintaks")),
        ("a:\n  - b: 1\n  – c: 2", (3, 3, "yaml-sintaks")),
        ("a:\n  - b: 1\n  • c: 2", (3, 3, "yaml-sintaks")),
        ("a:\n  - b: 1\n  -c: 2", (3, 3, "yaml-sintaks")),
        ("a: 1\nb\n  c: 3", (2, 1, "yaml-sintaks")),
        (b"PK\x03\x04\x14\x00\xff", (0, 0, "bentuk-salah")),
        (b"%PDF-1.7\n", (0, 0, "bentuk-salah")),
        (b"\x89PNG\r\n\x1a\n", (0, 0, "bentuk-salah")),
        ("a: 1\na: 2", (2, 1, "kunci-ganda")),
        ("a: {b: 1, b: 2}", (1, 11, "kunci-ganda")),
        ("a: {<<: {b: 1}}", (1, 5, "yaml-gabung")),
        ("a: 1\n[b]: 2", (2, 1, "yaml-kunci")),
        ("{b: 1}: 2", (1, 1, "yaml-kunci")),
        ("~: 2", (1, 1, "yaml-kunci")),
        ("a: *b", (1, 4, "yaml-alias")),
        ("a: &a [*a]", (1, 8, "yaml-alias")),
        ("a: !!python/name:os.system x", (1, 4, "yaml-tag")),
        ("a: !x [1]", (1, 4, "yaml-tag")),
        ("a: 1\n---\nb: 1", (2, 1, "yaml-dokumen")),
        ("a: 'b", (1, 4, "yaml-sintaks")),
        ("a: b: c", (1, 5, "yaml-sintaks")),
        ("a:\n\tb: c", (2, 1, "yaml-sintaks")),
        ('a: "\\q"', (1, 5, "yaml-sintaks")),
        ('a: "b\\nc"', (1, 4, "baris-baru")),
        ('a: "b\\0c"', (1, 4, "karakter")),
        ('"b\\u200fc": 1', (1, 1, "karakter")),
    ],
)
def test_faults_have_a_place(text: str | bytes, place: tuple[int, int, str]) -> None:
    assert rule_places(text) == [place]


@pytest.mark.parametrize("sign", ["–", "•", "-"])
def test_another_bullet_is_told_by_its_sign(sign: str) -> None:
    blank = "" if sign == "-" else " "
    (problem,) = read_nodes(f"a:\n  - b: 1\n  {sign}{blank}c: 2", "s.yaml").problems
    assert problem.suggestion == f'Write "- " in place of "{sign}".'


def test_a_space_of_word_inside_a_text_is_left() -> None:
    assert rule_places("a: Pasal\xa03\nb: [c,\xa0d]\n") == []


def test_every_fault_of_one_file_is_found() -> None:
    text = "a: !x 1\na: 2\nb: *c\nd: {<<: 1}\n"
    assert [p[2] for p in rule_places(text)] == [
        "yaml-tag",
        "kunci-ganda",
        "yaml-alias",
        "yaml-gabung",
    ]


def test_line_breaks_round_a_text_are_no_matter() -> None:
    assert rule_places("a: |\n  b\nc: >-\n  d\n  e\n") == []
    assert rule_places("a: |\n  b\n  c\n") == [(1, 4, "baris-baru")]


def test_too_large() -> None:
    assert rule_places(b"#" * (MAX_BYTES + 1)) == [(0, 0, "yaml-besar")]


def test_without_libyaml_it_is_the_same(monkeypatch: pytest.MonkeyPatch) -> None:
    text = "a: [é, {b: 'c'}]\nd: ~\ne: |\n  f\ng: 64.10\n"
    fast = read_nodes(text, "s.yaml")
    monkeypatch.setattr(nodes, "_LOADER", yaml.SafeLoader)
    slow = read_nodes(text, "s.yaml")
    assert slow == fast
    assert slow.at("a", 1, "b") == fast.at("a", 1, "b")
    assert slow.root["g"].plain
    assert not slow.root["a"][1]["b"].plain


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("a: Bidang A #1: dan lain\n", "1:13"),
        ("a:\r\n  - Bidang\r\n  - Bidang #2\r\n", "3:12"),
        ("a: {b: c} #2\n", None),
        ("a: Bidang A  # satu\n", None),
        ("a: Bidang A ## satu\n", None),
        ("a: 'Bidang #1'\n", None),
        ("a: Bidang#1\n", None),
        ("#a: b\na: b\n", None),
    ],
)
def test_what_a_number_sign_cuts_off_is_told(text: str, told: str | None) -> None:
    found = list(read_nodes(text, "x").problems)
    assert all(problem.severity is Severity.WARNING for problem in found)
    places = [f"{problem.span.line}:{problem.span.column}" for problem in found]
    assert places == ([told] if told else [])
