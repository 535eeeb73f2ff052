"""YAML text to positioned values: no typing, exact places, bounds."""

import time

import pytest
import yaml

from bagan.chart.spec import nodes
from bagan.chart.spec.nodes import read_nodes
from bagan.problem import Located, Row, Scalar


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


def test_alias_bomb_is_refused_quickly() -> None:
    lines = ["a0: &a0 [x, x, x, x, x, x, x, x, x]"]
    lines += [f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 9)}]" for n in range(1, 12)]
    start = time.perf_counter()
    assert [p[2] for p in rule_places("\n".join(lines))] == ["yaml-besar"]
    assert time.perf_counter() - start < 2


def test_deep_aliases_count_towards_the_depth() -> None:
    text = "a: &a " + "[" * 20 + "]" * 20 + "\nb: &b " + "[" * 20 + "*a" + "]" * 20
    assert [p[2] for p in rule_places(text)] == ["yaml-dalam"]


@pytest.mark.parametrize("opening", ["[", "{a: ", "- ", "? "])
def test_deep_nesting_is_refused_without_recursion(opening: str) -> None:
    ((line, column, rule),) = rule_places(opening * 20_000)
    assert rule == "yaml-dalam"
    assert line == 1
    assert column > 1


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
    assert rule_places(b"#" * (nodes.MAX_BYTES + 1)) == [(0, 0, "yaml-besar")]


def test_without_libyaml_it_is_the_same(monkeypatch: pytest.MonkeyPatch) -> None:
    text = "a: [é, {b: 'c'}]\nd: ~\ne: |\n  f\ng: 64.10\n"
    fast = read_nodes(text, "s.yaml")
    monkeypatch.setattr(nodes, "_LOADER", yaml.SafeLoader)
    slow = read_nodes(text, "s.yaml")
    assert slow == fast
    assert slow.at("a", 1, "b") == fast.at("a", 1, "b")
    assert slow.root["g"].plain
    assert not slow.root["a"][1]["b"].plain
