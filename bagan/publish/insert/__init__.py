"""An office's own draft and its annexes in, the draft with the annexes in it out."""

from bagan.publish.insert.placing import Inserted, again, insert, refuse

__all__ = ["Inserted", "again", "insert", "refuse"]
