"""Two browsers and an editor in one file: nothing is lost, and every conflict is shown.

`make samples` makes 200 edits in turn, each by one of the three.
"""

from __future__ import annotations

import random
from pathlib import Path

from playwright.sync_api import Page, expect

import bagan
from bagan.chart.edit import SpecEditor
from tests.patience import PATIENCE_MS
from tests.sampled import sampled
from tests.studio.running import running
from tests.web.pages import NewContext, Watch

SPEC = Path("docs/galeri/dinas.yaml")
EDITS = sampled(8, 200)


class Together:
    """The file, what it should say, and the text that the editor has open."""

    def __init__(self, path: Path, pages: list[Page], chance: random.Random) -> None:
        self.path, self.pages, self.chance = path, pages, chance
        self.names = self.found()
        self.opened = path.read_text("utf-8")
        self.since: set[str] = set()
        self.remarks: list[str] = []
        self.count = self.conflicts = self.restored = 0

    def found(self) -> dict[str, str]:
        units = bagan.load(self.path).organisation.units.values()
        return {unit.id: unit.nama for unit in units}

    def unit(self) -> str:
        return self.chance.choice(list(self.names))

    def begin(self, page: Page, unit: str) -> str:
        """A new name typed into the form of the unit."""
        self.count += 1
        name = f"Bagian {self.count}"
        page.locator(f".kertas [data-unit='{unit}']").first.focus()
        expect(page.locator("#nama")).to_have_value(self.names[unit])
        page.locator("#nama").fill(name)
        return name

    def settled(self, unit: str, name: str) -> None:
        """Wait until both pages show the name, and the file says it."""
        self.names[unit] = name
        for page in self.pages:
            # "Bagian 1" is not "Bagian 13".
            told = f":is([aria-label='{name}'], [aria-label^='{name},'])"
            shown = f".kertas [data-unit='{unit}']{told}"
            expect(page.locator(shown).first).to_be_attached()
        assert self.found() == self.names

    def page_edits(self) -> None:
        page, unit = self.chance.choice(self.pages), self.unit()
        name = self.begin(page, unit)
        page.locator("#nama").press("Enter")
        self.settled(unit, name)
        self.since.add(unit)

    def both_edit(self) -> None:
        """One page types a name; the other gives another meanwhile."""
        one, other = self.chance.sample(self.pages, 2)
        unit = self.unit()
        mine = self.begin(one, unit)
        theirs = self.begin(other, unit)
        other.locator("#nama").press("Enter")
        self.settled(unit, theirs)
        self.since.add(unit)
        one.locator("#nama").press("Enter")
        dialog = one.get_by_role("dialog")
        expect(dialog).to_contain_text(theirs)
        expect(dialog).to_contain_text(mine)
        self.conflicts += 1
        if self.chance.random() < 0.5:
            dialog.get_by_role("button", name="Tulis punya saya").click()
            self.settled(unit, mine)
        else:
            dialog.get_by_role("button", name="Biarkan").click()
            expect(dialog).to_have_count(0)
            one.locator("#nama").press("Escape")

    def editor_saves(self) -> None:
        """The editor writes what it has open, with a change of its own: it has not looked at
        the file since it was opened."""
        self.count += 1
        spare = [unit for unit in self.names if unit not in self.since]
        editor = SpecEditor(self.opened)
        unit = self.chance.choice(spare) if spare else None
        if unit is not None:
            editor.rename(unit, f"Bagian {self.count}")
        self.remarks.append(f"# catatan {self.count}")
        self.path.write_text(f"{editor.text}{self.remarks[-1]}\n", "utf-8")
        if self.since:
            page = self.chance.choice(self.pages)
            for each in self.pages:
                expect(each.get_by_role("button", name="Kembalikan")).to_be_visible()
            page.get_by_role("button", name="Kembalikan").click()
            for each in self.pages:
                expect(each.get_by_role("button", name="Kembalikan")).to_have_count(0)
            self.restored += 1
        if unit is not None:
            self.settled(unit, f"Bagian {self.count}")
        self.reopen()

    def editor_changes_the_same(self) -> None:
        """The editor, which has just read the file, gives another name to what a page named."""
        self.reopen()
        page, unit = self.chance.choice(self.pages), self.unit()
        name = self.begin(page, unit)
        page.locator("#nama").press("Enter")
        self.settled(unit, name)
        self.count += 1
        editor = SpecEditor(self.path.read_text("utf-8"))
        editor.rename(unit, f"Bagian {self.count}")
        self.path.write_text(editor.text, "utf-8")
        for each in self.pages:
            notice = each.locator(".pita", has_text=f"Bagian {self.count}")
            expect(notice).to_contain_text(name)
        self.conflicts += 1
        page.locator(".pita").get_by_role("button", name="Tutup").click()
        self.settled(unit, f"Bagian {self.count}")
        self.reopen()

    def undoes(self) -> None:
        page, unit = self.chance.choice(self.pages), self.unit()
        old = self.names[unit]
        name = self.begin(page, unit)
        page.locator("#nama").press("Enter")
        self.settled(unit, name)
        self.count += 1
        page.get_by_role("button", name="Urungkan").click()
        self.settled(unit, old)

    def reopen(self) -> None:
        self.opened = self.path.read_text("utf-8")
        self.since.clear()


def test_two_browsers_and_an_editor(new_context: NewContext, watch: Watch, tmp_path: Path) -> None:
    path = tmp_path / "dinas.yaml"
    path.write_bytes(SPEC.read_bytes())
    with running(tmp_path) as studio:
        pages = [studio.open(new_context().new_page(), "dinas.yaml") for _ in range(2)]
        for page in pages:
            page.set_default_timeout(PATIENCE_MS)
        work = Together(path, pages, random.Random(16))
        edits = (work.page_edits, work.both_edit, work.editor_saves,
                 work.editor_changes_the_same, work.undoes)  # fmt: skip
        while work.count < EDITS:
            work.chance.choice(edits)()
        assert work.found() == work.names
        text = path.read_text("utf-8")
        assert all(remark in text for remark in work.remarks)
        assert work.conflicts
    refused = [each for each in watch.errors if "status of 409" not in each]
    assert refused == []
    watch.errors.clear()
