"""What a Word file says: its tables, breaks, tracked changes and hidden text."""

from __future__ import annotations

from tests.naskah.word_files import abstract, lvl, new, num, read, say, xml


def test_menimbang_in_a_table_of_one_row_an_entry() -> None:
    document = new()
    table = document.add_table(rows=0, cols=4)
    for row in [
        ("Menimbang", ":", "a.", "bahwa satu;"),
        ("", "", "b.", "bahwa dua."),
        ("Mengingat", ":", "1.", "Undang-Undang;"),
    ]:
        for cell, text in zip(table.add_row().cells, row, strict=True):
            cell.text = text
    assert read(document) == [
        "Menimbang\t:\ta.\tbahwa satu;",
        "\t\tb.\tbahwa dua.",
        "Mengingat\t:\t1.\tUndang-Undang;",
    ]


def test_lists_in_cells_are_lines() -> None:
    """Numbered by Word in one cell; or the letters in one cell, spaced, the texts beside."""
    document = new(abstract(1, lvl(0, "lowerLetter", "%1.")), num(1, 1))
    table = document.add_table(rows=2, cols=3)
    table.cell(0, 0).text, table.cell(0, 1).text = "Menimbang", ":"
    for text in ("bahwa satu;", "bahwa dua;", "bahwa tiga."):
        say(table.cell(0, 2), text, 1)
    table.cell(1, 0).text = "Mengingat :"
    for text in ("1.", "", "2."):
        say(table.cell(1, 1), text)
    for text in ("Undang-Undang;", "Peraturan Pemerintah."):
        say(table.cell(1, 2), text)
    assert read(document) == [
        "Menimbang\t:\ta. bahwa satu;",
        "b. bahwa dua;",
        "c. bahwa tiga.",
        "Mengingat :\t1.\tUndang-Undang;",
        "2.\tPeraturan Pemerintah.",
    ]


def test_signatures_side_by_side_stay_apart() -> None:
    document = new()
    table = document.add_table(rows=1, cols=2)
    for cell, lines in zip(
        table.rows[0].cells,
        [("Diundangkan di Sendawar", "SEKRETARIS DAERAH,", "NAMA"), ("Ditetapkan di Sendawar",)],
        strict=True,
    ):
        for line in lines:
            say(cell, line)
    assert read(document) == [
        "Diundangkan di Sendawar",
        "SEKRETARIS DAERAH,",
        "NAMA",
        "Ditetapkan di Sendawar",
    ]


def test_tables_stand_where_they_are_also_within_tables() -> None:
    document = new()
    say(document, "sebelum")
    outer = document.add_table(rows=1, cols=2)
    outer.cell(0, 0).text = "kiri"
    inner = outer.cell(0, 1).add_table(rows=2, cols=2)
    for row, texts in enumerate((("1.", "satu"), ("2.", "dua"))):
        for column, text in enumerate(texts):
            inner.cell(row, column).text = text
    say(document, "sesudah")
    assert read(document) == ["sebelum", "kiri\t1.\tsatu", "2.\tdua", "sesudah"]


def test_breaks_tabs_and_hyphens() -> None:
    document = new()
    run = say(document, "BUPATI").runs[0]
    run.add_tab()
    run.add_text("PASAMAN  BARAT ")
    run.add_break()
    run.add_text("tugas")
    run._r.append(xml("<w:noBreakHyphen/>"))
    run._r.append(xml("<w:t>tugas</w:t>"))
    run._r.append(xml('<w:t xml:space="preserve"> </w:t>'))
    run._r.append(xml("<w:t>baru\nlagi</w:t>"))
    assert read(document) == ["BUPATI\tPASAMAN  BARAT ", "tugas-tugas baru lagi"]


def test_tracked_changes_are_taken_as_accepted() -> None:
    """What was deleted or moved away is gone, its number too; what was inserted stays."""
    document = new(abstract(1, lvl(0, "lowerLetter", "%1.")), num(1, 1))
    gone = say(document, "", 1)
    gone._p.append(xml('<w:del w:id="1"><w:r><w:delText>lama</w:delText></w:r></w:del>'))
    gone._p.pPr.append(xml('<w:rPr><w:del w:id="2"/></w:rPr>'))
    changed = say(document, "Dinas ", 1)
    changed._p.append(xml('<w:del w:id="3"><w:r><w:delText>Lama</w:delText></w:r></w:del>'))
    changed._p.append(xml('<w:ins w:id="4"><w:r><w:t>Sosial</w:t></w:r></w:ins>'))
    changed._p.append(xml('<w:moveFrom w:id="5"><w:r><w:t>Kesehatan</w:t></w:r></w:moveFrom>'))
    begun = say(document, "Badan ", 1)
    begun._p.pPr.append(xml('<w:rPr><w:del w:id="6"/></w:rPr>'))
    say(document, "Kepegawaian", 1)
    table = document.add_table(rows=2, cols=1)
    table.cell(0, 0).text, table.cell(1, 0).text = "hilang", "tinggal"
    table.rows[0]._tr.get_or_add_trPr().append(xml('<w:del w:id="7"/>'))
    assert read(document) == ["a. Dinas Sosial", "b. Badan Kepegawaian", "tinggal"]


def test_hidden_text_is_left_out() -> None:
    document = new()
    paragraph = say(document, "tampak")
    paragraph.add_run(" rahasia").font.hidden = True
    shown = paragraph.add_run(" lagi")
    shown.font.hidden = False
    document.styles["Quote"].font.hidden = True
    say(document, "rahasia pula").style = document.styles["Quote"]
    assert read(document) == ["tampak lagi", ""]


def test_text_in_fields_links_and_controls_is_kept_text_boxes_are_not() -> None:
    document = new()
    document.sections[0].header.paragraphs[0].text = "kop"
    p = say(document, "")._p
    p.append(xml("<w:hyperlink><w:r><w:t>tautan </w:t></w:r></w:hyperlink>"))
    p.append(
        xml(
            '<w:r><w:fldChar w:fldCharType="begin"/><w:instrText>PAGE</w:instrText>'
            '<w:fldChar w:fldCharType="separate"/><w:t>12 </w:t></w:r>'
        )
    )
    p.append(xml("<w:sdt><w:sdtContent><w:r><w:t>isian</w:t></w:r></w:sdtContent></w:sdt>"))
    p.append(xml("<w:r><w:pict><w:p><w:r><w:t>kotak</w:t></w:r></w:p></w:pict></w:r>"))
    body = document.element.body
    body.insert(
        1, xml("<w:sdt><w:sdtContent><w:p><w:r><w:t>blok</w:t></w:r></w:p></w:sdtContent></w:sdt>")
    )
    assert read(document) == ["tautan 12 isian", "blok"]
