"""What `bagan embed` makes and prints: files, snippets, the page's policy, oEmbed."""

from __future__ import annotations

import base64
import hashlib
import json
import re
from dataclasses import replace
from html.parser import HTMLParser
from pathlib import Path

import pytest
from click.testing import CliRunner

from bagan.chart.audit import audit_svg
from bagan.chart.options import Options
from bagan.chart.spec import load_spec
from bagan.cli import main
from bagan.publish.embed import Embedding, Way, embeddings

SPEC = Path(__file__).parents[2] / "specs/contoh/sesudah.yaml"
BASE = "https://example.go.id/bagan/"
NAME = "sesudah-hubungan-kerja"


class Tags(HTMLParser):
    """The elements of a page with their attributes, and the texts of its style sheets."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.found: list[tuple[str, dict[str, str | None]]] = []
        self.styles: list[str] = []
        self.feed(text)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.found.append((tag, dict(attrs)))
        if tag == "style":
            self.styles.append("")

    def handle_data(self, data: str) -> None:
        if self.found and self.found[-1][0] == "style" and self.cdata_elem == "style":
            self.styles[-1] += data

    def all(self, tag: str) -> list[dict[str, str | None]]:
        return [attributes for name, attributes in self.found if name == tag]


@pytest.fixture(scope="module")
def made() -> Embedding:
    (found,) = embeddings(load_spec(SPEC), Options(dpi=60), chart="hubungan-kerja", base=BASE)
    return found


def snippet(made: Embedding, way: Way) -> str:
    return next(item.html for item in made.snippets if item.way is way)


def test_the_files_are_there_and_right(made: Embedding) -> None:
    endings = (".svg", ".png", "-kecil.svg", ".html", "-oembed.json")
    assert list(made.files) == [f"{NAME}{ending}" for ending in endings]
    for ending in (".svg", "-kecil.svg"):
        assert audit_svg(made.files[NAME + ending]).findings == ()


def test_every_way_names_the_files_at_their_address(made: Embedding) -> None:
    assert [item.way for item in made.snippets] == [
        Way.PICTURE, Way.OBJECT, Way.IFRAME, Way.OEMBED, Way.INLINE,
    ]  # fmt: skip
    named = []
    for way in (Way.PICTURE, Way.OBJECT, Way.IFRAME, Way.OEMBED):
        for _tag, attributes in Tags(snippet(made, way)).found:
            named += [attributes.get(key) for key in ("src", "srcset", "data", "href")]
    assert {name for name in named if name} == {BASE + file for file in made.files}
    assert snippet(made, Way.INLINE).encode() == made.files[f"{NAME}.svg"]


def test_every_picture_has_words(made: Embedding) -> None:
    (image,) = Tags(snippet(made, Way.PICTURE)).all("img")
    assert "37 unit" in (image["alt"] or "")
    (item,) = Tags(snippet(made, Way.OBJECT)).all("object")
    assert item["aria-label"] == image["alt"]
    (frame,) = Tags(snippet(made, Way.IFRAME)).all("iframe")
    assert frame["title"]
    assert "allow-scripts" not in (frame["sandbox"] or "allow-scripts")


def test_the_page_s_policy_allows_its_own_styles_alone(made: Embedding) -> None:
    page = made.files[f"{NAME}.html"].decode()
    tags = Tags(page)
    policy = next(m["content"] or "" for m in tags.all("meta") if "http-equiv" in m)
    sums = {
        "'sha256-" + base64.b64encode(hashlib.sha256(text.encode()).digest()).decode() + "'"
        for text in tags.styles
    }
    allowed = re.search(r"style-src ([^;]*)", policy)
    assert allowed
    assert len(sums) == 2  # the page's own, and one that both versions of the chart share
    assert sorted(allowed[1].split()) == sorted(sums)
    assert len(tags.styles) == 2
    assert "default-src 'none'" in policy
    assert "unsafe" not in policy
    assert tags.all("script") == []
    assert all("style" not in attributes for _tag, attributes in tags.found)
    ids = [attributes["id"] for _tag, attributes in tags.found if "id" in attributes]
    assert len(set(ids)) == len(ids) > 70


def test_oembed_is_rich_and_whole(made: Embedding) -> None:
    answer = json.loads(made.files[f"{NAME}-oembed.json"])
    assert (answer["version"], answer["type"]) == ("1.0", "rich")
    assert answer["html"] == snippet(made, Way.IFRAME)
    assert answer["provider_name"] == "Kabupaten Contoh"
    assert answer["provider_url"] == BASE
    assert min(answer["width"], answer["height"]) > 100


def test_a_hostile_title_is_text_in_the_oembed_answer(tmp_path: Path) -> None:
    evil = '"><script>kena</script><img src=x onerror=kena>'
    text = SPEC.read_text("utf-8")
    title = re.search(r"(?m)^ *judul: (.+)$", text)
    assert title is not None
    spec = tmp_path / "jahat.yaml"
    spec.write_text(text.replace(title[1], f"'{evil}'", 1), "utf-8")
    (made,) = embeddings(load_spec(spec), Options(dpi=60), chart="hubungan-kerja", base=BASE)
    answer = json.loads(made.files["jahat-hubungan-kerja-oembed.json"])
    assert evil in answer["title"]
    ((tag, attributes),) = Tags(answer["html"]).found
    assert tag == "iframe"
    assert evil in str(attributes["title"])
    assert not [name for name in attributes if name.startswith("on")]


def test_without_an_address_files_are_named_alone_and_there_is_no_oembed() -> None:
    (made,) = embeddings(load_spec(SPEC), Options(dpi=60), chart="hubungan-kerja")
    assert f"{NAME}-oembed.json" not in made.files
    assert Way.OEMBED not in [item.way for item in made.snippets]
    (image,) = Tags(snippet(made, Way.PICTURE)).all("img")
    assert image["src"] == f"{NAME}.png"
    assert b"oembed" not in made.files[f"{NAME}.html"]


def test_the_same_spec_gives_the_same_bytes(made: Embedding) -> None:
    (again,) = embeddings(load_spec(SPEC), Options(dpi=60), chart="hubungan-kerja", base=BASE)
    assert again == made


def test_attributes_of_a_hostile_name_are_escaped() -> None:
    spec = load_spec(SPEC)
    hostile = '"><script>alert(1)</script>'
    region = spec.regency.daerah.model_copy(update={"nama": f"Kabupaten {hostile}"})
    spec = replace(spec, regency=spec.regency.model_copy(update={"daerah": region}))
    (made,) = embeddings(spec, Options(dpi=60), chart="hubungan-kerja", base=BASE)
    texts = [item.html for item in made.snippets] + [made.files[f"{NAME}.html"].decode()]
    for text in texts:
        tags = Tags(text)
        assert tags.all("script") == []
        assert "<script" not in text
    (frame,) = Tags(snippet(made, Way.IFRAME)).all("iframe")
    assert hostile in (frame["title"] or "")


# --- the command -------------------------------------------------------------------------


def test_the_command_writes_and_prints(tmp_path: Path) -> None:
    result = CliRunner().invoke(
        main,
        ["embed", str(SPEC), "--chart", "hubungan-kerja", "--dpi", "60", "-o", str(tmp_path)],
    )
    assert result.exit_code == 0, result.output
    endings = (".svg", ".png", "-kecil.svg", ".html")
    assert sorted(file.name for file in tmp_path.iterdir()) == sorted(NAME + e for e in endings)
    assert "<picture>" in result.stdout
    assert "<iframe" in result.stdout
    assert "--base-url" in result.stderr


@pytest.mark.parametrize(
    ("arguments", "code", "words"),
    [
        (["--base-url", "javascript:alert(1)"], 2, "not the address of a folder"),
        (["-o", "-"], 2, "has to be a folder"),
        (["-o", "bagan.html"], 2, "has to be a folder"),
        (["--chart", "tidak-ada"], 1, "tidak-ada"),
    ],
)
def test_what_cannot_be_done_is_told(
    arguments: list[str], code: int, words: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    result = CliRunner().invoke(main, ["embed", str(SPEC), *arguments])
    assert result.exit_code == code
    assert words in result.stderr
    assert list(tmp_path.iterdir()) == []
