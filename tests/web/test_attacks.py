"""Every output of a thoroughly hostile spec, opened in a browser: nothing runs, nothing is asked.

Each page is opened twice: as it is, and with its policy taken away, for a policy only is the
second lock.  What comes of a payload is told in tests/attacks.py.
"""

from __future__ import annotations

import re
import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner
from playwright.sync_api import BrowserContext, Page, expect

from bagan import draw
from bagan.chart.options import Options
from bagan.chart.spec import load_spec
from bagan.cli import main
from bagan.publish.embed import Way, embeddings
from bagan.publish.export.formats.mermaid import to_mermaid
from tests.attacks import NAMES, NASKAH, spec_text
from tests.checkout import git
from tests.export.conftest import MERMAID
from tests.once import made_once
from tests.sampled import sampled
from tests.serving import Server
from tests.web.conftest import served
from tests.web.pages import LOOPBACK, NewContext
from tests.web.test_preview import Preview, source, watched

PROVOKE = """() => {
  for (const item of document.querySelectorAll("*"))
    for (const name of ["load", "error", "mouseover", "mouseenter", "focus", "beginEvent"])
      item.dispatchEvent(new Event(name));
  for (const item of document.querySelectorAll("details")) item.open = true;
}"""
"""What a payload in an attribute waits for, wherever it may have got to."""
CLICK = """() => {
  const inner = [...document.querySelectorAll("svg a[href^='#'], main a[href^='#'], button")];
  for (const item of inner)
    item.dispatchEvent(new MouseEvent("click", {bubbles: true, cancelable: true}));
}"""
"""Boxes, entries and buttons; a link to another page would end the walk, and is opened itself."""
SEARCH = """async (box, names) => {
  for (const name of names) {
    box.value = name;
    box.dispatchEvent(new InputEvent("input", {bubbles: true}));
    await new Promise(requestAnimationFrame);
  }
}"""
"""Every name is looked for in turn, and what is found is painted."""
SETTLED = """async () => {
  const coming = [...document.images].filter((image) => !image.complete && image.loading != "lazy");
  await Promise.all(coming.map((image) => new Promise((done) => {
    for (const end of ["load", "error"]) image.addEventListener(end, done, {once: true});
  })));
  for (let turn = 0; turn < 3; turn++)
    await new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
}"""
"""Every picture came or failed, and what a payload put off has had its turn."""
FOREIGN = """() => [...document.querySelectorAll("*")].filter((item) =>
  ["IFRAME", "OBJECT", "EMBED", "BASE", "ANIMATE", "FOREIGNOBJECT"]
    .includes(item.tagName.toUpperCase())
  || [...item.attributes].some(({name, value}) =>
    /^(on|action$|formaction$)/i.test(name) || (/(href|src|data|srcdoc)$/i.test(name)
      && /^[\\s\\0-\\x1f]*(javascript|vbscript|data:text)/i.test(value)))
).map((item) => item.outerHTML.slice(0, 200))"""
"""Elements that no page of ours has, and attributes that no element of ours has."""
OWN_FRAMES = ("IFRAME", "OBJECT", "BASE")


class Victim:
    """A page that notes every dialog, and every way out of this computer."""

    def __init__(self, page: Page) -> None:
        self.page = page
        self.hit: list[str] = []
        page.context.on("page", self._follow)
        self._follow(page)

    def _follow(self, page: Page) -> None:
        page.on("dialog", self._dialog)
        page.on("framenavigated", lambda frame: self._moved(frame.url))
        page.on("download", lambda download: self.hit.append(f"download {download.url}"))

    def _dialog(self, dialog: Any) -> None:
        self.hit.append(f"dialog {dialog.message}")
        dialog.dismiss()

    def _moved(self, url: str) -> None:
        local = tuple(f"http://{host}:" for host in LOOPBACK)
        if not url.startswith((*local, "about:", "chrome-error:")):
            self.hit.append(f"moved to {url}")

    def unharmed(self, *, frames: bool = False) -> None:
        """Nothing has run so far; *frames*: the page has such of its own."""
        self.page.evaluate(SETTLED)
        for frame in self.page.frames:
            assert frame.evaluate("typeof window.__kena") == "undefined", frame.url
            foreign = frame.evaluate(FOREIGN)
            own = tuple(f"<{tag.lower()} " for tag in OWN_FRAMES)
            assert [item for item in foreign if not (frames and item.startswith(own))] == []
        assert self.hit == []


@pytest.fixture(params=["policy", "no policy"])
def context(request: pytest.FixtureRequest, new_context: NewContext) -> BrowserContext:
    """As that of tests/web/pages.py, with and without the pages' policies."""
    return new_context(bypass_csp=request.param == "no policy")


HAS_NO_POLICY = pytest.mark.parametrize("context", ["no policy"], indirect=True)
"""Without a policy of its own, a page is the same in both."""


@pytest.fixture
def victim(page: Page) -> Victim:
    return Victim(page)


def bagan(*arguments: object, code: int = 0) -> None:
    result = CliRunner().invoke(main, list(map(str, arguments)))
    assert result.exit_code == code, result.output[-2000:]


def renamed(word: str) -> str:
    """The hostile spec, with *word* before every name that has room for it."""
    return re.sub(r'"nama": "(?!<b><b>)', f'"nama": "{word} ', spec_text(naskah="naskah.txt"))


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Every output of the hostile spec and its naskah, in a folder of its own each."""
    # A copy: tests put pages of theirs beside.
    whole = made_once(tmp_path_factory, "serangan", attacked)
    return Path(shutil.copytree(whole, tmp_path_factory.mktemp("serangan"), dirs_exist_ok=True))


def attacked(out: Path) -> None:
    spec = out / "masukan" / "jahat.yaml"
    spec.parent.mkdir()
    spec.write_text(spec_text(naskah="naskah.txt"), "utf-8")
    spec.with_name("naskah.txt").write_text(NASKAH, "utf-8")
    bagan("site", spec, "-o", out / "situs")
    bagan("embed", spec, "-o", out / "sematan", "--dpi", "60")
    bagan("export", spec, "--format", "dot", "-o", f"{out}/dot/")
    for dot in sorted((out / "dot").glob("*.dot")):
        subprocess.run(["dot", "-Tsvg", "-O", dot], check=True)
    old, new = out / "masukan" / "lama", out / "masukan" / "baru"
    for place in (old, new):
        place.mkdir()
        (place / "naskah.txt").write_text(NASKAH, "utf-8")
        (place / "jahat.yaml").write_text(spec_text(naskah="naskah.txt"), "utf-8")
        (place / "<img src=x onerror=top.__kena=1>.yaml").write_text("bagan: '<script>'", "utf-8")
    (new / "jahat.yaml").write_text(renamed("Baru"), "utf-8")
    bagan("diff", old, new, "--yes", "-o", out / "perubahan", "--make", "html", "--make", "svg",
          code=1)  # fmt: skip


@pytest.fixture(scope="module")
def address(folder: Path) -> Iterator[str]:
    with served(folder) as place:
        yield place


def files(folder: Path, pattern: str) -> list[str]:
    found = [path.relative_to(folder).as_posix() for path in sorted(folder.glob(pattern))]
    assert found, pattern
    return found


def use(page: Page) -> None:
    """Do on a page what readers do: look for names, choose boxes, open what is closed."""
    for box in page.locator("input[type=search]").all():
        if not box.is_visible():
            continue
        box.evaluate(SEARCH, NAMES)
        box.fill("script")
        page.evaluate(SETTLED)
        box.press("ArrowDown")
        box.press("Enter")
        page.evaluate(SETTLED)
    page.evaluate(CLICK)


def test_every_page_of_the_site(
    folder: Path, address: str, victim: Victim, request: pytest.FixtureRequest
) -> None:
    """With the policy, which only takes something away, they are opened but not used; the English
    ones, which have the same scripts, are used in make samples."""
    guarded = request.node.callspec.params["context"] == "policy"
    for name in files(folder, "situs/**/*.html"):
        victim.page.goto(address + name)
        victim.unharmed()
        victim.page.evaluate(PROVOKE)
        if not guarded and sampled(not name.startswith("situs/en/"), True):
            use(victim.page)
        victim.unharmed()


@HAS_NO_POLICY
@pytest.mark.parametrize("pattern", ["situs/**/*.svg", "sematan/*.svg", "dot/*.svg",
                                     "perubahan/**/*.svg"])  # fmt: skip
def test_every_picture_opened_by_itself(
    pattern: str, folder: Path, address: str, victim: Victim
) -> None:
    for name in files(folder, pattern):
        assert b"Content-Security-Policy" not in (folder / name).read_bytes()
        victim.page.goto(address + name)
        assert victim.page.evaluate("document.documentElement.tagName") == "svg"
        assert victim.page.locator("parsererror, script").count() == 0
        victim.page.evaluate(PROVOKE)
        victim.unharmed()


def test_pages_of_comparisons(folder: Path, address: str, victim: Victim) -> None:
    pages = files(folder, "perubahan/**/*.html")
    assert any("ringkasan" in name for name in pages)
    assert len(pages) >= 2
    for name in pages:
        victim.page.goto(address + name)
        victim.unharmed()
        victim.page.evaluate(PROVOKE)
        use(victim.page)
        victim.unharmed()


def test_what_is_pasted_into_pages_of_others(folder: Path, address: str, victim: Victim) -> None:
    spec = load_spec(folder / "masukan" / "jahat.yaml")
    for number, made in enumerate(embeddings(spec, Options(dpi=60))):
        for snippet in made.snippets:
            # A name of its own, for a browser keeps what it had under another's.
            host = folder / "sematan" / f"tamu-{number}-{snippet.way.value}.html"
            text = f"<!doctype html><title>Tamu</title><main>{snippet.html}</main>"
            host.write_text(text, "utf-8")
            victim.page.goto(f"{address}sematan/{host.name}")
            victim.page.evaluate(PROVOKE)
            victim.unharmed(frames=True)
            inside = victim.page.frames[1:]
            assert len(inside) == (snippet.way in (Way.OBJECT, Way.IFRAME))


def test_the_page_for_a_frame_opened_by_itself(folder: Path, address: str, victim: Victim) -> None:
    for name in files(folder, "sematan/jahat-*.html"):
        victim.page.goto(address + name)
        victim.page.evaluate(PROVOKE)
        victim.unharmed(frames=True)
        hrefs = victim.page.eval_on_selector_all(
            "a", "links => links.map(link => link.href.baseVal ?? link.href)"
        )
        assert len(hrefs) > 30
        assert all(link.startswith(("http://", "https://", "#")) for link in hrefs)


@HAS_NO_POLICY
def test_mermaid_s_own_picture(folder: Path, address: str, victim: Victim) -> None:
    """As a careless site has it drawn: "loose" lets through what labels and clicks hold."""
    assert MERMAID.is_file(), "Mermaid is needed: make test installs it"
    (folder / "mermaid.html").write_text("<!doctype html><title>M</title><main></main>", "utf-8")
    victim.page.goto(f"{address}mermaid.html")
    victim.page.add_script_tag(path=MERMAID)
    for figure in draw(load_spec(folder / "masukan" / "jahat.yaml"), Options(font="none")):
        victim.page.evaluate(
            """async text => {
              mermaid.initialize({startOnLoad: false, securityLevel: "loose",
                                  flowchart: {htmlLabels: true}});
              const {svg, bindFunctions} = await mermaid.render("gambar", text);
              const main = document.querySelector("main");
              main.innerHTML = svg;
              bindFunctions?.(main);
              for (const node of main.querySelectorAll(".node")) node.dispatchEvent(
                new MouseEvent("click", {bubbles: true}));
            }""",
            to_mermaid(figure.chart).decode(),
        )
        shown = victim.page.locator("main .nodeLabel").all_text_contents()
        assert {" ".join(name.split()) for name in NAMES} <= {" ".join(t.split()) for t in shown}
        assert victim.page.locator("main").locator("script, img, a, b, iframe").count() == 0
        foreign = victim.page.evaluate(FOREIGN.replace('"FOREIGNOBJECT"', '"X"'))
        assert foreign == []
        assert victim.page.evaluate("typeof window.__kena") == "undefined"
    assert victim.hit == []


@pytest.fixture
def preview(server: Server, tmp_path: Path) -> Iterator[Preview]:
    """A preview of the hostile spec, under a hostile name, with a hostile past in git."""
    spec = tmp_path / "'\"><img src=x onerror=top.__kena=1>\u202e.yaml"
    (tmp_path / "naskah.txt").write_text(NASKAH, "utf-8")
    spec.write_text(renamed("Lama"), "utf-8")
    git(tmp_path, "init", "-q")
    git(tmp_path, "add", "-A")
    git(tmp_path, "commit", "-qm", "awal")
    spec.write_text(spec_text(naskah="naskah.txt"), "utf-8")
    with watched(server, spec) as started:
        yield started


@HAS_NO_POLICY  # with its policy, and no fault of it, it is used in test_preview.py
def test_the_preview_its_faults_and_its_changes(victim: Victim, preview: Preview) -> None:
    page = preview.open(victim.page)
    expect(page.locator("#judul")).to_contain_text("<img src=x onerror=top.__kena=1>\ufffd.yaml")
    expect(page.get_by_role("tab")).to_have_count(3)
    picture = source(page)
    page.evaluate(PROVOKE)
    use(page)
    victim.unharmed()
    # Now what is wrong quotes harm: a value, a key, and signs that steer what reads them.
    harm = f"'\\\"></title></script>{NAMES[0]}{NAMES[1]}\\e[2J\\u202e\\u2028"
    preview.edit('"status": "ditetapkan"', f'"status": "{harm}"')
    expect(page.locator("#temuan")).to_contain_text("</title></script><script>")
    said = page.locator("#temuan").inner_text()
    assert "\ufffd" in said
    assert not {"\x1b", "\u202e", "\u2028"} & set(said)
    preview.edit(f'"status": "{harm}"', f'"status": "ditetapkan", "{harm}": 1')
    expect(page.locator("#temuan")).to_contain_text('"><img')
    page.evaluate(PROVOKE)
    use(page)
    victim.unharmed()
    page.goto(preview.address.rstrip("/") + picture)
    assert page.locator("script, image").count() == 0
    # It is sandboxed: timers, which unharmed() waits for, do not run there either.
    assert page.evaluate("typeof window.__kena") == "undefined"
    assert victim.hit == []
