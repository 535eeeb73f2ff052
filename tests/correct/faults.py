"""A correct spec and its regulation's text in; the same with one fault each out."""

from __future__ import annotations

import copy
import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import yaml

OFFICES = Path(__file__).parent / "offices"
NAMES = tuple(sorted(path.stem for path in OFFICES.glob("*.yaml")))

Fault = tuple[str, str, str]
"""What was done, and the spec and the text that come of it."""


def load(name: str) -> tuple[Any, str]:
    """The data of a correct spec, and the text of its regulation."""
    data = yaml.load((OFFICES / f"{name}.yaml").read_text("utf-8"), yaml.BaseLoader)
    return data, (OFFICES / data["peraturan"]["naskah"]).read_text("utf-8")


def faults(name: str) -> Iterator[Fault]:
    """Every fault of every kind, each once."""
    data, text = load(name)

    def changed(what: str, edit: Any) -> Fault:
        copied = copy.deepcopy(data)
        edit(copied)
        return what, json.dumps(copied, ensure_ascii=False), text

    for number, daftar in enumerate(data["daftar"]):
        yield from _of_list(changed, data, number, daftar)
    for key, unit in data.get("unit", {}).items():
        yield changed(
            f"rename unit {key}",
            lambda d, k=key, u=unit: d["unit"][k].update(nama=_other(u["nama"])),
        )
        for place, cited in enumerate(_many(unit["dasar"])):
            if (wrong := _wrong(cited)) is not None:

                def edit(d: Any, k: str = key, p: int = place, w: str = wrong) -> None:
                    d["unit"][k]["dasar"] = _with(_many(d["unit"][k]["dasar"]), p, w)

                yield changed(f"cite {wrong} for {key}", edit)
    for number, garis in enumerate(data.get("garis", ())):
        kind = "komando" if "komando" in garis else "koordinasi"
        ends = garis[kind]
        yield changed(f"drop {kind} {ends}", lambda d, n=number: d["garis"].pop(n))
        other = "koordinasi" if kind == "komando" else "komando"

        def flip(d: Any, n: int = number, a: str = kind, b: str = other) -> None:
            d["garis"][n][b] = d["garis"][n].pop(a).replace("<->", "->")

        yield changed(f"make {ends} {other}", flip)
        if kind == "komando" and "," not in ends:
            turned = " -> ".join(reversed(ends.split(" -> ")))
            yield changed(
                f"turn {ends}", lambda d, n=number, t=turned: d["garis"][n].update(komando=t)
            )
        for cited in _many(garis["dasar"])[:1]:
            if (wrong := _wrong(cited)) is not None:
                yield changed(
                    f"cite {wrong} for {ends}",
                    lambda d, n=number, w=wrong: d["garis"][n].update(dasar=w),
                )
    for key, value in (
        ("nomor", "977"),
        ("tahun", "1999"),
        ("tentang", "Pedoman Lain"),
        ("jenis", "Peraturan Gubernur"),
    ):
        if data["peraturan"].get(key, value) != value:
            yield changed(f"{key} {value}", lambda d, k=key, v=value: d["peraturan"].update({k: v}))
    yield changed(
        "date",
        lambda d: d["peraturan"]["ditetapkan"].update(
            tanggal=d["peraturan"]["ditetapkan"]["tanggal"][:8] + "11"
        ),
    )
    yield changed("signer", lambda d: d["peraturan"]["penanda_tangan"].update(nama="Orang Lain"))
    if "LAMPIRAN" in text:  # else no words say how the chart is titled
        yield changed("title of the chart", lambda d: d["lampiran"][0].update(judul="Bagan Lain"))
    yield changed("a unit without an article", lambda d: _add(d))
    lines = text.splitlines(keepends=True)
    entry = re.compile(rf"\s*(?:[a-z]|\d+)[.)]\s+(?:{'|'.join(_listed(data))})(?:; dan|[;.])?\s*$")
    for number, line in enumerate(lines):
        if entry.match(line):
            gone = "".join(lines[:number] + lines[number + 1 :])
            yield f"text without {line.strip()}", json.dumps(data, ensure_ascii=False), gone


def _of_list(changed: Any, data: Any, number: int, daftar: Any) -> Iterator[Fault]:
    rows = [(("isi", place), item) for place, item in enumerate(daftar["isi"])]
    for place, item in enumerate(daftar["isi"]):
        if isinstance(item, dict) and "unsur" in item:
            rows += [
                (("isi", place, "isi", inner), below) for inner, below in enumerate(item["isi"])
            ]
    for path, item in rows:
        if isinstance(item, dict) and "unsur" in item:
            continue
        ident = item if isinstance(item, str) else next(iter(item))
        if len(_at(daftar, path[:-1])) > 1:
            yield changed(
                f"drop {ident}", lambda d, p=path: _at(d["daftar"][number], p[:-1]).pop(p[-1])
            )

        def rename(d: Any, p: Any = path, i: str = ident) -> None:
            body = _at(d["daftar"][number], p)
            old = body[i]["nama"] if isinstance(body[i], dict) else body[i]
            body[i] = {**body[i], "nama": _other(old)} if isinstance(body[i], dict) else _other(old)

        if isinstance(item, dict) and "id" not in item:
            yield changed(f"rename {ident}", rename)
    for place in range(len(daftar["isi"]) - 1):

        def swap(d: Any, p: int = place) -> None:
            row = d["daftar"][number]["isi"]
            row[p], row[p + 1] = row[p + 1], row[p]

        yield changed(f"swap entries {place} of list {number}", swap)
    for other in range(len(data["daftar"])):
        if other != number and len(daftar["isi"]) > 1:

            def move(d: Any, o: int = other) -> None:
                d["daftar"][o]["isi"].append(d["daftar"][number]["isi"].pop())

            yield changed(f"move the last of list {number} to {other}", move)
    kind = "komando" if "komando" in daftar else "koordinasi"
    if (wrong := _wrong(daftar["dasar"])) is not None:
        yield changed(
            f"cite {wrong} for list {number}",
            lambda d, w=wrong: d["daftar"][number].update(dasar=w),
        )
    if kind not in daftar:
        return
    heads = [
        *data["unit"],
        *(
            next(iter(i))
            for one in data["daftar"]
            for i in one["isi"]
            if isinstance(i, dict) and "unsur" not in i
        ),
    ]
    own = daftar[kind] if isinstance(daftar[kind], str) else daftar[kind]["dari"]
    inside = {next(iter(i)) for i in daftar["isi"] if isinstance(i, dict)}
    for head in heads:
        if head != own and head not in inside:

            def lead(d: Any, h: str = head) -> None:
                link = d["daftar"][number][kind]
                d["daftar"][number][kind] = h if isinstance(link, str) else {**link, "dari": h}

            yield changed(f"list {number} under {head} for {own}", lead)
    other_kind = "koordinasi" if kind == "komando" else "komando"

    def flip(d: Any) -> None:
        d["daftar"][number][other_kind] = d["daftar"][number].pop(kind)

    yield changed(f"list {number} by {other_kind}", flip)


def _listed(data: Any) -> list[str]:
    """The names of a spec's entries."""
    rows = [item for daftar in data["daftar"] for item in daftar["isi"]]
    rows += [below for item in rows if "unsur" in item for below in item["isi"]]
    named = [i for i in rows if isinstance(i, dict) and not {"unsur", "id"} & i.keys()]
    bodies = [next(iter(item.values())) for item in named]
    return [re.escape(b["nama"] if isinstance(b, dict) else b) for b in bodies]


def _at(value: Any, path: tuple[Any, ...]) -> Any:
    for part in path:
        value = value[part]
    return value


def _many(value: Any) -> list[str]:
    return [value] if isinstance(value, str) else list(value)


def _with(row: list[str], place: int, value: str) -> list[str]:
    return [*row[:place], value, *row[place + 1 :]]


def _other(name: str) -> str:
    """Another name, as a slip would have it."""
    words = name.split()
    last = "Umum" if words[-1] == "Khusus" else "Khusus"
    return " ".join([*words[:-1], last]) if len(words) > 1 else f"{name} {last}"


def _wrong(cited: str) -> str | None:
    """The place after the one cited."""
    match = re.fullmatch(r"(.*?)(\d+|\b[a-z])(\)?)", cited)
    if match is None:
        return None
    last = match[2]
    after = str(int(last) + 1) if last.isdigit() else chr(ord(last) + 1)
    return f"{match[1]}{after}{match[3]}"


def _add(data: Any) -> None:
    first = next(one for one in data["daftar"] if "komando" in one or "koordinasi" in one)
    cited = first["dasar"]
    link = first.get("komando") or first["koordinasi"]
    head = link if isinstance(link, str) else link["dari"]
    data["unit"]["unit-baru"] = {"nama": "Bidang Kelautan", "dasar": cited}
    data.setdefault("garis", []).append({"komando": f"{head} -> unit-baru", "dasar": cited})
