"""A basis that cites several places in one text: each is a citation of its own."""

from __future__ import annotations

import pytest

from bagan.chart.model import cited_places


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("Pasal 3 ayat (1) huruf a angka 2", ("Pasal 3 ayat (1) huruf a angka 2",)),
        ("Pasal 3 ayat (1) huruf a dan huruf c",
         ("Pasal 3 ayat (1) huruf a", "Pasal 3 ayat (1) huruf c")),
        ("Pasal 7 ayat (2), ayat (4), dan Pasal 8",
         ("Pasal 7 ayat (2)", "Pasal 7 ayat (4)", "Pasal 8")),
        ("Pasal 20 sampai dengan Pasal 22", ("Pasal 20", "Pasal 21", "Pasal 22")),
        ("Pasal 3 huruf y sampai dengan huruf aa",
         ("Pasal 3 huruf y", "Pasal 3 huruf z", "Pasal 3 huruf aa")),
        ("Diktum KESATU s.d. Diktum KETIGA",
         ("Diktum KESATU", "Diktum KEDUA", "Diktum KETIGA")),
        # what is no such row stays one text, for the check to refuse
        ("Pasal 3 ayat (3) sampai dengan ayat (1)", ("Pasal 3 ayat (3) sampai dengan ayat (1)",)),
        ("Pasal 3 ayat (1) dan (2)", ("Pasal 3 ayat (1) dan (2)",)),
        ("Pasal 3 dan huruf b", ("Pasal 3 dan huruf b",)),
    ],
)  # fmt: skip
def test_places(text: str, places: tuple[str, ...]) -> None:
    assert cited_places(text) == places


def test_each_place_is_found_where_it_is_written(examined) -> None:
    spec = """
unit:
  bupati: {nama: Bupati, dasar: ["Pasal 1 ayat (1) dan ayat (9)", Pasal 2]}
"""
    naskah = "Pasal 1\n(1) Bupati memimpin.\n(2) Bupati mengangkat.\nPasal 2\nBupati wajib.\n"
    told = [p.message for p in examined(spec, naskah) if p.rule == "dasar-tidak-ada"]
    assert told == ["The regulation has no Pasal 1 ayat (9)"]


def test_one_lost_heading_is_one_finding(examined) -> None:
    spec = """
unit:
  bupati: {nama: Bupati, dasar: [Pasal 1 ayat (1), Pasal 2 ayat (1)]}
  wakil: {nama: Wakil Bupati, dasar: [Pasal 1 ayat (2), Pasal 2 ayat (2)]}
"""
    naskah = "Pasal 1\n(1) Bupati memimpin.\n(2) Wakil Bupati membantu Bupati.\nPsl2\n"
    told = [p.message for p in examined(spec, naskah) if p.rule == "dasar-tidak-ada"]
    assert told == ["The regulation has no Pasal 2 (1 more citation of it)"]
