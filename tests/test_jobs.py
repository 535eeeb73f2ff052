"""Pieces of work in several processes: order, faults, processes that die."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from multiprocessing import active_children
from pathlib import Path

import pytest

from bagan import jobs
from bagan.jobs import results
from tests.patience import PATIENCE

LOST = -1


@pytest.fixture(autouse=True)
def other_processes_find_these_tests(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.syspath_prepend(Path(__file__).parents[1])


def squared(number: int) -> int:
    return number * number


def deadly(number: int) -> int:
    """The square, but a process that is asked for 3 ends."""
    if number == 3:
        os._exit(1)
    return number * number


def once_deadly(piece: tuple[int, str]) -> int:
    """The square, but the first process that is asked for 3 ends."""
    number, trace = piece
    if number == 3 and not Path(trace).exists():
        Path(trace).touch()
        os._exit(1)
    return number * number


def process(_number: int) -> int:
    return os.getpid()


def lost(_piece: object) -> int:
    return LOST


MISSED = """\
import os, signal
from bagan import jobs
signal.signal(signal.SIGTERM, jobs._end)
jobs._at_work = True
try:
    os.kill(os.getpid(), signal.SIGTERM)
except SystemExit:
    pass  # as where the pool sends off what a piece raised
jobs._at_work = False
os.kill(os.getpid(), signal.SIGTERM)
print("still here")
"""


@pytest.mark.skipif(os.name != "posix", reason="signals")
def test_a_process_that_missed_its_end_is_ended_when_told_again() -> None:
    done = subprocess.run([sys.executable, "-c", MISSED], stdout=subprocess.PIPE, check=False)
    assert (done.returncode, done.stdout) == (1, b"")


@pytest.mark.parametrize("count", [1, 2])
def test_results_come_in_the_order_of_their_pieces(count: int) -> None:
    found = list(results(squared, range(20), lost=lost, jobs=count))
    assert found == [number * number for number in range(20)]


def test_few_pieces_are_done_without_another_process() -> None:
    assert set(results(process, range(3), lost=lost, jobs=2, alone=3)) == {os.getpid()}
    assert os.getpid() not in set(results(process, range(4), lost=lost, jobs=2, alone=3))
    assert set(results(process, range(9), lost=lost, jobs=1)) == {os.getpid()}


def test_processes_are_renewed(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(jobs, "PIECES_PER_PROCESS", 1)
    assert len(set(results(process, range(6), lost=lost, jobs=2))) >= 3


def test_a_piece_that_ends_its_process_loses_only_itself() -> None:
    found = list(results(deadly, range(8), lost=lost, jobs=2))
    assert found == [0, 1, 4, LOST, 16, 25, 36, 49]


def test_a_process_that_dies_once_loses_nothing(tmp_path: Path) -> None:
    pieces = [(number, str(tmp_path / "mati")) for number in range(8)]
    found = list(results(once_deadly, pieces, lost=lost, jobs=2))
    assert found == [number * number for number in range(8)]


def test_what_the_work_raises_is_raised() -> None:
    with pytest.raises(TypeError):
        list(results(squared, ["x"] * 3, lost=lost, jobs=2))


def slow(trace: str) -> None:
    """Work without an end, which tidies up when it is told to end; nothing for no name."""
    if not trace:
        return
    try:
        Path(trace).touch()
        while True:
            time.sleep(0.01)
    finally:
        Path(trace).unlink()


def test_what_is_not_wanted_any_more_ends_and_tidies_up(tmp_path: Path) -> None:
    traces = [str(tmp_path / name) for name in "abc"]
    found = results(slow, ["", *traces], lost=lost, jobs=2)
    next(found)
    ends = time.monotonic() + PATIENCE
    while len(list(tmp_path.iterdir())) < 2 and time.monotonic() < ends:
        time.sleep(0.01)
    found.close()
    assert list(tmp_path.iterdir()) == []


def deaf(trace: str) -> None:
    """Work without an end that does not hear when it is told to end for the first time."""
    if not trace:
        return
    signal.signal(signal.SIGTERM, lambda *_: signal.signal(signal.SIGTERM, jobs._end))
    Path(trace).touch()
    while True:
        time.sleep(0.01)


@pytest.mark.skipif(os.name != "posix", reason="signals")
def test_who_does_not_hear_that_it_should_end_is_told_again(tmp_path: Path) -> None:
    trace = tmp_path / "tuli"
    found = results(deaf, ["", str(trace)], lost=lost, jobs=2)
    next(found)
    ends = time.monotonic() + PATIENCE
    while not trace.exists() and time.monotonic() < ends:
        time.sleep(0.01)
    found.close()
    assert not active_children()


BEGUN = """\
import os, sys
from pathlib import Path
from bagan import jobs

def dying():
    if not Path("mati").exists():
        Path("mati").touch()
        os._exit(1)
    return os.getpid()

def failing():
    raise TypeError(os.getpid())

print(os.getpid(), jobs.begun(os.getpid)(), jobs.begun(dying)())
try:
    jobs.begun(failing)()
except TypeError as error:
    print(error)
"""
"""A program of one thread, which may be forked; the tests' processes have several."""


def test_work_is_begun_in_another_process_and_its_result_comes_when_it_is_asked_for(
    tmp_path: Path,
) -> None:
    done = subprocess.run(
        [sys.executable, "-c", BEGUN], cwd=tmp_path, check=True, capture_output=True, text=True
    )
    own, begun, again, failed = done.stdout.split()
    if sys.platform == "linux" and jobs.processors() > 1:
        assert len({own, begun, failed}) == 3
    assert again == own, "where a process dies, the work is done here"


def test_work_is_done_here_where_there_is_one_processor(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(jobs, "processors", lambda: 1)
    assert jobs.begun(os.getpid)() == os.getpid()
