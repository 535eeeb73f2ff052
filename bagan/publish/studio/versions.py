"""A spec's file and words on what was done in; a commit of that file alone out."""

from __future__ import annotations

import os
import re
import subprocess
from pathlib import Path

from bagan.language import _
from bagan.problem import MissingTool, RenderError

TIME_LIMIT = 60
_NAMES = re.compile(r"[^\w .,'@-]")


def in_repository(path: Path) -> bool:
    """Whether *path* lies in a work tree of git."""
    from bagan.change.diff import GitError, checkout_of

    try:
        checkout_of(path.parent)
    except (GitError, MissingTool):
        return False
    return True


def save_version(path: Path, message: str, who: str | None) -> None:
    """Commit the file at *path*, and nothing else.

    *who* is its author where somebody else than the server's own user made the change.  Raises
    RenderError with git's own words.
    """
    author = (_NAMES.sub("", who).strip() if who else "") or None
    _git(path.parent, "add", "--", path.name)
    _git(
        path.parent,
        "commit",
        "--quiet",
        "--message",
        message,
        *(("--author", f"{author} <{author.split()[0]}@bagan.invalid>") if author else ()),
        "--only",
        "--",
        path.name,
    )


def _git(folder: Path, *arguments: str) -> None:
    environment = {k: v for k, v in os.environ.items() if not k.startswith("GIT_")}
    environment |= {"GIT_TERMINAL_PROMPT": "0", "GIT_LITERAL_PATHSPECS": "1", "LC_ALL": "C"}
    try:
        done = subprocess.run(
            ["git", *arguments],
            cwd=folder,
            env=environment,
            stdin=subprocess.DEVNULL,
            capture_output=True,
            timeout=TIME_LIMIT,
            check=False,
        )
    except (OSError, subprocess.TimeoutExpired) as error:
        raise RenderError(_("git could not be run: {reason}", reason=error)) from error
    if done.returncode:
        said = (done.stderr or done.stdout).decode("utf-8", "replace").strip().splitlines()
        raise RenderError(
            _("The version was not saved: {reason}", reason=said[0] if said else "git")
        )
