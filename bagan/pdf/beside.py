"""A second process that sets documents: it loads WeasyPrint while this one reads and draws, and
sets while this one checks.  docs/decisions.md has the figures.
"""

from __future__ import annotations

import signal
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from multiprocessing import get_context
from multiprocessing.connection import Connection
from pathlib import Path
from threading import active_count
from typing import Any

from bagan.language import _
from bagan.pdf.attached import Attached
from bagan.problem import RenderError

_line: ContextVar[Connection | None] = ContextVar("_line", default=None)
"""The line to the process beside this one, where there is one."""
_waiting: ContextVar[list[Callable[[], None]] | None] = ContextVar("_waiting", default=None)
"""What this process does while that one sets the next document."""


@contextmanager
def beside() -> Iterator[None]:
    """While this lasts, documents are set in a process of their own, which starts now.

    For programs whose main module may be imported again [multiprocessing, "Safe importing of
    main module"].  Where WeasyPrint is loaded already, or no process can be started, they are
    set in this one.
    """
    begun = None if "weasyprint" in sys.modules else _begin()
    if begun is None:
        yield
        return
    process, line = begun
    token = _line.set(line)
    try:
        yield
    finally:
        _line.reset(token)
        process.kill()
        process.join()
        line.close()


@contextmanager
def meanwhile(task: Callable[[], None]) -> Iterator[None]:
    """Run *task* once: while the first document of the block is set in a process
    :func:`beside` this one, else after the block.

    What *task* raises is told before what the block raises, of which it may be the reason.
    """
    waiting = [task]
    token = _waiting.set(waiting)
    try:
        yield
    except Exception:
        _done(waiting)
        raise
    finally:
        _waiting.reset(token)
    _done(waiting)


def _done(waiting: list[Callable[[], None]] | None) -> None:
    while waiting:
        waiting.pop()()


def sent(html: str, templates: Path | None, attached: tuple[Attached, ...] = ()) -> bytes | None:
    """The PDF of *html* from the process beside this one, or None where there is none.

    Raises what setting it raised there, RenderError where that process has ended.
    """
    line = _line.get()
    if line is None:
        return None
    with _told_of_its_end():
        line.send((html, templates, attached))
    _done(_waiting.get())
    with _told_of_its_end():
        answer = line.recv()
    if isinstance(answer, Exception):
        raise answer
    return bytes(answer)


@contextmanager
def _told_of_its_end() -> Iterator[None]:
    try:
        yield
    except (EOFError, OSError) as error:
        raise RenderError(_("The process that sets the PDF has ended")) from error


def _begin() -> tuple[Any, Connection] | None:
    # A fork begins with all that is loaded here, but would lack other threads and what these hold
    # [POSIX, fork]; outside Linux, system libraries may have some of their own.
    forks = sys.platform == "linux" and active_count() == 1
    context: Any = get_context("fork" if forks else "spawn")
    try:
        line, other = context.Pipe()
        process = context.Process(target=_serve, args=(other, line), daemon=True)
        process.start()
    except (ImportError, NotImplementedError, OSError):
        return None
    other.close()
    return process, line


def _serve(line: Connection, far: Connection) -> None:
    """Answer each document that comes with its PDF or with what went wrong, until the end: the
    line's, whose *far* end this process has got as well."""
    far.close()
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C is for the process that asked
    try:
        from bagan.pdf.setting import typeset
    except Exception as error:
        fault: Exception | None = error
    else:
        fault = None
    while True:
        try:
            html, templates, attached = line.recv()
        except EOFError:
            return
        try:
            if fault is not None:
                raise fault
            line.send(typeset(html, templates, attached))
        except Exception as error:
            line.send(error)
