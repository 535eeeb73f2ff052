"""Kinds of edit by hand, each with what has to be told of it and what the spec is to become."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from tests.revised.hand import Hand

REASON = 'rekonstruksi: "PERIKSA: digambar tangan dalam hand.docx"'


@dataclass(frozen=True)
class Edit:
    """``rules`` are the findings in order; ``gone`` and ``come`` the spec's lines, without their
    indent, each comment as one; ``states`` what became of each change."""

    by: Callable[[Hand], object]
    rules: tuple[str, ...]
    states: tuple[str, ...]
    gone: tuple[str, ...] = ()
    come: tuple[str, ...] = ()


def _delete_with_line(hand: Hand) -> None:
    hand.delete(hand.shape("unit seksi-anak"), hand.line("garis komando dari bidang-a"))


def _below(hand: Hand, words: str, name: str = "unit bidang-c"):
    x, y, _wide, high = hand.room(hand.shape(name))
    return hand.add_box(words, x, y + high + 30)


def _add_under_head(hand: Hand) -> None:
    hand.connect(hand.shape("unit kepala"), _below(hand, "Bidang Pemberdayaan"))


def _add_freely(hand: Hand) -> None:
    """As a hurried hand does: the stroke ends some points before the box, and nothing is glued."""
    box = _below(hand, "Seksi Lansia")
    stroke = hand.connect(hand.shape("unit bidang-c"), box, glued=False)
    hand.move(stroke, 2, -3)


def _to_another_head(hand: Hand) -> None:
    section = hand.shape("unit seksi-anak")
    hand.delete(hand.line("garis komando dari bidang-a"))
    hand.move(section, 190, 0)
    hand.connect(hand.shape("unit bidang-b"), section)


def _redraw(hand: Hand) -> None:
    hand.delete(hand.line("garis komando dari bidang-a"))
    hand.connect(hand.shape("unit bidang-a"), hand.shape("unit seksi-anak"))


def _copy(hand: Hand) -> None:
    """Copied and pasted: Word keeps the name of the shape."""
    copy = hand.copy(hand.shape("unit seksi-anak"))
    hand.move(copy, 190, 0)
    hand.say(copy, "Seksi Lansia")
    hand.connect(hand.shape("unit bidang-b"), copy)


EDITS: dict[str, Edit] = {
    "name": Edit(
        lambda h: h.say(h.shape("unit bidang-a"), "Bidang Rehabilitasi, Pemulihan"),
        ("kotak-berganti-nama",), ("taken",),
        ("- bidang-a: Bidang Rehabilitasi Sosial",),
        ("- bidang-a: Bidang Rehabilitasi, Pemulihan",),
    ),
    "name in quotes, with a comment behind": Edit(
        lambda h: h.say(h.shape("unit bidang-b"), "Bidang Jaminan: Sosial"),
        ("kotak-berganti-nama",), ("taken",),
        ('- bidang-b: "Bidang Perlindungan dan Jaminan Sosial"   # nama panjang',),
        ('- bidang-b: "Bidang Jaminan: Sosial"   # nama panjang',),
    ),
    "name in capitals": Edit(
        lambda h: h.say(h.shape("unit asisten"), "ASISTEN PEMERINTAHAN DAN KESRA"),
        ("kotak-berganti-nama",), ("taken",),
        ("nama: Asisten Pemerintahan",),
        ('# PERIKSA: kotak "ASISTEN PEMERINTAHAN" menjadi "Asisten Pemerintahan dan Kesra" dalam '
         "hand.docx; periksa ejaannya", "nama: Asisten Pemerintahan dan Kesra",),
    ),
    "name with changes tracked": Edit(
        lambda h: h.track(h.shape("unit bidang-c"), "Bidang Data & Informasi"),
        ("kotak-berganti-nama",), ("taken",),
        ("- bidang-c: {nama: Bidang Data, jenis: bidang}",),
        ("- bidang-c: {nama: Bidang Data & Informasi, jenis: bidang}",),
    ),
    "box deleted with its line": Edit(
        _delete_with_line, ("kotak-dihapus",), ("taken",),
        ("- dasar: Pasal 5", "komando: bidang-a", "isi:", "- seksi-anak: Seksi Anak"),
        ('# PERIKSA: kotak "Seksi Anak" (Pasal 5 huruf a) dihapus dalam hand.docx; '
         'cocokkan dengan '
         "pasalnya",),
    ),
    "all boxes of a list deleted": Edit(
        lambda h: h.delete(h.shape("unit subbag-umum"), h.shape("unit subbag-keuangan"),
                           h.line("garis komando dari sekretariat")),
        ("kotak-dihapus", "kotak-dihapus"), ("taken", "taken"),
        ("- dasar: Pasal 4", "komando: sekretariat", "isi:", "- subbag-umum: Subbagian Umum",
         "- subbag-keuangan: Subbagian Keuangan"),
        ('# PERIKSA: kotak "Subbagian Umum" (Pasal 4 huruf a) dihapus dalam hand.docx; '
         "cocokkan dengan pasalnya",
         '# PERIKSA: kotak "Subbagian Keuangan" (Pasal 4 huruf b) dihapus dalam hand.docx; '
         "cocokkan dengan pasalnya"),
    ),
    "box deleted at a shared line": Edit(
        lambda h: h.delete(h.shape("unit bidang-b")),
        ("kotak-dihapus", "garis-lepas"), ("told", "taken"),
        ('- bidang-b: "Bidang Perlindungan dan Jaminan Sosial"   # nama panjang',
         "- bidang-c: {nama: Bidang Data, jenis: bidang}"),
        ('# PERIKSA: kotak "Bidang Perlindungan dan Jaminan Sosial" (Pasal 3 huruf c) '
         'dihapus dalam '
         "hand.docx; cocokkan dengan pasalnya",
         "- bidang-c: {nama: Bidang Data, jenis: bidang, nomor: 4}"),
    ),
    "box deleted, its line still there": Edit(
        lambda h: h.delete(h.shape("unit seksi-anak")), ("kotak-dihapus",), ("asked",), (),
        ('# PERIKSA: dalam hand.docx, susunan: kotak "Seksi Anak" dihapus, tetapi masih '
         'ada garis ke '
         "tempatnya",),
    ),
    "head deleted": Edit(
        lambda h: h.delete(h.shape("unit bidang-a"), h.line("garis komando dari bidang-a")),
        ("kotak-dihapus", "garis-lepas"), ("told", "asked"), (),
        ('# PERIKSA: dalam hand.docx, susunan: kotak "Bidang Rehabilitasi Sosial" dihapus',),
    ),
    "box added under a head": Edit(
        _add_under_head, ("kotak-ditambah",), ("taken",), (),
        ('# PERIKSA: kotak "Bidang Pemberdayaan" digambar tangan dalam hand.docx; tulis dasarnya',
         "bidang-pemberdayaan:", "nama: Bidang Pemberdayaan", REASON,
         "# PERIKSA: garis ini digambar tangan dalam hand.docx; tulis dasarnya",
         "- komando: kepala -> bidang-pemberdayaan", REASON),
    ),
    "box added with a loose stroke": Edit(
        _add_freely, ("kotak-ditambah",), ("taken",), (),
        ('# PERIKSA: kotak "Seksi Lansia" digambar tangan dalam hand.docx; tulis dasarnya',
         f"seksi-lansia: {{nama: Seksi Lansia, {REASON}}}",
         "# PERIKSA: garis ini digambar tangan dalam hand.docx; tulis dasarnya",
         f"- {{komando: bidang-c -> seksi-lansia, {REASON}}}"),
    ),
    "box copied and renamed": Edit(
        _copy, ("kotak-ditambah",), ("taken",), (),
        ('# PERIKSA: kotak "Seksi Lansia" digambar tangan dalam hand.docx; tulis dasarnya',
         f"seksi-lansia: {{nama: Seksi Lansia, {REASON}}}",
         "# PERIKSA: garis ini digambar tangan dalam hand.docx; tulis dasarnya",
         f"- {{komando: bidang-b -> seksi-lansia, {REASON}}}"),
    ),
    "box added without a line": Edit(
        lambda h: h.add_loose_box("Catatan rapat", 600, 300),
        ("kotak-ditambah",), ("asked",), (),
        ('# PERIKSA: dalam hand.docx, susunan: kotak "Catatan rapat" ditambahkan; tidak ada garis '
         "kepadanya",),
    ),
    "words hidden": Edit(
        lambda h: h.look(h.shape("unit seksi-anak"), "vanish"), ("kotak-berganti-nama",),
        ("asked",), (),
        ('# PERIKSA: dalam hand.docx, susunan: kotak "Seksi Anak" tidak bertulisan lagi',),
    ),
    "words struck out": Edit(
        lambda h: h.look(h.shape("unit seksi-anak"), "strike"), ("kotak-berganti-nama",),
        ("asked",), (),
        ('# PERIKSA: dalam hand.docx, susunan: kotak "Seksi Anak" tidak bertulisan lagi',),
    ),
    "words with breaks that nobody sees": Edit(
        lambda h: h.say(h.shape("unit seksi-anak"), "Sek\u00adsi An\u200bak"), (), (),
    ),
    "box added in compatibility mode": Edit(
        lambda h: h.add_old_box("Catatan rapat"), ("kotak-ditambah",), ("asked",), (),
        ('# PERIKSA: dalam hand.docx, susunan: kotak "Catatan rapat" ditambahkan; tidak ada garis '
         "kepadanya",),
    ),
    "box moved": Edit(
        lambda h: h.move(h.shape("unit seksi-anak"), 5, 0), ("kotak-bergeser",), ("told",),
    ),
    "box moved off its line": Edit(
        lambda h: h.move(h.shape("unit bidang-c"), 0, 25),
        ("kotak-bergeser", "garis-lepas"), ("told", "asked"), (),
        ('# PERIKSA: dalam hand.docx, susunan: garis komando dari "Kepala Dinas" ke "Bidang Data" '
         "tidak sampai ke kotaknya",),
    ),
    "box resized": Edit(
        lambda h: h.resize(h.shape("unit seksi-anak"), 20, 0), ("kotak-berukuran-lain",), ("told",),
    ),
    "order": Edit(
        lambda h: h.swap(h.shape("unit bidang-b"), h.shape("unit bidang-c")),
        ("urutan-berubah",), ("taken",),
        ('- bidang-b: "Bidang Perlindungan dan Jaminan Sosial"   # nama panjang',
         "- bidang-c: {nama: Bidang Data, jenis: bidang}"),
        ("# PERIKSA: urutan ini menurut hand.docx; huruf atau angka tiap butir tetap menurut "
         "pasalnya", "- bidang-c: {nama: Bidang Data, jenis: bidang, nomor: 4}",
         "- bidang-b: {nama: Bidang Perlindungan dan Jaminan Sosial, nomor: 3}   # nama panjang"),
    ),
    "lines of a list dashed": Edit(
        lambda h: h.dash(h.line("garis komando dari sekretariat"), "sysDash"),
        ("garis-berganti-jenis",), ("taken",), ("komando: sekretariat",),
        ("# PERIKSA: garis ini kini koordinasi dalam hand.docx, semula komando; cocokkan dengan "
         "pasalnya", "koordinasi: sekretariat",),
    ),
    "line dashed": Edit(
        lambda h: h.dash(h.line("garis komando dari bupati"), "dash"),
        ("garis-berganti-jenis",), ("taken",),
        ("- {komando: bupati -> kepala, dasar: Pasal 2}",),
        ("# PERIKSA: garis ini kini koordinasi dalam hand.docx, semula komando; cocokkan dengan "
         "pasalnya", "- {koordinasi: bupati -> kepala, dasar: Pasal 2}",),
    ),
    "line solid": Edit(
        lambda h: h.dash(h.line("garis koordinasi"), "solid"),
        ("garis-berganti-jenis",), ("taken",),
        ("- {koordinasi: asisten -> kepala, dasar: Pasal 2 ayat (2)}",),
        ("# PERIKSA: garis ini kini komando dalam hand.docx, semula koordinasi; cocokkan dengan "
         "pasalnya", "- {komando: asisten -> kepala, dasar: Pasal 2 ayat (2)}",),
    ),
    "box led by another head": Edit(
        _to_another_head, ("kotak-bergeser", "garis-berpindah"), ("told", "taken"),
        ("- seksi-anak: Seksi Anak",),
        ("# PERIKSA: garis ini dipindahkan dalam hand.docx, semula dari Bidang "
         "Rehabilitasi Sosial; "
         "tulis dasarnya",
         "- seksi-anak:", "nama: Seksi Anak", f"komando: {{dari: bidang-b, {REASON}}}"),
    ),
    "line added": Edit(
        lambda h: h.connect(h.shape("unit kepala"), h.shape("unit seksi-anak"), dash="dash"),
        ("garis-ditambah",), ("taken",), (),
        ("# PERIKSA: garis ini digambar tangan dalam hand.docx; tulis dasarnya",
         f"- {{koordinasi: kepala -> seksi-anak, {REASON}}}"),
    ),
    "line removed": Edit(
        lambda h: h.delete(h.line("garis koordinasi")), ("garis-dihapus",), ("asked",), (),
        ('# PERIKSA: dalam hand.docx, susunan: garis koordinasi dari "Asisten '
         'Pemerintahan" ke "Kepala '
         'Dinas" sudah tidak ada',),
    ),
    "line without a colour": Edit(
        lambda h: h.uncolour(h.line("garis koordinasi")), ("garis-dihapus",), ("asked",), (),
        ('# PERIKSA: dalam hand.docx, susunan: garis koordinasi dari "Asisten '
         'Pemerintahan" ke "Kepala '
         'Dinas" sudah tidak ada',),
    ),
    "arrowhead added": Edit(
        lambda h: h.point_at(h.line("garis koordinasi")), ("panah-berubah",), ("told",),
    ),
    "line drawn anew": Edit(_redraw, (), ()),
    "line into nothing": Edit(
        lambda h: h.move(h.connect(h.shape("unit kepala"), h.shape("unit bupati"), glued=False),
                         300, 150),
        ("garis-tak-melekat",), ("asked",), (),
        ('# PERIKSA: dalam hand.docx, susunan: garis "Straight Connector 9000" tidak '
         'menghubungkan dua '
         "kotak",),
    ),
    "title": Edit(
        lambda h: h.say(h.paragraph("LampiranJudul"), "BAGAN ORGANISASI"),
        ("judul-berubah",), ("taken",),
        ("- judul: Bagan Susunan Organisasi",), ("- judul: Bagan Organisasi",),
    ),
    "heading": Edit(
        lambda h: h.say(h.paragraph("LampiranKepala"), "PERATURAN BUPATI LAIN"),
        ("tulisan-berubah",), ("asked",), (),
        ('# PERIKSA: dalam hand.docx, susunan: "PERATURAN BUPATI CONTOH NOMOR 7 TAHUN '
         '2021 TENTANG '
         'SUSUNAN ORGANISASI DINAS SOSIAL" (Lampiran Kepala) kini "PERATURAN BUPATI LAIN"',),
    ),
    "legend": Edit(
        lambda h: h.say(h.paragraph("LampiranKeterangan", 1), "= Garis Perintah"),
        ("tulisan-berubah",), ("asked",), (),
        ('# PERIKSA: dalam hand.docx, susunan: "Keterangan: = Garis Komando = Garis Koordinasi" '
         '(Lampiran Keterangan) kini "Keterangan: = Garis Perintah = Garis Koordinasi"',),
    ),
    "sample of the legend": Edit(
        lambda h: h.dash(h.shape("contoh komando"), "dash"),
        ("contoh-garis-berubah",), ("asked",), (),
        ('# PERIKSA: dalam hand.docx, susunan: contoh "contoh komando" dalam keterangan '
         'tidak seperti '
         "semula",),
    ),
    "signature": Edit(
        lambda h: h.say(h.paragraph("LampiranTandaTangan", 1), "BUDI"),
        ("tulisan-berubah",), ("asked",), (),
        ('# PERIKSA: dalam hand.docx, susunan: "BUPATI CONTOH, ANI LESTARI" (Lampiran '
         'Tanda Tangan) '
         'kini "BUPATI CONTOH, BUDI"',),
    ),
    "words added": Edit(
        lambda h: h.add_paragraph("Disetujui dalam rapat"),
        ("tulisan-ditambah",), ("asked",), (),
        ('# PERIKSA: dalam hand.docx, susunan: tulisan "Disetujui dalam rapat" '
         'ditambahkan di halaman',),
    ),
    "page added": Edit(
        lambda h: h.add_page("Daftar Jabatan"), ("tulisan-ditambah",), ("asked",), (),
        ('# PERIKSA: dalam hand.docx, tulisan "Daftar Jabatan" ditambahkan di halaman',),
    ),
    "picture added": Edit(
        lambda h: h.add_picture(), ("gambar-ditambah",), ("asked",), (),
        ('# PERIKSA: dalam hand.docx, susunan: gambar ("Picture 1") ditambahkan di halaman',),
    ),
    "page copied behind itself": Edit(
        lambda h: h.double(), ("bagan-lebih",), ("asked",), (),
        ('# PERIKSA: dalam hand.docx, susunan: bagan "Bagan Susunan Organisasi" ada sekali lagi '
         'dalam dokumen',),
    ),
    "paper turned": Edit(
        lambda h: h.turn(), ("kertas-berubah",), ("asked",), (),
        ('# PERIKSA: dalam hand.docx, susunan: kertasnya kini 215 × 330 mm, semula 330 × 215 mm',),
    ),
    "chart moved as a whole": Edit(
        lambda h: h.move_group(20, -30), ("bagan-bergeser",), ("told",),
    ),
    "chart made smaller": Edit(
        lambda h: h.scale_group(0.8), ("bagan-bergeser",), ("told",),
    ),
    "chart in two groups": Edit(
        lambda h: h.group_apart(h.shape("unit bidang-a"), h.shape("unit seksi-anak"),
                                h.shape("unit bidang-b")), (), (),
    ),
    "lines in a group of their own": Edit(
        lambda h: h.group_apart(h.line("garis koordinasi"), h.line("garis komando dari bidang-a")),
        (), (),
    ),
    "chart ungrouped": Edit(lambda h: h.ungroup(), (), ()),
    "chart made a picture": Edit(
        lambda h: h.flatten(), ("bagan-hanya-gambar",), ("told",),
    ),
    "chart deleted": Edit(
        lambda h: h.delete_chart(), ("bagan-hilang",), ("asked",), (),
        ('# PERIKSA: dalam hand.docx, bagan "Bagan Susunan Organisasi" tidak ada dalam dokumen',),
    ),
}  # fmt: skip
