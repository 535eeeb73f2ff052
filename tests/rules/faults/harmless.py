"""Edits of a spec that change nothing that is drawn or that the law asks: no new finding."""

from __future__ import annotations

import copy
import json
import re
import unicodedata
from collections.abc import Callable, Iterator
from itertools import pairwise
from typing import Any

import yaml

from tests.rules.faults.pair import Edit, Pair, every_unit, rows
from tests.rules.faults.registry import harmless


def _written(pair: Pair, what: str, change: Callable[[str], str]) -> Edit:
    """An edit of the spec as it is written, comments and all."""
    return Edit(what, change(pair.written), pair.text)


def _everywhere(data: Any, change: Callable[[tuple[Any, ...], str], Any], path: Any = ()) -> Any:
    """A copy of the data with every text changed; *change* also has its path."""
    if isinstance(data, dict):
        return {key: _everywhere(value, change, (*path, key)) for key, value in data.items()}
    if isinstance(data, list):
        return [_everywhere(value, change, (*path, n)) for n, value in enumerate(data)]
    return change(path, data)


@harmless
def written_otherwise(pair: Pair) -> Iterator[Edit]:
    """The same YAML in another form."""
    yield _written(pair, "no comments", lambda t: re.sub(r"(?m)(?:^|\s)#.*$", "", t))
    yield _written(
        pair, "a comment above each key", lambda t: re.sub(r"(?m)^(\w+:)", r"# \1\n\1", t)
    )
    yield _written(
        pair,
        "a comment behind each line of the units",
        lambda t: re.sub(r"(?m)^(  [\w-]+: \{.*\})$", r"\1   # lihat pasalnya", t),
    )
    yield _written(pair, "empty lines", lambda t: re.sub(r"(?m)^(\S)", r"\n\n\1", t))
    yield _written(pair, "no empty lines", lambda t: re.sub(r"\n\n+", "\n", t))
    yield _written(pair, "blanks at the ends of lines", lambda t: re.sub(r"(?m)$", "  ", t))
    yield _written(pair, "lines end as in Windows", lambda t: t.replace("\n", "\r\n"))
    yield _written(pair, "no end of the last line", str.rstrip)
    yield _written(pair, "a start of document", lambda t: f"---\n{t}")
    yield _written(pair, "a byte order mark", lambda t: f"\ufeff{t}")
    for what, style in (("plain", None), ("double quotes", '"'), ("single quotes", "'")):
        for flow in (False, True):
            dumped = yaml.dump(pair.data, allow_unicode=True, sort_keys=False, default_style=style,
                               default_flow_style=flow, width=1000)  # fmt: skip
            yield Edit(f"{what}, flow {flow}", dumped, pair.text)
    yield Edit("narrow", yaml.dump(pair.data, allow_unicode=True, sort_keys=False, width=40),
               pair.text)  # fmt: skip
    yield Edit("indented by eight", yaml.dump(pair.data, allow_unicode=True, sort_keys=False,
               indent=8, width=1000), pair.text)  # fmt: skip
    yield Edit("escaped letters", json.dumps(pair.data), pair.text)


@harmless
def in_another_order(pair: Pair) -> Iterator[Edit]:
    """Keys, units, groups, lines and acceptances in another order."""

    def turned(data: Any) -> Any:
        if isinstance(data, dict):
            return {key: turned(data[key]) for key in reversed(data)}
        return [turned(value) for value in data] if isinstance(data, list) else data

    data = pair.data
    yield pair.of(turned(data), "all keys from behind")
    yield pair.of({key: data[key] for key in sorted(data)}, "sections by the alphabet")
    for key in ("unit", "kelompok", "peraturan", "daerah"):
        yield pair.of({**data, key: dict(sorted(data[key].items()))}, f"{key} by the alphabet")
    yield pair.of({**data, "garis": data["garis"][::-1]}, "lines from behind")
    changed = copy.deepcopy(data)
    for annex in changed["lampiran"]:
        for item in (annex, *annex["bagan"]):
            for key in ("terima", "lewati"):
                if isinstance(item.get(key), list):
                    item[key].reverse()
    yield pair.of(changed, "acceptances and lewati from behind")


@harmless
def ids_renamed(pair: Pair) -> Iterator[Edit]:
    """Every id has another name, wherever it stands, in what is accepted too."""
    ids = {name for _path, name, _keys in every_unit(pair.data)} | {*pair.data["kelompok"]}
    plain = {name: f"u{number}" for number, name in enumerate(sorted(ids))}
    turned = {name: f"x-{name}" for name in ids}
    for what, new in (("numbered", plain), ("with x", turned)):
        yield pair.of(_renamed(pair.data, new), f"ids {what}")
    data = copy.deepcopy(pair.data)
    for annex in data["lampiran"]:
        for view in annex["bagan"]:
            view["id"] = f"{view['id']}-baru"
    yield pair.of(data, "ids of charts")


def _renamed(data: Any, new: dict[str, str], key: str = "") -> Any:
    words = {"nama", "alasan", "judul", "label", "rekonstruksi", "dasar", "unsur", "tentang",
             "jenis", "naskah", "di", "jabatan", "berita", "aturan", "pada", "cara"}  # fmt: skip
    if isinstance(data, dict):
        return {new.get(name, name): _renamed(value, new, name) for name, value in data.items()}
    if isinstance(data, list):
        return [_renamed(value, new, key) for value in data]
    if key == "hal" or (key == "pada" and data in new):
        return re.sub(r"(?<![\w-])[a-z][\w-]*", lambda word: new.get(word[0], word[0]), data)
    if key in words:
        return data
    if "->" in data:
        ends = re.split(r"(\s*<?->\s*|\s*,\s*)", data)
        return "".join(new.get(end, end) for end in ends)
    return new.get(data, data)


@harmless
def citations_in_other_forms(pair: Pair) -> Iterator[Edit]:
    def in_citations(change: Callable[[str], str]) -> Any:
        return _everywhere(
            pair.data,
            lambda path, text: (
                change(text) if ({"dasar", "pada"} & {*path}) and text.startswith("Pasal") else text
            ),
        )

    yield pair.of(in_citations(str.lower), "small letters")
    yield pair.of(in_citations(str.upper), "capitals")
    yield pair.of(in_citations(lambda t: t.replace(" ", "  ")), "two blanks")
    yield pair.of(in_citations(lambda t: re.sub(r"\((\w+)\)", r"\1", t)), "ayat without brackets")
    yield pair.of(in_citations(lambda t: t.replace("huruf", "Huruf")), "Huruf")
    yield pair.of(in_citations(lambda t: t.replace("Pasal ", "Pasal\u00a0")), "blanks that hold")
    yield pair.of(in_citations(lambda t: re.sub(r"(huruf [a-z]|angka \d+)$", r"\1.", t)), "dots")
    data = copy.deepcopy(pair.data)
    for item in (*data["unit"].values(), *data["garis"], *data["kelompok"].values()):
        if isinstance(item.get("dasar"), list):
            item["dasar"].reverse()
        elif "dasar" in item:
            item["dasar"] = [item["dasar"]]
    yield pair.of(data, "citations of one item as a list, and from behind")


@harmless
def names_in_other_letters(pair: Pair) -> Iterator[Edit]:
    """Capitals, typography and usual short forms of the names."""

    def in_names(change: Callable[[str], str], *keys: str) -> Any:
        asked = keys or ("nama", "judul", "unsur", "tentang", "label")
        data = _everywhere(
            pair.data, lambda path, text: change(text) if path[-1] in asked else text
        )
        if "nama" in asked:
            for row in rows(data):
                for entry in row.entries:
                    if isinstance(entry, dict) and "id" not in entry:
                        entry.update({k: change(v) for k, v in entry.items() if isinstance(v, str)})
        return data

    # A name in capitals does not tell its abbreviations, which are accepted where there are any.
    yield pair.of(
        in_names(
            lambda t: t if "SDA" in t or "KPUD" in t or "KORPRI" in t or "Adm " in t else t.upper()
        ),
        "capitals",
    )
    yield pair.of(in_names(str.upper, "tentang", "judul"), "titles in capitals")
    yield pair.of(in_names(lambda t: t.replace(" ", "\u00a0")), "blanks that hold")
    yield pair.of(in_names(lambda t: t.replace(" ", "  ")), "two blanks")
    yield pair.of(in_names(lambda t: t.replace(" ", "\u2009", 1)), "thin blanks")
    yield pair.of(in_names(lambda t: t.replace("fi", "\ufb01")), "ligatures")
    yield pair.of(in_names(lambda t: unicodedata.normalize("NFD", t)), "letters apart")
    yield pair.of(in_names(lambda t: t.replace("-", "\u2010").replace("/", " / ")), "hyphens")
    yield pair.of(in_names(lambda t: t.replace(" dan ", " & ")), "& for dan")
    yield pair.of(in_names(lambda t: t.replace(", ", " , ")), "blanks before commas")
    yield pair.of(in_names(lambda t: f"{t} "), "a blank behind")
    long = "Dewan Perwakilan Rakyat Daerah"
    yield pair.of(in_names(lambda t: t.replace("DPRD", long), "nama"), "DPRD in full")
    for old, new in (("Kabupaten", "Kab."), ("Kab.", "Kabupaten"), ("Kabupaten", "KABUPATEN")):
        data = _everywhere(
            pair.data,
            lambda path, text, old=old, new=new: text.replace(old, new)
            if path[-1] in ("jabatan", "berita", "tentang") else text,
        )  # fmt: skip
        yield pair.of(data, f"{new} for {old}")


@harmless
def spelled_out(pair: Pair) -> Iterator[Edit]:
    """What goes without saying, said; what may be said in two ways, said the other way."""
    data = copy.deepcopy(pair.data)
    organisation = pair.spec.organisation
    for unit, keys in data["unit"].items():
        keys["jenis"] = organisation.jenis(unit).value
    yield pair.of(data, "every kind of a unit")
    data = copy.deepcopy(pair.data)
    for row in rows(data):
        for place, entry in enumerate(row.entries):
            if isinstance(entry, dict) and "id" not in entry:
                ((name, body),) = entry.items()
                whole = body if isinstance(body, dict) else {"nama": body}
                row.entries[place] = {name: {**whole, "jenis": organisation.jenis(name).value}}
    yield pair.of(data, "every kind of an entry")
    data = copy.deepcopy(pair.data)
    for _path, _name, keys in every_unit(data):
        keys.setdefault("label", keys["nama"])
    yield pair.of(data, "every label")
    data = copy.deepcopy(pair.data)
    for annex in data["lampiran"]:
        given = annex.setdefault("keterangan", {})
        given.setdefault("komando", "Garis Komando")
        given.setdefault("koordinasi", "Garis Koordinasi")
        annex.setdefault("tanda_tangan", {}).setdefault(
            "jabatan", data["peraturan"]["penanda_tangan"]["jabatan"]
        )
        for view in annex["bagan"]:
            view.setdefault("judul", annex["judul"])
            view.setdefault("kecuali", [])
            for kind in ("komando", "koordinasi"):
                view.setdefault("panah", {}).setdefault(kind, "tidak")
    yield pair.of(data, "defaults of annexes and charts")
    data = copy.deepcopy(pair.data)
    data["garis"] = list(_pairwise(data["garis"]))
    yield pair.of(data, "a line for each pair")
    data = copy.deepcopy(pair.data)
    for garis in data["garis"]:
        for kind in ("komando", "koordinasi"):
            if "<->" in garis.get(kind, ""):
                garis[kind] = " <-> ".join(re.split(r"\s*<->\s*", garis[kind])[::-1])
    yield pair.of(data, "lines between both from the other end")
    data = copy.deepcopy(pair.data)
    for daftar in data["daftar"]:
        for kind in ("komando", "koordinasi"):
            if isinstance(daftar.get(kind), str):
                daftar[kind] = {"dari": daftar[kind]}
    yield pair.of(data, "links of lists in full")
    data = copy.deepcopy(pair.data)
    for annex in data["lampiran"]:
        for view in annex["bagan"]:
            view["jenjang"] = [[t] if isinstance(t, str) else t for t in view["jenjang"]]
            view["orang"], view["kapital"] = "tidak", "ya"
    yield pair.of(data, "tiers as lists")


def _pairwise(lines: list[Any]) -> Iterator[Any]:
    for garis in lines:
        kind = "komando" if "komando" in garis else "koordinasi"
        if "terima" in garis:
            yield garis  # what is accepted is the line as it is written
        elif "<->" in garis[kind] and isinstance(garis.get("dasar"), list):
            yield garis  # each of its articles proves one of its pairs
        elif "<->" in garis[kind]:
            ends = re.split(r"\s*<->\s*", garis[kind])
            for one, two in pairwise(ends):
                yield {**garis, kind: f"{one} <-> {two}"}
        else:
            source, targets = garis[kind].split(" -> ")
            for target in targets.split(", "):
                yield {**garis, kind: f"{source} -> {target}"}


@harmless
def looks_changed(pair: Pair) -> Iterator[Edit]:
    """Paper, fonts, colours, links: nothing that an article speaks of."""
    yield pair.put(("kertas",), {"ukuran": "A3", "arah": "tegak", "margin": "20"})
    yield pair.put(("gaya",), {"ukuran_minimum": "6", "ukuran_maksimum": "14"})
    for key in ("warna", "kapital"):
        data = copy.deepcopy(pair.data)
        for annex in data["lampiran"]:
            for view in annex["bagan"]:
                view[key] = "ya" if key == "warna" else "tidak"
        yield pair.of(data, f"{key} of every chart")
    yield pair.put(("unit", "bupati", "tautan"), "https://contoh.go.id/bupati")
    data = copy.deepcopy(pair.data)
    data["unit"]["bupati"]["pejabat"] = {"nama": "Nama Pejabat"}
    yield pair.of(data, "a person")
    data = copy.deepcopy(pair.data)
    for annex in data["lampiran"]:
        annex["kertas"] = {"ukuran": "F4", "kaki": "15"}
    yield pair.of(data, "paper of an annex")


@harmless
def text_set_otherwise(pair: Pair) -> Iterator[Edit]:
    """The text as another office would have typed or scanned it."""
    changes: tuple[tuple[str, Callable[[str], str]], ...] = (
        ("no bold", lambda t: t.replace("**", "")),
        ("lines end as in Windows", lambda t: t.replace("\n", "\r\n")),
        ("a byte order mark", lambda t: f"\ufeff{t}"),
        ("empty lines", lambda t: re.sub(r"\n\n+", "\n\n\n", t)),
        ("blanks at the ends of lines", lambda t: re.sub(r"(?m)(\S)$", r"\1  ", t)),
        ("bold headings", lambda t: re.sub(r"(?m)^(Pasal \d+)$", r"**\1**", t)),
        ("indented", lambda t: re.sub(r"(?m)^(?=\S)", "   ", t)),
        ("no hyphens before numbers", lambda t: re.sub(r"(?m)^(\s*)- (?=[(\w])", r"\1", t)),
        ("blanks that hold", lambda t: t.replace("Pasal ", "Pasal\u00a0")),
        ("ligatures", lambda t: t.replace("fi", "\ufb01")),
        ("bertanggungjawab", lambda t: re.sub("bertanggung jawab", "bertanggungjawab", t)),
        ("bertanggung jawab", lambda t: re.sub("bertanggungjawab", "bertanggung jawab", t)),
        ("mengkoordinasikan", lambda t: re.sub("mengoordinasi", "mengkoordinasi", t)),
        ("mengoordinasikan", lambda t: re.sub("mengkoordinasi", "mengoordinasi", t)),
        ("two blanks", lambda t: re.sub(r"(?m)(?<=[a-z,;]) (?=[a-z])", "  ", t)),
        ("form feeds", lambda t: t.replace("\nBAB ", "\n\fBAB ")),
        ("curly quotes", lambda t: t.replace('"', "\u201c").replace("'", "\u2019")),
        ("long dashes", lambda t: t.replace(" - ", " \u2013 ")),
    )
    for what, change in changes:
        assert pair.text is not None
        yield Edit(what, pair.same.spec, change(pair.text))
