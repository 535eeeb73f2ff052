"""A revision and paths in, the bytes that git keeps of them out; git itself does the work.

Only reads.  git is run with a fixed list of arguments, without a shell, in one language;
what a user names (revisions) is never taken for an option, what a user names (paths) never
for a pattern.  rev-parse, ls-tree and cat-file run nothing that a checkout's settings name
(core.fsmonitor, diff.external, textconv, filters); that git never fetches what a partial
clone lacks keeps its remotes' programs out too.
"""

from __future__ import annotations

import os
import shutil
import subprocess
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from posixpath import dirname, join, normpath

from bagan.chart.spec import MAX_BYTES
from bagan.language import _, reason
from bagan.problem import BaganError, MissingTool

TIME_LIMIT = 60
"""Seconds that git may take for one answer."""
LINK, SUBMODULE = "120000", "160000"
"""Modes of what is no file of its own in a tree [git-fast-import(1)]."""
CHECKOUT_VARIABLES = (
    "GIT_DIR", "GIT_WORK_TREE", "GIT_INDEX_FILE", "GIT_COMMON_DIR", "GIT_NAMESPACE",
    "GIT_PREFIX", "GIT_OBJECT_DIRECTORY", "GIT_ALTERNATE_OBJECT_DIRECTORIES",
)  # fmt: skip
"""What git, running a hook or an alias, sets for its own checkout, which need not be the one
that the paths are in."""


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
        if self.shallow():
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
        name of its blob.  Raises GitError for a path in a submodule."""
        found: dict[str, str] = {}
        links: dict[str, str] = {}
        for mode, blob, name in self.listed(commit, path):
            if mode not in (LINK, SUBMODULE):
                found[name] = blob
            elif mode == LINK and (name == path or name.endswith(".yaml")):
                links[name] = blob
        if path and not found and not links:
            self._refuse_submodule(commit, path)
        return {**found, **dict(self._followed(commit, links))}

    def _refuse_submodule(self, commit: str, path: str) -> None:
        parts = path.split("/")
        above = ["/".join(parts[:count]) for count in range(1, len(parts) + 1)]
        for mode, _there, place in self.listed(commit, *above, deep=False):
            if mode == SUBMODULE:
                raise GitError(
                    _("{path} is in the submodule {place}: run this there", path=path, place=place)
                )

    def _followed(self, commit: str, links: Mapping[str, str]) -> Iterator[tuple[str, str]]:
        """Links with the blobs of the files that they lead to, if they lead to one at once."""
        targets = self.blobs(links.values())
        for name, blob in links.items():
            target = normpath(join(dirname(name), os.fsdecode(targets[blob])))
            if target.startswith(("/", "..")) or "\0" in target:
                continue
            for mode, there, at in self.listed(commit, target):
                if at == target and mode != LINK:
                    yield name, there

    def listed(self, commit: str, *paths: str, deep: bool = True) -> Iterator[tuple[str, str, str]]:
        """Mode, object and name of what *commit* holds at *paths*, and if *deep* below them."""
        options = ["-z", "--full-tree", *(["-r"] if deep else [])]
        named = ["--", *paths] if any(paths) else []
        for row in self.answer("ls-tree", *options, commit, *named).split(b"\0")[:-1]:
            head, _tab, name = row.partition(b"\t")
            mode, _kind, there = head.decode("ascii").split()
            yield mode, there, os.fsdecode(name)

    def blobs(self, names: Iterable[str]) -> Mapping[str, bytes]:
        """The bytes of blobs, by their names, in two runs of git for all of them.

        Of a blob larger than a spec may be only its size is told, by as many bytes as are too
        many: it is never read.
        """
        wanted = sorted(set(names))
        if not wanted:
            return {}
        sizes = dict(zip(wanted, map(_size, self._asked("--batch-check", wanted).splitlines()),
                         strict=True))  # fmt: skip
        found = {n: n.encode().ljust(MAX_BYTES + 1, b"\0") for n in wanted if sizes[n] > MAX_BYTES}
        small = [name for name in wanted if name not in found]
        answer = self._asked("--batch", small)
        start = 0
        for name in small:
            start = answer.index(b"\n", start) + 1
            found[name] = answer[start : start + sizes[name]]
            start += sizes[name] + 1
        return found

    def _asked(self, how: str, names: Iterable[str]) -> bytes:
        asked = "".join(f"{name}\n" for name in names).encode("ascii")
        return self.answer("cat-file", how, stdin=asked)

    def answer(self, *arguments: str, stdin: bytes = b"") -> bytes:
        """What git says to *arguments*, which have to be such as run no other program.

        Raises GitError where it fails.
        """
        code, answer, said = _git(self.top, *arguments, stdin=stdin)
        if code:
            raise _failed(said)
        return answer

    def inside(self, path: Path) -> str:
        """*path* as git names it: from the top, with slashes; "" is the top itself.

        Raises GitError for a path outside of the checkout.
        """
        # A spec that is a link itself is that link to git, so only its folder is resolved.
        folder = path if path.is_dir() else path.parent
        whole = Path(os.path.realpath(folder), "" if path.is_dir() else path.name)
        try:
            return "/".join(whole.relative_to(self.top).parts)
        except ValueError:
            raise GitError(
                _("{path} is not in the git checkout {top}", path=path, top=self.top)
            ) from None

    def shallow(self) -> bool:
        """Whether it holds only the last part of the history."""
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
    if "work tree" in said:
        raise GitError(
            _(
                "{folder} is in a git repository without files of its own: run this in a "
                "checkout of it",
                folder=folder.absolute(),
            )
        )
    if "dubious ownership" in said:
        raise GitError(
            _(
                "The git checkout around {folder} belongs to somebody else. If you trust it: "
                "git config --global --add safe.directory (its uppermost folder)",
                folder=folder.absolute(),
            )
        )
    raise _failed(said)


def _size(row: bytes) -> int:
    """The size in bytes that git tells of a blob."""
    words = row.split()
    if words[1:] == [b"missing"]:
        raise GitError(
            _(
                "This checkout lacks the files of that revision (a partial clone): run "
                '"git fetch --refetch --filter=blob:limit=5m"'
            )
        )
    if len(words) != 3:
        raise _failed(row.decode("utf-8", "replace"))
    return int(words[2])


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
        **{name: value for name, value in os.environ.items() if name not in CHECKOUT_VARIABLES},
        "LANG": "C", "LC_ALL": "C", "LANGUAGE": "C",
        "GIT_OPTIONAL_LOCKS": "0", "GIT_TERMINAL_PROMPT": "0", "GIT_LITERAL_PATHSPECS": "1",
        # An older git does not know the first of these.
        "GIT_NO_LAZY_FETCH": "1", "GIT_ALLOW_PROTOCOL": "none",
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
