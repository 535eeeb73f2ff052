"""Every page of a site in each language: the same page, its own words, no fault of axe-core."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from click.testing import CliRunner
from playwright.sync_api import Page

from bagan.cli import main
from bagan.publish.site.words import NAMES
from bagan.publish.site.words import words as site_words
from tests.once import made_once
from tests.web.conftest import ROOT, no_violation, served


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A site of one spec, without a history."""
    spec = tmp_path_factory.mktemp("spec") / "sesudah.yaml"
    spec.write_bytes((ROOT / "specs" / "contoh" / "sesudah.yaml").read_bytes())

    def make(folder: Path) -> None:
        result = CliRunner().invoke(main, ["site", str(spec), "-o", str(folder)])
        assert result.exit_code == 0, result.output

    return made_once(tmp_path_factory, "situs-dua-bahasa", make)


@pytest.fixture(scope="module")
def address(folder: Path) -> Iterator[str]:
    with served(folder) as place:
        yield place


def own_pages(folder: Path) -> list[str]:
    return [path.relative_to(folder).as_posix() for path in sorted(folder.rglob("*.html"))]


def test_every_page_leads_to_itself_in_the_other_language_and_back(
    page: Page, folder: Path, address: str
) -> None:
    paths = own_pages(folder)
    assert len([path for path in paths if path.startswith("en/")]) * 2 == len(paths)
    for path in paths:
        page.goto(address + path)
        here = page.url
        language = "en" if path.startswith("en/") else "id"
        assert page.locator("html").get_attribute("lang") == language
        current = page.locator("header [aria-current]")
        assert current.evaluate("e => [e.href, e.hreflang]") == [here, language]
        other = page.locator("header a[hreflang]:not([aria-current])")
        assert other.count() == len(NAMES) - 1
        code = other.get_attribute("hreflang")
        assert code != language
        other.click()
        page.wait_for_url(lambda url, here=here: url != here)
        assert page.locator("html").get_attribute("lang") == code
        page.locator(f"header a[hreflang={language}]").click()
        page.wait_for_url(here)


def test_axe_finds_nothing_on_the_english_pages(page: Page, folder: Path, address: str) -> None:
    """In the light: the colours in the dark are those of the pages in test_site.py."""
    for path in own_pages(folder):
        if not path.startswith("en/"):
            continue
        page.goto(address + path)
        no_violation(page)


FIELD = re.compile(r"\{\w+\}")


def test_every_word_is_there_in_each_language_with_the_same_places() -> None:
    tables = {language: site_words(language) for language in NAMES}
    places = {
        language: {key: sorted(set(FIELD.findall(text))) for key, text in table.items()}
        for language, table in tables.items()
    }
    assert len(tables) == 2
    assert places["en"] == places["id"]
    assert all(text.strip() == text != "" for table in tables.values() for text in table.values())


OF_THE_PAGE = """() => {
  const said = [document.title.split(" – ").at(-1)];
  const own = (element) => element.closest("[lang]") === document.documentElement;
  const walker = document.createTreeWalker(document.documentElement, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const parent = walker.currentNode.parentElement;
    if (own(parent) && !parent.closest("script, style, title")) said.push(walker.currentNode.data);
  }
  for (const element of document.body.querySelectorAll("*"))
    for (const { name, value } of own(element) ? element.attributes : [])
      if (/^(aria-label|aria-description|title|alt|placeholder|data-(hasil|tanpa))$/.test(name))
        said.push(value);
  return said.map((text) => text.replace(/\\s+/g, " ").trim()).filter(Boolean);
}"""


def of_one_language(language: str) -> dict[str, re.Pattern[str]]:
    """What matches each of its words that is no part of another language's words."""
    others = " ".join(
        text for code in NAMES for text in site_words(code).values() if code != language
    )
    found = {}
    for key, text in site_words(language).items():
        fixed = [re.escape(part) for part in FIELD.split(text)]
        pattern = r"(?<![\w-])" + r"\d+".join(fixed) + r"(?![\w-])"
        if any(map(str.strip, FIELD.split(text))) and not re.search(pattern, others):
            found[key] = re.compile(pattern)
    return found


def test_no_page_mixes_the_languages(page: Page, folder: Path, address: str) -> None:
    words = {language: of_one_language(language) for language in NAMES}
    assert all(len(table) > 60 for table in words.values())
    seen = set()
    for path in own_pages(folder):
        page.goto(address + path)
        language = "en" if path.startswith("en/") else "id"
        other = "id" if language == "en" else "en"
        said = page.evaluate(OF_THE_PAGE)
        assert len(said) > 15, path
        seen |= {
            (language, key)
            for key, pattern in words[language].items()
            if any(map(pattern.search, said))
        }
        wrong = [
            (key, text)
            for key, pattern in words[other].items()
            for text in said
            if pattern.search(text)
        ]
        assert wrong == [], path
    # The same words are looked for where they belong: the search is no idle one.
    assert len([key for language, key in seen if language == "id"]) > 30
    assert len([key for language, key in seen if language == "en"]) > 30
