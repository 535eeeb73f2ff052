"""A spec's file and changes to it in, the file so changed out; undone and redone at will.

The text on the disk is the truth: each change is made in it as it stands at that moment, so that
what somebody else wrote elsewhere in it stays.  A change is answered once it is on the disk.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from threading import Lock
from typing import TYPE_CHECKING

from bagan.chart.edit import EditError, SpecEditor, values
from bagan.files import read_file, replace_if
from bagan.language import _
from bagan.problem import BaganError, RenderError, SpecError
from bagan.publish.studio.actions import Action, Clash
from bagan.publish.studio.merge import merged
from bagan.publish.studio.steps import Step, come_back, differing, few, new_lines, written_over

if TYPE_CHECKING:
    from bagan.chart.spec import Spec

MAX_BYTES = 8 * 1024 * 1024
MOST_STEPS = 200
"""So many changes can be taken back: each keeps the whole text."""
TRIES = 20
"""How often a change is made anew because another program wrote in between."""


class Refused(BaganError):
    """A change that is not made, and why."""


@dataclass(frozen=True, slots=True)
class Done:
    """What a change led to: the ``text`` now, what was done, the unit to look at, and whether
    anything is another now."""

    text: str
    label: str
    unit: str | None = None
    changed: bool = True


class Desk:
    """One spec, changed by one action after the other, whichever thread they come from."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self._lock = Lock()
        self._loaded: tuple[str, Spec] | None = None
        self._done: list[Step] = []
        self._undone: list[Step] = []
        self._lost: list[Step] = []
        self._overwritten: tuple[list[str], str] | None = None
        self._known: str | None = None
        self._own: set[str] = set()
        """Lines that were written here."""

    @property
    def next_undo(self) -> str | None:
        """What undo would take back."""
        return self._done[-1].label if self._done else None

    @property
    def next_redo(self) -> str | None:
        """What redo would make again."""
        return self._undone[-1].label if self._undone else None

    @property
    def lost(self) -> list[str]:
        """What those changes are called that another program wrote over, as it had read the file
        before them."""
        return [step.label for step in self._lost]

    @property
    def overwritten(self) -> tuple[str, str] | None:
        """Lines written here that another program changed once more, and what it made of them."""
        if self._overwritten is None:
            return None
        lines, now = self._overwritten
        return few(lines), now

    def read(self) -> str:
        """The text as it is now.  Raises RenderError."""
        with self._lock:
            return _decoded(self._look())

    def act(self, action: Action) -> Done:
        """Make the change of *action*.  Raises Refused, Clash, RenderError."""
        unit: list[str | None] = []

        def change(text: str) -> str:
            try:
                editor = SpecEditor(text)
                unit[:] = [action.make(editor)]
            except EditError as error:
                raise Refused(_cannot(error)) from error
            if editor.text != text:
                self._keep_sound(text, editor.text)
            return editor.text

        with self._lock:
            step = self._write(change, action.label)
            if step.before != step.after:
                self._keep(step)
                self._undone.clear()
            return Done(step.after, action.label, unit[0], step.before != step.after)

    def _keep(self, step: Step) -> None:
        self._done.append(step)
        del self._done[:-MOST_STEPS]

    def undo(self) -> Done | None:
        """Take back the last change; what was written elsewhere since stays.  None where there is
        nothing to take back.  Raises Clash where it was changed once more."""
        return self._turn(self._done, self._undone)

    def redo(self) -> Done | None:
        """Make again what was last taken back."""
        return self._turn(self._undone, self._done)

    def restore(self) -> Done | None:
        """Make the lost changes again, in the text as it is now.  Raises Clash where that cannot
        be told from what was written there."""
        with self._lock:
            self._look()
            if not self._lost:
                return None
            made = self._write(lambda text: self._with_lost(text), _("restored"))
            self._lost.clear()
            if made.before != made.after:
                self._keep(made)
            return Done(made.after, made.label)

    def _with_lost(self, text: str) -> str:
        for step in self._lost:
            found = merged(step.before, step.after, text)
            if found is None or not _is_yaml(found):
                raise Clash(differing(step.before, text), "", differing(step.before, step.after))
            text = found
        return text

    def let_go(self) -> Done | None:
        """What other programs did to changes made here stays so."""
        with self._lock:
            text = _decoded(self._look())
            if not self._lost and not self._overwritten:
                return None
            self._lost.clear()
            self._overwritten = None
            return Done(text, _("left as it is"))

    def _turn(self, source: list[Step], target: list[Step]) -> Done | None:
        with self._lock:
            if not source:
                return None
            step = source[-1]

            def change(text: str) -> str:
                found = merged(step.after, step.before, text)
                if found is None or not _is_yaml(found):
                    wanted = differing(step.after, step.before)
                    raise Clash(differing(step.after, text), "", wanted)
                return found

            made = self._write(change, step.label)
            source.pop()
            target.append(made)
            return Done(made.after, step.label)

    def _write(self, change: Callable[[str], str], label: str) -> Step:
        for _try in range(TRIES):
            data = self._look()
            text = self._known or ""  # one text, which two steps may keep
            new = change(text)
            if new == text or replace_if(self.path, data, new.encode("utf-8")):
                self._known = new
                self._own |= new_lines(text, new)
                return Step(text, new, label)
        raise Refused(_("Another program keeps writing to this file; try once more."))

    def _look(self) -> bytes:
        """The bytes as they are now.  What another program did to changes made here is noted at
        once: after the next change it can no longer be told."""
        data = self._bytes()
        text, known = _decoded(data), self._known
        if text != known:
            self._known = text
        if known is not None and text != known:
            lost = written_over(self._done, known, text)
            self._done = [step for step in self._done if step not in lost]
            self._lost[:0] = lost
            for step in lost:
                self._own -= new_lines(step.before, step.after)
            kept = set(text.splitlines())
            back = come_back(self._lost, kept)
            self._done += self._lost[:back]
            del self._lost[:back]
            changed = [line for line in known.splitlines() if line in self._own - kept]
            if changed:
                self._overwritten = (changed, differing(known, text))
            elif self._overwritten and kept.issuperset(self._overwritten[0]):
                self._overwritten = None
        return data

    def _bytes(self) -> bytes:
        data = read_file(str(self.path), MAX_BYTES)
        if len(data) > MAX_BYTES:
            raise RenderError(_("{path} is too large for a spec.", path=self.path.name))
        return data

    def _keep_sound(self, old: str, new: str) -> None:
        """Raise Refused where *new* is faulty and *old* is not."""
        fault = self._fault(new)
        if fault is not None and self._fault(old) is None:
            raise Refused(fault)

    def load(self, text: str) -> Spec:
        """The spec that *text* says; what was loaded last is kept.  Raises SpecError."""
        from bagan import load

        kept = self._loaded
        if kept is None or kept[0] != text:
            kept = self._loaded = (text, load(self.path, text))
        return kept[1]

    def _fault(self, text: str) -> str | None:
        try:
            self.load(text)
        except SpecError as error:
            worst = error.problems[0]
            return f"{worst.message}. {worst.suggestion}".rstrip(". ") + "."
        return None


def _decoded(data: bytes) -> str:
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError as error:
        raise RenderError(_("The file is not UTF-8 text.")) from error


def _is_yaml(text: str) -> bool:
    try:
        values(text)
    except EditError:
        return False
    return True


def _cannot(error: EditError) -> str:
    place = error.args[0] if error.args else ()
    if place and place[0] == "komando" and len(place) == 2:
        return _("A box cannot hang below itself.")
    words = " → ".join(str(step) for step in place) if isinstance(place, tuple) else str(place)
    return _(
        "This cannot be changed here, for the way it is written; change it in the file ({place}).",
        place=words or "-",
    )
