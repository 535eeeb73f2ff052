"""A folder in; its specs by name, and new files in it, out: nothing outside of it is touched."""

from __future__ import annotations

import re
from pathlib import Path
from unicodedata import normalize

from bagan.files import write_all
from bagan.language import _
from bagan.problem import RenderError

ENDINGS = (".yaml", ".yml")
HEAD_BYTES = 64 * 1024
_BEGIN = re.compile(rb"^[\"']?bagan[\"']?\s*:", re.MULTILINE)
_MARKS = re.compile(rb"\A(\xef\xbb\xbf|\xff\xfe|\xfe\xff)|\0")
"""What stands round the letters where an editor saved the file as another kind of Unicode."""
LONGEST = 60


class Folder:
    """The specs that lie in a folder; those in folders below it are not its own."""

    def __init__(self, path: Path) -> None:
        self.path = path.resolve()

    def specs(self) -> list[str]:
        """The names of its specs, sorted: files of this folder itself that say ``bagan:``."""
        try:
            names = sorted(entry.name for entry in self.path.iterdir())
        except OSError:
            return []
        return [name for name in names if self._is_spec(name)]

    def spec(self, name: str) -> Path | None:
        """The file of the spec *name*; None for every other name, whatever it leads to."""
        return self.path / name if name in self.specs() else None

    def holds(self, name: str) -> bool:
        """Whether the file *name* is there, of this folder itself; it may say nothing, as while
        an editor writes it."""
        path = self.path / name
        # A link may lead out of the folder; a pipe would never end.
        return not path.is_symlink() and path.is_file()

    def _is_spec(self, name: str) -> bool:
        path = self.path / name
        if name.startswith(".") or path.suffix.lower() not in ENDINGS or not name.isprintable():
            return False
        try:
            if not self.holds(name):
                return False
            with path.open("rb") as stream:
                return _BEGIN.search(_MARKS.sub(b"", stream.read(HEAD_BYTES))) is not None
        except OSError:
            return False

    def free(self, stem: str, ending: str, *others: str) -> str:
        """A name for a new file, of the words of *stem*, that neither with *ending* nor with one
        of the *others* is there yet."""
        plain = normalize("NFKD", stem).encode("ascii", "ignore").decode().lower()
        words = "-".join(re.findall(r"[a-z0-9]+", plain))[:LONGEST].strip("-") or "bagan"
        # Windows keeps names such as "con" for its devices.
        words = f"{words}-1" if re.fullmatch(r"con|prn|aux|nul|(com|lpt)[0-9]", words) else words
        number, found = 1, words
        while any((self.path / f"{found}{end}").exists() for end in (ending, *others)):
            number += 1
            found = f"{words}-{number}"
        return f"{found}{ending}"

    def write(self, files: dict[str, bytes]) -> None:
        """Write new files, all or none.  Raises RenderError, also where one is there already."""
        for name in files:
            if Path(name).name != name or (self.path / name).exists():
                raise RenderError(_("{path} is there already; it is left as it is.", path=name))
        write_all({self.path / name: data for name, data in files.items()})
