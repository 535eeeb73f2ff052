"""Pieces of work in, what comes of each out, in their order: done by a cluster of machines.

The cluster is one of Dask: its scheduler gives the pieces to its workers, each of which has
Bagan installed.  A worker that dies loses nothing: its pieces are given to others.  A piece is
known by its content, so that the same one is done once where it is asked for twice.
"""

from __future__ import annotations

import pickle
import re
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from hashlib import sha256
from itertools import islice
from typing import TYPE_CHECKING, TypeVar

from bagan.fingerprint import fingerprint
from bagan.language import _, language, speaking
from bagan.problem import MissingTool, RenderError

if TYPE_CHECKING:
    from distributed import Client, Future

Piece = TypeVar("Piece")
Result = TypeVar("Result")

_ADDRESS = re.compile(r"(tcp|tls|ws|wss|ucx)://[^/\s]+:\d+")

PATIENCE = 15
"""Seconds until a scheduler that does not answer is given up."""
RETRIES = 3
"""How often a piece is given to another worker when the one that did it died."""
WAITING_PER_WORKER = 8
"""Pieces that wait, done or not, for each worker: more would only fill the memory."""
LEAST_WAITING = 16


class ForeignWorker(RenderError):
    """A worker that runs another Bagan, whose files would be others."""


def results(
    work: Callable[[Piece], Result],
    pieces: Iterable[Piece],
    *,
    lost: Callable[[Piece], Result],
    address: str,
) -> Iterator[Result]:
    """What *work* gives for each of *pieces*, in their order, from the cluster whose scheduler
    is at *address* (``tcp://10.0.0.5:8786``).

    *lost* gives what comes of a piece that ends each worker which does it.  Raises MissingTool
    where Dask is not installed, RenderError where the cluster cannot be reached, ForeignWorker.
    """
    client = _client(address)
    rest, waiting = iter(pieces), deque[tuple[Piece, "Future"]]()
    try:
        while True:
            room = max(WAITING_PER_WORKER * _workers(client), LEAST_WAITING) - len(waiting)
            for piece in islice(rest, room):
                waiting.append((piece, _submitted(client, work, piece)))
            if not waiting:
                return
            yield _result(*waiting.popleft(), lost)
    finally:
        client.close()


def _client(address: str) -> Client:
    try:
        from distributed import Client
    except ImportError as error:
        raise MissingTool(
            _('Work on a cluster needs Dask; type: pip install "bagan[klaster]"')
        ) from error
    if not _ADDRESS.fullmatch(address):
        raise RenderError(
            _(
                '"{address}" is no address of a cluster; one is "tcp://10.0.0.5:8786"',
                address=address,
            )
        )
    try:
        return Client(address, timeout=PATIENCE, set_as_default=False)
    except (OSError, ValueError) as error:
        raise RenderError(
            _("The cluster at {address} does not answer: {reason}", address=address, reason=error)
        ) from error


def _workers(client: Client) -> int:
    return len(client.scheduler_info(n_workers=-1)["workers"])


def _submitted(client: Client, work: Callable[[Piece], Result], piece: Piece) -> Future:
    asked = (work, piece, fingerprint(), language())
    key = f"bagan-{sha256(pickle.dumps(asked)).hexdigest()}"
    return client.submit(_done, *asked, key=key, retries=RETRIES)


def _done(
    work: Callable[[Piece], Result], piece: Piece, program: str, spoken: str
) -> Result | None:
    """What a worker gives: nothing where it is not the same program."""
    if fingerprint() != program:
        return None
    with speaking(spoken):
        return work(piece)


def _result(piece: Piece, future: Future, lost: Callable[[Piece], Result]) -> Result:
    from distributed import KilledWorker

    try:
        result: Result | None = future.result()
    except KilledWorker:
        return lost(piece)
    if result is None:
        raise ForeignWorker(
            _(
                "A worker of the cluster runs another version of Bagan, or of its libraries, than "
                "this machine: install the same on all"
            )
        )
    return result
