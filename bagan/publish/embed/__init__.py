"""A checked Spec in, what a website needs to show its charts out: files, and lines to paste."""

from bagan.publish.embed.address import BadAddress, base_address
from bagan.publish.embed.embedding import Embedding, Snippet, Way, embeddings
from bagan.publish.embed.tree import Entry, column

__all__ = [
    "BadAddress",
    "Embedding",
    "Entry",
    "Snippet",
    "Way",
    "base_address",
    "column",
    "embeddings",
]
