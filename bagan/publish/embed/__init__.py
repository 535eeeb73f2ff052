"""A checked Spec in, what a website needs to show its charts out: files, and lines to paste."""

from bagan.publish.embed.address import BadAddress, base_address
from bagan.publish.embed.embedding import Embedding, Snippet, Way, embeddings

__all__ = [
    "BadAddress",
    "Embedding",
    "Snippet",
    "Way",
    "base_address",
    "embeddings",
]
