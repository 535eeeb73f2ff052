"""Whatever is read, the answer is a Spec or a SpecError with places."""

from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from bagan.chart.spec import format_problems, parse_spec
from bagan.problem import SpecError

SMALL = (Path(__file__).parent / "small.yaml").read_text(encoding="utf-8")
LINES = SMALL.splitlines()
PIECES = st.sampled_from(
    [
        "&a ",
        "*a",
        "<<: ",
        "- ",
        "[",
        "]",
        "{",
        "}",
        ": ",
        ",",
        "!!x ",
        "|",
        ">",
        "'",
        '"',
        "\n",
        "\t",
        "~",
        "#",
        "? ",
        "%",
        "@",
        "---\n",
        "a -> b",
        "butir",
        "unsur: ",
        "isi: ",
        "nama: ",
    ]
)


def never_fails_otherwise(text: str | bytes) -> None:
    try:
        parse_spec(text, "s.yaml")
    except SpecError as error:
        assert error.problems
        assert all(problem.span.path == "s.yaml" for problem in error.problems)
        for form in ("text", "json", "github"):
            assert format_problems(error.problems, form)


@settings(max_examples=60, derandomize=True, database=None)
@given(st.binary(max_size=200))
def test_any_bytes(data: bytes) -> None:
    never_fails_otherwise(data)


@settings(max_examples=100, derandomize=True, database=None)
@given(st.text(max_size=200) | st.lists(PIECES, max_size=40).map("".join))
def test_any_text(text: str) -> None:
    never_fails_otherwise(text)


@settings(max_examples=200, derandomize=True, database=None)
@given(
    st.integers(0, len(SMALL)),
    st.integers(0, 12),
    st.lists(PIECES | st.text(max_size=3), max_size=4).map("".join),
)
def test_a_spec_with_a_place_overwritten(start: int, length: int, put: str) -> None:
    never_fails_otherwise(SMALL[:start] + put + SMALL[start + length :])


@settings(max_examples=60, derandomize=True, database=None)
@given(st.permutations(LINES), st.integers(0, len(LINES)))
def test_lines_in_disorder(lines: list[str], count: int) -> None:
    never_fails_otherwise("\n".join(lines[:count]))
