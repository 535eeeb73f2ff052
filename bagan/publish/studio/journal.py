"""Who changed what, in; a line in the folder's journal out."""

from __future__ import annotations

import json
import os
from datetime import UTC, datetime
from pathlib import Path

FILE = "catatan-perubahan.jsonl"


class Journal:
    """A file of JSON lines in *folder*: ``waktu`` (UTC), ``siapa``, ``berkas``, ``apa``."""

    def __init__(self, folder: Path) -> None:
        self.path = folder / FILE

    def write(self, who: str, file: str, what: str) -> None:
        """Add a line.  Raises OSError."""
        line = {
            "waktu": datetime.now(UTC).isoformat(timespec="seconds"),
            "siapa": who,
            "berkas": file,
            "apa": what,
        }
        data = (json.dumps(line, ensure_ascii=False) + "\n").encode("utf-8")
        # One write at the end of the file: two that write at once do not tear a line.
        flags = os.O_WRONLY | os.O_APPEND | os.O_CREAT | getattr(os, "O_NOFOLLOW", 0)
        handle = os.open(self.path, flags, 0o666)
        try:
            os.write(handle, data)
        finally:
            os.close(handle)
