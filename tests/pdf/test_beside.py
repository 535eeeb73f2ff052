"""Documents set in a process beside this one: the same bytes, the same faults, nothing left."""

from __future__ import annotations

import multiprocessing
import sys
from collections.abc import Iterator
from typing import Any

import pytest

from bagan.pdf import beside, meanwhile, write_pdf
from bagan.problem import RenderError

PAGE = '<html lang="id"><title>a</title><p>Bupati</p>'
OUTSIDE = '<html lang="id"><title>a</title><img alt="a" src="satu.png">'


@pytest.fixture
def apart(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """A process in which WeasyPrint is not loaded, and one beside it."""
    for name in [name for name in sys.modules if name.split(".")[0] == "weasyprint"]:
        monkeypatch.delitem(sys.modules, name)
    with beside():
        assert len(multiprocessing.active_children()) == 1
        yield
    assert multiprocessing.active_children() == []


def test_the_bytes_are_the_same(apart: None) -> None:
    made = [write_pdf(PAGE), write_pdf(PAGE)]
    assert "weasyprint" not in sys.modules
    (process,) = multiprocessing.active_children()
    process.kill()
    with pytest.raises(RenderError, match=r"^The process that sets the PDF has ended$"):
        write_pdf(PAGE)
    assert made == [in_this_process()] * 2


def in_this_process() -> bytes:
    from bagan.pdf.setting import typeset

    return typeset(PAGE, None)


def test_a_fault_is_raised_here_and_the_next_document_set(apart: None) -> None:
    with pytest.raises(RenderError, match=r"outside the template folder: .*/satu\.png$"):
        write_pdf(OUTSIDE)
    assert write_pdf(PAGE).startswith(b"%PDF-")


def test_nothing_is_started_where_weasyprint_is_loaded() -> None:
    write_pdf(PAGE)
    with beside():
        assert multiprocessing.active_children() == []
        assert write_pdf(PAGE) == in_this_process()


def test_nothing_can_be_started(monkeypatch: pytest.MonkeyPatch) -> None:
    def refused(*_given: object) -> None:
        raise OSError("no processes here")

    monkeypatch.delitem(sys.modules, "weasyprint")
    for way in multiprocessing.get_all_start_methods():
        context: Any = multiprocessing.get_context(way)
        monkeypatch.setattr(context.Process, "start", refused)
    with beside():
        assert write_pdf(PAGE) == in_this_process()


def test_a_task_is_done_while_the_first_document_is_set(apart: None) -> None:
    order: list[str] = []
    with meanwhile(lambda: order.append("task")):
        write_pdf(PAGE)
        order.append("first")
        write_pdf(PAGE)
    assert order == ["task", "first"]


def test_a_task_is_done_after_the_block_where_nothing_is_set_beside() -> None:
    order: list[str] = []
    with meanwhile(lambda: order.append("task")):
        order.append("block")
    assert order == ["block", "task"]


@pytest.mark.parametrize("beside_it", [True, False])
def test_what_a_task_raises_goes_before_what_the_block_raises(
    beside_it: bool, request: pytest.FixtureRequest
) -> None:
    if beside_it:
        request.getfixturevalue("apart")

    def refuse() -> None:
        order.append("task")
        raise RenderError("the spec is wrong")

    order: list[str] = []
    with pytest.raises(RenderError, match=r"^the spec is wrong$"), meanwhile(refuse):
        write_pdf(OUTSIDE)
    assert order == ["task"]
