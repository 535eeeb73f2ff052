"""A revision and paths in, the bytes that git keeps of them out; git itself does the work.

Only reads.  git is run with a fixed list of arguments, without a shell, in one language;
what a user names (revisions) is never taken for an option.
"""

from __future__ import annotations

import os
import shutil
import subprocess
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

from bagan.language import _, reason
from bagan.problem import BaganError, MissingTool

TIME_LIMIT = 60
"""Seconds that git may take for one answer."""


class GitError(BaganError):
    """A checkout, a revision or a path that git does not know."""


@dataclass(frozen=True, slots=True)
class Checkout:
    """A git work tree; ``top`` is its uppermost folder."""

    top: Path

    def commit(self, revision: str) -> str:
        """The hash of the commit that *revision* names.  Raises GitError for none."""
        if not revision or revision.startswith("-") or not revision.isprintable():
            raise GitError(_('"{revision}" is not a revision', revision=revision))
        code, found, said = _git(
            self.top, "rev-parse", "--verify", "--quiet", f"{revision}^{{commit}}"
        )
        if code == 0:
            return found.decode("ascii").strip()
        if self._shallow():
            raise GitError(
                _(
                    'There is no revision "{revision}" in this checkout, which holds only the '
                    'last part of the history: run "git fetch --unshallow" (in a workflow: '
                    "fetch-depth: 0)",
                    revision=revision,
                )
            )
        raise GitError(
            _('There is no revision "{revision}" in this checkout', revision=revision)
            + (f": {said}" if said else "")
        )

    def files(self, commit: str, path: str) -> Mapping[str, str]:
        """The files at or below *path* (from the top; "": all) in *commit*, each with the
        name of its blob."""
        below = ["--", path] if path else []
        code, listed, said = _git(self.top, "ls-tree", "-r", "-z", "--full-tree", commit, *below)
        if code:
            raise _failed(said)
        found: dict[str, str] = {}
        for row in listed.split(b"\0"):
            head, _tab, name = row.partition(b"\t")
            if b" blob " in head:
                found[os.fsdecode(name)] = head.split()[2].decode("ascii")
        return found

    def blobs(self, names: Iterable[str]) -> Mapping[str, bytes]:
        """The bytes of blobs, by their names; one run of git for all of them."""
        wanted = sorted(set(names))
        if not wanted:
            return {}
        asked = "".join(f"{name}\n" for name in wanted).encode("ascii")
        code, answer, said = _git(self.top, "cat-file", "--batch", stdin=asked)
        if code:
            raise _failed(said)
        found: dict[str, bytes] = {}
        start = 0
        for name in wanted:
            end = answer.find(b"\n", start)
            head = answer[start:end].split()
            if end < 0 or len(head) != 3:
                raise _failed(answer[start:end].decode("utf-8", "replace"))
            start = end + 1 + int(head[2]) + 1
            found[name] = answer[end + 1 : start - 1]
        return found

    def inside(self, path: Path) -> str:
        """*path* as git names it: from the top, with slashes; "" is the top itself.

        Raises GitError for a path outside of the checkout.
        """
        # A spec that is a link itself is that link to git, so only its folder is resolved.
        whole = path.resolve() if path.is_dir() else path.parent.resolve() / path.name
        try:
            return "/".join(whole.relative_to(self.top).parts)
        except ValueError:
            raise GitError(
                _("{path} is not in the git checkout {top}", path=path, top=self.top)
            ) from None

    def _shallow(self) -> bool:
        return _git(self.top, "rev-parse", "--is-shallow-repository")[1].strip() == b"true"


def checkout_of(folder: Path) -> Checkout:
    """The checkout that *folder* is in.

    Raises GitError where there is none, MissingTool without git.
    """
    code, found, said = _git(folder, "rev-parse", "--show-toplevel")
    if code == 0 and found.strip():
        return Checkout(Path(os.fsdecode(found.rstrip(b"\r\n"))).resolve())
    if "not a git repository" in said:
        raise GitError(
            _(
                "{folder} is not in a git checkout: revisions can only be compared there; "
                "two files or folders anywhere",
                folder=folder.absolute(),
            )
        )
    raise _failed(said)


def _failed(said: str) -> GitError:
    return GitError(_("git did not answer as it should: {text}", text=said or "?"))


def _git(folder: Path, *arguments: str, stdin: bytes = b"") -> tuple[int, bytes, str]:
    """Exit code, standard output, and the first line of standard error of git.

    Raises MissingTool where it cannot be run, GitError where it takes too long.
    """
    program = shutil.which("git")
    if program is None:
        raise MissingTool(_("git is not installed; it is needed to compare revisions"))
    settings = {
        **os.environ,
        "LANG": "C", "LC_ALL": "C", "LANGUAGE": "C",
        "GIT_OPTIONAL_LOCKS": "0", "GIT_TERMINAL_PROMPT": "0",
    }  # fmt: skip
    try:
        done = subprocess.run(
            [program, "-C", str(folder), *arguments],
            input=stdin,
            capture_output=True,
            env=settings,
            timeout=TIME_LIMIT,
            check=False,
        )
    except subprocess.TimeoutExpired:
        raise GitError(_("git gave no answer in {seconds} seconds", seconds=TIME_LIMIT)) from None
    except OSError as error:
        raise MissingTool(_("git cannot be run: {reason}", reason=reason(error))) from error
    said = done.stderr.decode("utf-8", "replace").strip().splitlines()
    return done.returncode, done.stdout, said[0] if said else ""
