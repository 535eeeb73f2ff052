"""A spec that is being written in, its charts in a browser out, redrawn at every change."""

from bagan.publish.preview.app import application
from bagan.publish.preview.board import Board
from bagan.publish.preview.state import waiting
from bagan.publish.preview.watch import follow

__all__ = [
    "Board",
    "application",
    "follow",
    "waiting",
]
