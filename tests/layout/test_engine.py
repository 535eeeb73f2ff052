"""Which engine is found, and what becomes of its answer."""

from __future__ import annotations

import os
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from bagan.chart.layout.engine import TIME_LIMIT, Engine, find_engine, places_in, run
from bagan.problem import LayoutError, MissingTool
from tests.patience import PATIENCE

DOT = "digraph { a -> b }"


@pytest.fixture
def script(tmp_path: Path) -> Callable[[str], str]:
    """Makes an engine of a few lines of Python; gives its path."""

    def make(code: str) -> str:
        path = tmp_path / "engine"
        path.write_text(f"#!{sys.executable}\nimport os, sys, time\n{code}\n")
        path.chmod(0o755)
        return str(path)

    return make


@pytest.mark.parametrize("name", [None, "graphviz-pure", "dot"])
def test_engines_answer_with_places(name) -> None:
    places = run(find_engine(name), DOT)
    assert places.keys() == {"a", "b"}
    assert places["a"][0] == places["b"][0]
    assert places["a"][1] > places["b"][1]


@pytest.mark.parametrize(
    "answer",
    [
        "",
        "graph 1 1 1",
        "graph 1 1 1\nnode a 1 1 1 1",
        "node a 1\nstop",
        "node a\nstop",
        "node a 1 x\nstop",
        "node a nan 1 1 1\nstop",
        "node a 1 -inf 1 1\nstop",
        "node a 1e6 1 1 1\nstop",
        "node a 1 -1e308 1 1\nstop",
    ],
)
def test_an_answer_that_is_cut_short_or_holds_no_place_is_refused(answer) -> None:
    with pytest.raises(ValueError):
        places_in(answer)


def test_places_are_read_and_the_rest_is_passed_over() -> None:
    answer = (
        "graph 1 3 2\nnode a 0.5 1.25 1 1\nnode b -2e1 0 1 1\nedge a b 4 1 1 1 1\n\n"
        "node_c 1 1\nstop\n"
    )
    assert places_in(answer) == {"a": (0.5, 1.25), "b": (-20.0, 0.0)}


def test_the_embedded_engine_comes_first(monkeypatch) -> None:
    assert find_engine().name == "graphviz-pure"
    monkeypatch.setenv("BAGAN_DOT", "dot")
    assert find_engine().name == "dot"
    assert find_engine("graphviz-pure").name == "graphviz-pure"


def test_dot_stands_in_where_the_embedded_engine_is_missing(monkeypatch) -> None:
    monkeypatch.setattr(
        "bagan.chart.layout.engine._program", lambda name: "/usr/bin/dot" if name == "dot" else None
    )
    assert find_engine() == Engine("dot", "/usr/bin/dot", TIME_LIMIT)


def test_no_engine_at_all_says_what_to_type(monkeypatch) -> None:
    monkeypatch.setattr("bagan.chart.layout.engine._program", lambda name: None)
    with pytest.raises(
        MissingTool, match=r"^No layout engine is installed; type: pip install graphviz-pure$"
    ):
        find_engine()


def test_an_engine_that_is_not_there_is_named() -> None:
    with pytest.raises(MissingTool, match=r'^The layout engine "nope" is not installed$'):
        find_engine("nope")


def test_time_limit_comes_from_the_environment(monkeypatch) -> None:
    assert find_engine().time_limit == TIME_LIMIT == 60
    monkeypatch.setenv("BAGAN_ENGINE_SECONDS", "2.5")
    assert find_engine().time_limit == 2.5


@pytest.mark.parametrize("seconds", ["soon", "0", "-3", "nan", "inf", " "])
def test_a_time_limit_has_to_be_a_time(monkeypatch, seconds) -> None:
    monkeypatch.setenv("BAGAN_ENGINE_SECONDS", seconds)
    with pytest.raises(
        LayoutError, match=f'^BAGAN_ENGINE_SECONDS is not a number of seconds: "{seconds}"$'
    ):
        find_engine()


def test_a_warning_and_a_bad_exit_code_do_not_spoil_a_good_answer(script) -> None:
    program = script(
        "sys.stderr.write('Warning: x')\nprint('node a 1 2 1 1\\nstop', flush=True)\nos._exit(1)"
    )
    assert run(Engine("fake", program), DOT) == {"a": (1.0, 2.0)}


def test_the_engine_is_given_the_dot_and_asked_for_plain_text(script, tmp_path) -> None:
    program = script(
        f"open({str(tmp_path / 'in')!r}, 'w').write(' '.join([*sys.argv[1:], sys.stdin.read()]))\n"
        "print('stop')"
    )
    assert run(Engine("fake", program), "digraph { é }") == {}
    assert (tmp_path / "in").read_text() == "-Tplain digraph { é }"


def test_its_last_words_are_kept(script) -> None:
    program = script("sys.stderr.buffer.write(b'bad \\xff input\\n'); sys.exit(3)")
    with pytest.raises(
        LayoutError, match=r"^The layout engine fake stopped without a result \(exit code 3\)$"
    ) as caught:
        run(Engine("fake", program), DOT)
    assert caught.value.stderr == "bad \ufffd input"


def test_a_hanging_engine_is_ended_with_all_it_started(script, tmp_path) -> None:
    program = script(
        "import subprocess\n"
        "child = subprocess.Popen(['sleep', '600'])\n"
        f"open({str(tmp_path / 'pid')!r}, 'w').write(str(child.pid))\n"
        "time.sleep(600)"
    )
    with pytest.raises(
        LayoutError, match=r"^The layout engine fake gave no answer in 1\.5 seconds$"
    ):
        run(Engine("fake", program, 1.5), DOT)
    child = int((tmp_path / "pid").read_text())
    until = time.monotonic() + PATIENCE
    while running(child) and time.monotonic() < until:
        time.sleep(0.1)
    assert not running(child)


def running(process: int) -> bool:
    """Whether a process is there and no zombie."""
    try:
        os.kill(process, 0)
        state = Path(f"/proc/{process}/stat").read_text().rpartition(")")[2].split()[0]
    except (ProcessLookupError, FileNotFoundError):
        return False
    return state != "Z"


def test_what_is_no_program_is_a_missing_tool(tmp_path) -> None:
    path = tmp_path / "engine"
    path.write_text("no program")
    path.chmod(0o755)
    with pytest.raises(
        MissingTool, match=r"^The layout engine engine cannot be run: it is not a program$"
    ):
        run(Engine("engine", str(path)), DOT)
