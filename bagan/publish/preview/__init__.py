"""A spec that is being written in, its charts in a browser out, redrawn at every change.

What it knows of a spec, and how it keeps others out, the studio shares.
"""

from bagan.publish.preview.app import PICTURE_POLICY, application, events_of
from bagan.publish.preview.board import Board, News
from bagan.publish.preview.guard import READING, Guard, Words, own_hosts
from bagan.publish.preview.page import fit_words, picture_name, pictures_of
from bagan.publish.preview.state import faulty, judged, picture, waiting
from bagan.publish.preview.values import Changes, Picture, Snapshot
from bagan.publish.preview.watch import Traces, changed, follow, traces

__all__ = [
    "Board",
    "Changes",
    "Guard",
    "News",
    "PICTURE_POLICY",
    "Picture",
    "READING",
    "Snapshot",
    "Traces",
    "Words",
    "application",
    "changed",
    "events_of",
    "faulty",
    "fit_words",
    "follow",
    "judged",
    "own_hosts",
    "picture",
    "picture_name",
    "pictures_of",
    "traces",
    "waiting",
]
