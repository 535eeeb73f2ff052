"""Pieces of work in, what comes of each out, in their order: done in several processes.

A piece is whatever the work takes that can be sent to another process; what comes of it is a
value, faults too.  A process that dies loses nothing: what it had in hand is done again.
"""

from __future__ import annotations

import os
import signal
import sys
from collections import deque
from collections.abc import Callable, Collection, Generator, Iterable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from contextlib import contextmanager, suppress
from itertools import chain, islice
from multiprocessing import active_children, get_context, parent_process
from multiprocessing.connection import Connection
from multiprocessing.process import BaseProcess
from threading import Thread, active_count
from typing import TypeVar

Piece = TypeVar("Piece")
Result = TypeVar("Result")

MAX_PROCESSES = 61
"""Processes at most: Windows has no more."""
WAITING_PER_PROCESS = 2
"""Pieces that wait, done or not, for each process: more would only fill the memory."""
PIECES_PER_PROCESS = 40
"""Pieces that a process does before another takes its place: the libraries' caches grow."""
TOLD_AGAIN = 0.2
"""Seconds after which a process that has not ended is told again to end."""


def processors() -> int:
    """How many processors this process may use: in a container, perhaps not the machine's."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


def results(
    work: Callable[[Piece], Result],
    pieces: Iterable[Piece],
    *,
    lost: Callable[[Piece], Result],
    jobs: int | None = None,
    alone: int = 0,
) -> Generator[Result, None, None]:
    """What *work* gives for each of *pieces*, in their order.

    *jobs* is how many processes at most do it, without it as many as this one may use
    processors.  *alone* is how many pieces are done before another process would have begun:
    so few are done here, as they are with one job.  *lost* gives what comes of a piece that
    ends the process which does it, each time, perhaps for want of memory.  Closed before its
    end, it leaves no process.
    """
    count = min(jobs or processors(), MAX_PROCESSES)
    waiting = iter(pieces)
    first = list(islice(waiting, alone + 1))
    if count < 2 or len(first) <= alone:
        yield from map(work, chain(first, waiting))
        return
    waiting = chain(first, waiting)
    while batch := list(islice(waiting, count * PIECES_PER_PROCESS)):
        yield from _batch(work, batch, lost, count)


def begun(work: Callable[[], Result]) -> Callable[[], Result]:
    """Begin *work* beside what this process does next; gives what waits for its result.

    That raises what *work* raises.  Where no process can be forked, where another would not find
    a processor, and where it dies, *work* is done when its result is asked for.
    """
    # A fork would lack other threads and what these hold [POSIX, fork]; outside Linux, system
    # libraries may have some of their own.
    if sys.platform != "linux" or active_count() > 1 or processors() < 2:
        return work
    context = get_context("fork")
    try:
        near, far = context.Pipe(duplex=False)
        process = context.Process(target=_answer, args=(work, near, far), daemon=True)
        with _interrupt_later():
            process.start()
    except OSError:
        return work
    far.close()

    def result() -> Result:
        try:
            answer = near.recv()
        except EOFError:
            return work()
        finally:
            near.close()
            process.join()
        if isinstance(answer, Exception):
            raise answer
        found: Result = answer
        return found

    return result


def _answer(work: Callable[[], Result], near: Connection, far: Connection) -> None:
    near.close()
    _begin()
    try:
        answer: Result | Exception = work()
    except Exception as error:
        answer = error
    far.send(answer)


def _batch(
    work: Callable[[Piece], Result],
    pieces: Iterable[Piece],
    lost: Callable[[Piece], Result],
    count: int,
) -> Iterator[Result]:
    """What comes of some of the pieces, in *count* processes that end with the last."""
    rest = iter(pieces)
    while True:
        in_hand: deque[tuple[Piece, Future[Result] | None]] = deque()
        with _processes(count) as pool, suppress(BrokenProcessPool):
            for piece in rest:
                in_hand.append((piece, None))
                in_hand[-1] = piece, _submitted(pool, work, piece)
                if len(in_hand) >= count * WAITING_PER_PROCESS:
                    yield _first(in_hand)
            while in_hand:
                yield _first(in_hand)
            return
        for piece, future in in_hand:  # one of them has ended its process
            yield _again(work, piece, future, lost)


def _first(in_hand: deque[tuple[Piece, Future[Result] | None]]) -> Result:
    """What came of the first piece, which then is in hand no more."""
    future = in_hand[0][1]
    assert future is not None
    result = future.result()
    in_hand.popleft()
    return result


def _again(
    work: Callable[[Piece], Result],
    piece: Piece,
    future: Future[Result] | None,
    lost: Callable[[Piece], Result],
) -> Result:
    """What comes of a piece that a process had in hand when one of them died."""
    if future is not None and future.done() and not future.cancelled() and not future.exception():
        return future.result()
    with _processes(1) as pool:
        try:
            return _submitted(pool, work, piece).result()
        except BrokenProcessPool:
            return lost(piece)


@contextmanager
def _processes(count: int) -> Iterator[ProcessPoolExecutor]:
    """*count* processes, begun as they are needed; where what they do is not wanted any more,
    they end at once."""
    others = active_children()
    # New processes, not copies of this one: a copy would share threads that it does not have.
    with ProcessPoolExecutor(count, get_context("spawn"), initializer=_begin) as pool:
        try:
            yield pool
        except BaseException:
            _end_all_but(others)
            raise
        finally:
            pool.shutdown(cancel_futures=True)


def _end_all_but(others: Collection[BaseProcess]) -> None:
    """End the processes of this one that are not among *others*, and wait for that.

    A process told in the moment in which it begins to wait for a lock hears of it only when it is
    told again; the lock may be one that another has ended with.
    """
    while left := [process for process in active_children() if process not in others]:
        for process in left:
            process.terminate()
        left[0].join(TOLD_AGAIN)


def _submitted(
    pool: ProcessPoolExecutor, work: Callable[[Piece], Result], piece: Piece
) -> Future[Result]:
    with _interrupt_later():  # a submission may begin a process, which inherits that
        return pool.submit(_done, work, piece)


_at_work = False
"""Whether this process is doing a piece: then there may be something to tidy up."""
_told = False
"""Whether this process has been told to end."""


def _done(work: Callable[[Piece], Result], piece: Piece) -> Result:
    global _at_work
    try:
        _at_work = True
        return work(piece)
    except SystemExit:  # told to end: what the work had begun is tidied up
        os._exit(1)
    finally:
        _at_work = False


def _begin() -> None:
    """Make this process one that nothing but its work or the end of the command ends."""
    # Ctrl-C goes to all processes of a terminal; the one that asked for the work tells of it,
    # and of its end by another signal.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    signal.signal(signal.SIGTERM, _end)
    Thread(target=_end_with_parent, daemon=True).start()


def _end(*_signal: object) -> None:
    """End at once, or when what is done is tidied up: a second signal does not break that off.

    It ends a process that has done its piece all the same: the first may have come when the
    result was on its way, where nobody is ended by it.
    """
    global _told
    if not _at_work:
        os._exit(1)
    if not _told:
        _told = True
        sys.exit(1)


def _end_with_parent() -> None:
    """End this process when the command is gone: killed, it could not tell its processes."""
    if parent := parent_process():
        parent.join()
    os._exit(1)


@contextmanager
def _interrupt_later() -> Iterator[None]:
    """Have Ctrl-C wait; a process begun meanwhile does not hear it even as it starts."""
    if not hasattr(signal, "pthread_sigmask"):  # Windows
        yield
        return
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)
