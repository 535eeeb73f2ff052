"""A folder and words of git in, what git says to them out."""

from __future__ import annotations

import subprocess
from pathlib import Path

AUTHOR = ("-c", "user.name=Uji", "-c", "user.email=uji@contoh.invalid")


def git(folder: Path, *words: str) -> str:
    """What `git WORDS` prints in *folder*, where an author of tests is known."""
    done = subprocess.run(
        ["git", *AUTHOR, *words], cwd=folder, check=True, capture_output=True, encoding="utf-8"
    )
    return done.stdout.strip()
