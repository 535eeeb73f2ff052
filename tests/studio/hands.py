"""Three ways to work in the studio's page, each told to do the same: a mouse, a keyboard alone,
and fingers on a small screen.  Each counts its clicks or taps, and its keys beside letters."""

from __future__ import annotations

from playwright.sync_api import Locator, Page, expect

from tests.web.pages import wait_for

MOST_TABS = 400

WAY = """([start, goal]) => {
    const box = unit => document.querySelector(`.kertas [data-unit="${unit}"]`);
    const ways = new Map([[start, []]]);
    for (const [here, way] of ways) {
        if (here === goal) break;
        for (const key of ["ArrowDown", "ArrowUp", "ArrowRight", "ArrowLeft"]) {
            box(here).focus();
            box(here).dispatchEvent(
                new KeyboardEvent("keydown", {key, bubbles: true, cancelable: true}));
            const there = document.activeElement.dataset.unit;
            if (there && !ways.has(there)) ways.set(there, [...way, key]);
        }
    }
    box(start).focus();
    return ways.get(goal);
}"""
"""The fewest arrow keys from a box to another: a Map is walked on to what is added meanwhile."""
KNOWN = """async ([field, value]) => {
    const name = decodeURIComponent(location.hash.slice(1));
    const state = await (await fetch(`/berkas/${name}/keadaan`)).json();
    const known = state.formulir.flatMap(form => form.isian).flatMap(each =>
        each.bagian
            ? each.bagian.map(part => [[...each.letak, part.kunci].join("-"),
                                       each.nilai?.[part.kunci]])
            : [[each.letak.join("-"), each.nilai]]);
    return known.some(([id, now]) => id === field && now === value);
}"""
"""Whether the server tells the value of a field."""
FOCUSED = "() => document.activeElement?.closest('[data-unit]')?.dataset.unit ?? ''"


class Hand:
    """What every hand does alike; ``page`` shows the chart of one spec."""

    def __init__(self, page: Page) -> None:
        self.page = page
        self.clicks = 0
        self.keys = 0

    def box(self, unit: str) -> Locator:
        return self.page.locator(f".kertas [data-unit='{unit}']").first

    def named(self, unit: str, name: str) -> None:
        """Wait until the chart shows the unit so."""
        shown = self.page.locator(f".kertas [data-unit='{unit}'][aria-label^='{name}']").first
        expect(shown).to_be_visible()

    def gone(self, unit: str) -> None:
        expect(self.page.locator(f".kertas [data-unit='{unit}']")).to_have_count(0)

    def lined(self, source: str, target: str) -> None:
        """Wait until the studio knows the line, and its form is shown."""
        expect(self.page.get_by_role("button", name="Hapus garis")).to_be_visible()

    def saved(self, field: str, value: str) -> None:
        """Wait until what was written is what the server tells."""
        wait_for(self.page, KNOWN, [field, value])

    def dialog_name(self, name: str) -> None:
        self.page.locator("#nama-kotak").fill(name)


class Mouse(Hand):
    def click(self, target: Locator) -> None:
        target.click()
        self.clicks += 1

    def press(self, key: str) -> None:
        self.page.keyboard.press(key)
        self.keys += 1

    def rename(self, unit: str, name: str) -> None:
        self.box(unit).dblclick()
        self.clicks += 2
        self.page.keyboard.type(name)
        self.press("Enter")
        self.named(unit, name)

    def remove(self, unit: str) -> None:
        self.click(self.box(unit))
        self.click(self.page.get_by_role("toolbar").get_by_role("button", name="Hapus"))
        self.click(self.page.get_by_role("dialog").get_by_role("button", name="Hapus"))
        self.gone(unit)

    def beside(self, unit: str, name: str, new: str) -> None:
        self.click(self.box(unit))
        self.click(self.page.get_by_role("button", name="Tambah di samping"))
        self.page.keyboard.type(name)
        self.press("Enter")
        self.named(new, name)

    def line(self, source: str, target: str, basis: str) -> None:
        self.click(self.box(source))
        self.click(self.page.get_by_role("button", name="Garis", exact=True))
        self.click(self.box(target))
        self.click(self.page.locator("#dasar-baru"))
        self.page.keyboard.type(basis)
        self.press("Enter")
        self.lined(source, target)

    def begin_form(self, form: str) -> None:
        """Let go of what is chosen: the regulation's forms are shown then."""
        self.box("kepala").focus()
        self.press("Escape")
        self.unfold(form)

    def unfold(self, form: str) -> None:
        summary = self.page.locator("summary", has_text=form)
        if summary.locator("..").get_attribute("open") is None:
            self.click(summary)

    def fill(self, field: str, value: str) -> None:
        self.click(self.page.locator(f"#{field}"))
        self.page.locator(f"#{field}").fill(value)
        self.press("Tab")

    def choose(self, field: str, value: str) -> None:
        self.page.locator(f"#{field}").select_option(value)
        self.clicks += 2


class Fingers(Mouse):
    """Taps alone; what is typed, a phone's own keyboard types."""

    def click(self, target: Locator) -> None:
        target.tap()
        self.clicks += 1

    def press(self, key: str) -> None:
        """The one key that a phone's keyboard has for being done."""
        assert key in ("Enter", "Tab")
        self.page.keyboard.press(key)
        self.keys += 1

    def select(self, unit: str) -> None:
        self.click(self.box(unit))
        # A tap counts a moment after the finger is lifted.
        expect(self.box(unit)).to_have_attribute("aria-pressed", "true")

    def rename(self, unit: str, name: str) -> None:
        self.select(unit)
        self.page.locator("#nama").fill(name)
        self.press("Enter")
        self.named(unit, name)

    def begin_form(self, form: str) -> None:
        self.click(self.page.get_by_role("button", name="Data peraturan"))
        self.unfold(form)


class Keys(Hand):
    def press(self, key: str) -> None:
        self.page.keyboard.press(key)
        self.keys += 1

    def to_chart(self) -> None:
        """Tab until a box of the chart has the focus."""
        for _ in range(MOST_TABS):
            if self.page.evaluate(FOCUSED):
                return
            self.press("Tab")
        raise AssertionError("no box can be reached by Tab")

    def walk(self, unit: str) -> None:
        self.to_chart()
        start = self.page.evaluate(FOCUSED)
        for key in self.way(start, unit):
            self.press(key)
        assert self.page.evaluate(FOCUSED) == unit

    def way(self, start: str, goal: str) -> list[str]:
        """The arrow keys that lead from a box to another: what one sees in the picture."""
        found: list[str] = self.page.evaluate(WAY, [start, goal])
        return found

    def tab_to(self, field: str) -> None:
        """Tab, or Shift and Tab, to a field that one sees below or above."""
        back = self.page.locator(f"#{field}").evaluate(
            "each => each.compareDocumentPosition(document.activeElement) & 4"
        )
        for _ in range(MOST_TABS):
            if self.page.evaluate("id => document.activeElement?.id === id", field):
                return
            self.press("Shift+Tab" if back else "Tab")
        raise AssertionError(f"{field} cannot be reached by Tab")

    def rename(self, unit: str, name: str) -> None:
        self.walk(unit)
        self.press("Enter")
        self.page.keyboard.type(name)
        self.press("Enter")
        self.named(unit, name)

    def remove(self, unit: str) -> None:
        self.walk(unit)
        self.press("Delete")
        self.gone(unit)

    def beside(self, unit: str, name: str, new: str) -> None:
        self.walk(unit)
        self.press("Shift+Insert")
        expect(self.page.locator("#nama-kotak")).to_be_focused()
        self.page.keyboard.type(name)
        self.press("Enter")
        self.named(new, name)

    def line(self, source: str, target: str, basis: str) -> None:
        self.walk(source)
        self.press("l")
        self.walk(target)
        self.press("Enter")
        self.tab_to("dasar-baru")
        self.page.keyboard.type(basis)
        self.press("Enter")
        self.lined(source, target)

    def begin_form(self, form: str) -> None:
        self.walk("kepala")
        self.press("Escape")
        expect(self.page.locator("summary", has_text=form)).to_be_visible()
        self.unfold(form)

    def unfold(self, form: str) -> None:
        summary = self.page.locator("summary", has_text=form)
        if summary.locator("..").get_attribute("open") is not None:
            return
        for _ in range(MOST_TABS):
            if summary.evaluate("each => each === document.activeElement"):
                break
            self.press("Tab")
        self.press("Enter")

    def fill(self, field: str, value: str) -> None:
        self.tab_to(field)
        self.page.keyboard.type(value)
        self.press("Tab")

    def choose(self, field: str, value: str) -> None:
        self.tab_to(field)
        self.press(value[0])
