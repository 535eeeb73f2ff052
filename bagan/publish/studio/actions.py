"""What a page asks to be changed, as JSON, in; the same spec with that changed out.

An action says what the page had seen of what it changes (``lihat``).  Where the spec says
something else meanwhile, that is a :class:`Clash`, which tells both; nothing is changed then.
"""

from __future__ import annotations

from typing import Annotated, Any, Literal

from pydantic import BaseModel, ConfigDict, Field, TypeAdapter, ValidationError

from bagan.chart.edit import (
    MEMBERS,
    OPEN_BASIS,
    EditError,
    SpecEditor,
    cite_line,
    cite_unit,
    heads,
    member_lines,
    unit_keys,
    value_at,
)
from bagan.language import _

Id = Annotated[str, Field(pattern=r"^[a-z][a-z0-9]*(-[a-z0-9]+)*$", max_length=60)]
Words = Annotated[str, Field(min_length=1, max_length=1000)]
Kind = Literal["komando", "koordinasi"]
Value = str | dict[str, Any] | list[Any]


class Clash(Exception):
    """The spec says *found* where the page had seen *seen* and wants *wanted*."""

    def __init__(self, found: Any, seen: Any, wanted: Any) -> None:
        self.found, self.seen, self.wanted = found, seen, wanted
        super().__init__(str(found))


class _Action(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)

    @property
    def label(self) -> str:
        """What is done, for the words beside "undo"."""
        raise NotImplementedError

    def make(self, editor: SpecEditor) -> str | None:
        """Change the spec; the unit to look at then.  Raises EditError and Clash."""
        raise NotImplementedError


class SetKey(_Action):
    """A key of a unit says another value; None removes it."""

    aksi: Literal["ubah"]
    unit: Id
    kunci: Literal["nama", "jenis", "label", "singkatan", "tautan"]
    nilai: Words | None
    lihat: str | None

    @property
    def label(self) -> str:
        return _("rename") if self.kunci == "nama" else _("change of a box")

    def make(self, editor: SpecEditor) -> str | None:
        now = unit_keys(editor.data, self.unit).get(self.kunci)
        _seen(now, self.lihat, self.nilai)
        editor.set(self.unit, self.kunci, self.nilai)
        return self.unit


class SetMembers(_Action):
    """The members of a team in a box are ``baris``, a line each."""

    aksi: Literal["anggota"]
    unit: Id
    baris: Annotated[list[Words], Field(max_length=200)]
    lihat: list[str]

    @property
    def label(self) -> str:
        return _("change of a box")

    def make(self, editor: SpecEditor) -> str | None:
        now = member_lines(unit_keys(editor.data, self.unit).get(MEMBERS))
        _seen(now, self.lihat, self.baris)
        editor.set_members(self.unit, self.baris)
        return self.unit


class Add(_Action):
    """A new unit below ``kepala``, after or before a sibling."""

    aksi: Literal["tambah"]
    nama: Words
    kepala: Id | None
    setelah: Id | None = None
    sebelum: Id | None = None

    @property
    def label(self) -> str:
        return _("new box")

    def make(self, editor: SpecEditor) -> str | None:
        return editor.add(self.nama, self.kepala, after=self.setelah, before=self.sebelum)


class RemoveUnit(_Action):
    """A unit goes, with what only it leads where ``bawahan``, or without."""

    aksi: Literal["hapus"]
    unit: Id
    bawahan: bool
    lihat: str

    @property
    def label(self) -> str:
        return _("removal of a box")

    def make(self, editor: SpecEditor) -> str | None:
        _seen(unit_keys(editor.data, self.unit).get("nama"), self.lihat, None)
        head = next(iter(heads(editor.data, self.unit)), None)
        editor.remove(self.unit, below_too=self.bawahan)
        return head


class MoveUnit(_Action):
    """A unit stands under ``kepala``, after or before a sibling; ``lihat`` are the heads seen."""

    aksi: Literal["pindah"]
    unit: Id
    kepala: Id
    setelah: Id | None = None
    sebelum: Id | None = None
    lihat: list[Id]

    @property
    def label(self) -> str:
        return _("move of a box")

    def make(self, editor: SpecEditor) -> str | None:
        now = heads(editor.data, self.unit)
        if now != self.lihat and now != [self.kepala]:
            raise Clash(now, self.lihat, [self.kepala])
        editor.move(self.unit, self.kepala, after=self.setelah, before=self.sebelum)
        return self.unit


class _Line(_Action):
    dari: Id
    ke: Id
    jenis: Kind


class AddLine(_Line):
    """A line between two boxes; ``dasar`` are the citations that it rests on."""

    aksi: Literal["garis"]
    dua: bool = False
    dasar: list[Words] = []

    @property
    def label(self) -> str:
        return _("new line")

    def make(self, editor: SpecEditor) -> str | None:
        basis = {"dasar": _cited(self.dasar)} if self.dasar else None
        editor.join(self.dari, self.ke, self.jenis, both=self.dua, basis=basis)
        return None


class RemoveLine(_Line):
    """A line goes."""

    aksi: Literal["hapus-garis"]

    @property
    def label(self) -> str:
        return _("removal of a line")

    def make(self, editor: SpecEditor) -> str | None:
        editor.part(self.dari, self.ke, self.jenis)
        return None


class ChangeLine(_Line):
    """A line is of the kind ``jenis``, and was of the other."""

    aksi: Literal["jenis-garis"]

    @property
    def label(self) -> str:
        return _("change of a line")

    def make(self, editor: SpecEditor) -> str | None:
        editor.change_kind(self.dari, self.ke, self.jenis)
        return None


class _Basis(BaseModel):
    dasar: list[Words] = []
    rekonstruksi: Words | None = None

    def as_keys(self) -> dict[str, Value]:
        if self.dasar:
            return {"dasar": _cited(self.dasar)}
        return {"rekonstruksi": self.rekonstruksi} if self.rekonstruksi else {}


class CiteUnit(_Action, _Basis):
    """What a unit rests on: articles, or the reason why it is drawn without one; neither
    leaves it to the list that it stands in."""

    aksi: Literal["dasar-unit"]
    unit: Id

    @property
    def label(self) -> str:
        return _("basis of a box")

    def make(self, editor: SpecEditor) -> str | None:
        basis = self.as_keys()
        if not basis and editor.defined(self.unit)[0] != "daftar":
            basis = {"rekonstruksi": OPEN_BASIS}
        cite_unit(editor, self.unit, basis)
        return self.unit


class CiteLine(_Line, _Basis):
    """What a line rests on."""

    aksi: Literal["dasar-garis"]

    @property
    def label(self) -> str:
        return _("basis of a line")

    def make(self, editor: SpecEditor) -> str | None:
        basis = self.as_keys() or {"rekonstruksi": OPEN_BASIS}
        cite_line(editor, self.dari, self.ke, self.jenis, basis)
        return None


class Fill(_Action):
    """A value of a form: what stands at ``letak``; None removes it."""

    aksi: Literal["isi"]
    letak: Annotated[list[str | int], Field(min_length=2, max_length=8)]
    nilai: str | dict[str, str] | None
    lihat: Any

    @property
    def label(self) -> str:
        return _("data of the regulation")

    def make(self, editor: SpecEditor) -> str | None:
        path = tuple(self.letak)
        if path[0] not in ("daerah", "peraturan", "kertas", "gaya", "lampiran"):
            raise EditError(path)
        _seen(value_at(editor.data, path), self.lihat, self.nilai)
        editor.put(path, self.nilai)
        return None


Action = Annotated[
    SetKey
    | SetMembers
    | Add
    | RemoveUnit
    | MoveUnit
    | AddLine
    | RemoveLine
    | ChangeLine
    | CiteUnit
    | CiteLine
    | Fill,
    Field(discriminator="aksi"),
]
_READER: TypeAdapter[Action] = TypeAdapter(Action)


def read_action(data: Any) -> Action | None:
    """The action that *data*, from JSON, asks for; None where it is none."""
    try:
        return _READER.validate_python(data)
    except ValidationError:
        return None


def _seen(now: Any, seen: Any, wanted: Any) -> None:
    if now not in (seen, wanted):
        raise Clash(now, seen, wanted)


def _cited(citations: list[str]) -> Value:
    return citations[0] if len(citations) == 1 else list(citations)
