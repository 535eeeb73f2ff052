"""A draft carries the spec of its annexes: put in, replaced, taken out, given back."""

from __future__ import annotations

from pathlib import Path

import pytest
from click.testing import CliRunner

from bagan.chart.carried import holds_spec, taken
from bagan.chart.options import Options
from bagan.chart.outputs import annex
from bagan.chart.reopened import agreement
from bagan.chart.spec import parse_spec
from bagan.cli import main
from bagan.publish.insert import again, insert
from tests.insert.conftest import parts
from tests.insert.drafts import body, draft
from tests.insert.test_bytes import MARK
from tests.libreoffice import DOCX, saved
from tests.office.conftest import SPEC

OWN = {
    "customXml/item1.xml": '<b:Sources xmlns:b="urn:x"/>',
    "word/_rels/document.xml.rels": parts(draft())["word/_rels/document.xml.rels"]
    .decode()
    .replace(
        "</Relationships>",
        '<Relationship Id="rId90" Type="http://schemas.openxmlformats.org/officeDocument/2006/'
        'relationships/customXml" Target="../customXml/item1.xml"/></Relationships>',
    ),
}
"""A draft's own part of custom XML, and what leads to it."""


def put(data: bytes, annexes: bytes) -> bytes:
    return insert(data, annexes, path="rancangan.docx", bookmark=None).data


def specs_in(data: bytes) -> list[str]:
    return [
        name for name, part in parts(data).items()
        if name.startswith("customXml/") and holds_spec(part)
    ]  # fmt: skip


@pytest.fixture(scope="session")
def bare() -> bytes:
    """The annexes without their spec."""
    spec = parse_spec(SPEC.read_text("utf-8"), str(SPEC))
    return annex(spec, Options(status="rancangan", carry=False), form="docx")[1]


def test_the_draft_carries_what_its_annexes_carry(annexes, edited_annexes) -> None:
    first = put(draft(), annexes)
    assert taken(first) == taken(annexes) is not None
    second = put(first, edited_annexes)
    assert taken(second) == taken(edited_annexes) != taken(annexes)
    assert len(specs_in(second)) == 1
    assert put(first, annexes) == first


def test_without_the_spec_none_stays(annexes, bare) -> None:
    assert taken(put(draft(), bare)) is None
    assert put(put(draft(), annexes), bare) == put(draft(), bare)


def test_a_draft_s_own_parts_stay(annexes, bare) -> None:
    own = draft(**OWN)
    first = put(own, annexes)
    assert parts(first)["customXml/item1.xml"] == OWN["customXml/item1.xml"].encode()
    assert taken(first) == taken(annexes)
    assert put(first, bare) == put(own, bare)
    assert "customXml/item1.xml" in parts(put(first, bare))


@pytest.mark.parametrize("content", [body(), body(after={9: f"<w:p>{MARK}</w:p>"})])
def test_buka_tells_whether_the_annexes_are_still_those(content, annexes, edited_annexes) -> None:
    made = put(draft(content), annexes)
    carried = taken(made)
    assert agreement(made, carried, again).state == "same"
    other = insert(draft(content), edited_annexes, path="", bookmark=None).data
    assert agreement(other, carried, again).state == "differs"


def test_another_bookmark_is_found(annexes) -> None:
    content = body(after={9: f"<w:p>{MARK.replace('Lampiran', 'Bagan')}</w:p>"})
    made = insert(draft(content), annexes, path="", bookmark="Bagan").data
    assert agreement(made, taken(made), again).state == "same"


def test_buka_gives_the_spec_of_a_draft_back(annexes, tmp_path: Path) -> None:
    path = tmp_path / "rancangan.docx"
    path.write_bytes(put(draft(), annexes))
    done = CliRunner().invoke(main, ["buka", str(path), "-o", str(tmp_path / "kembali")])
    assert done.exit_code == 0, done.output
    assert (tmp_path / "kembali" / "spec.yaml").read_bytes() == taken(annexes).spec


def test_libreoffice_may_save_the_draft(annexes, edited_annexes, tmp_path: Path) -> None:
    path = tmp_path / "rancangan.docx"
    path.write_bytes(put(draft(**OWN), annexes))
    again = saved(path, DOCX).read_bytes()
    assert taken(again) == taken(annexes)
    assert len(specs_in(again)) == 1
    anew = put(again, edited_annexes)
    assert taken(anew) == taken(edited_annexes)
    assert len(specs_in(anew)) == 1
