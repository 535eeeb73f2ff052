"""The lists of a spec and their unsur: keys, numbers and names of what stands in them."""

from __future__ import annotations

from bagan.change.compare.containers import Container, Place, containers
from bagan.chart.spec import parse_spec
from tests.compare.rich import RICH

HEAD = ("sekda",)


def test_lists_each_followed_by_their_unsur() -> None:
    """A second list of one article has a count in its key, a unit that stands there again one
    in its name; a number is told where it is not the next one."""
    assert containers(parse_spec(RICH, "kaya.yaml")) == (
        Container(
            "daftar:Pasal 7",
            "",
            None,
            "Pasal 7",
            "angka",
            0,
            ("dinsos", "unsur:Pasal 7:Unsur Pelaksana", "dikbud"),
            (
                Place("dinsos", "dinsos", 0, HEAD, "Pasal 7 angka 1"),
                Place("dikbud", "dikbud", 9, HEAD, "Pasal 7 angka 9"),
            ),
        ),
        Container(
            "unsur:Pasal 7:Unsur Pelaksana",
            "daftar:Pasal 7",
            "Unsur Pelaksana",
            "Pasal 7",
            None,
            4,
            ("dinkes", "dishub", "dinkes #2"),
            (
                Place("dinkes", "dinkes", 0, HEAD, "Pasal 7 angka 4 huruf a"),
                Place("dishub", "dishub", 3, HEAD, "Pasal 7 angka 4 huruf c"),
                Place("dinkes", "dinkes #2", 0, HEAD, "Pasal 7 angka 4 huruf d"),
            ),
        ),
        Container(
            "daftar:Pasal 7 #2",
            "",
            None,
            "Pasal 7",
            None,
            0,
            ("damkar",),
            (Place("damkar", "damkar", 0, ("sekda", "bupati"), "Pasal 7 huruf a"),),
        ),
    )


def test_whatever_stands_there_a_third_time_is_counted_on() -> None:
    entry = "    isi: [damkar: Dinas Pemadam Kebakaran]\n"
    third = "  - {dasar: Pasal 7, komando: dinkes, isi: [damkar, dprd, damkar, damkar]}\n"
    text = RICH.replace(entry, entry + third)
    last = containers(parse_spec(text, "kaya.yaml"))[-1]
    assert last.key == "daftar:Pasal 7 #3"
    assert last.members == ("damkar", "dprd", "damkar #2", "damkar #3")
    assert [place.nomor for place in last.places] == [0, 0, 0, 0]


def test_a_number_that_is_written_but_is_the_next_one_does_not_count() -> None:
    text = RICH.replace("nama: Dinas Perhubungan, nomor: 3", "nama: Dinas Perhubungan, nomor: 2")
    unsur = containers(parse_spec(text.replace("nomor: 4", "nomor: 2"), "kaya.yaml"))[1]
    assert unsur.nomor == 0
    assert [place.nomor for place in unsur.places] == [0, 0, 0]


def test_a_heading_is_compared_by_its_letters() -> None:
    lists = containers(parse_spec(RICH, "kaya.yaml"))
    assert [box.heading_key for box in lists] == ["", "unsurpelaksana", ""]
