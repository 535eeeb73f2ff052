"""What became of two sets of specs in, JSON out for other programs.

Its schema is docs/perubahan.schema.json too, made of the classes here.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from pydantic import Field

from bagan.change.compare.changes import Perubahan
from bagan.change.diff.outcomes import Keadaan, Outcome, tally, tally_line
from bagan.chart.spec import printable
from bagan.jsontext import Form, json_text
from bagan.problem import Problem, Severity

VERSION = 1


class Masalah(Form):
    """Satu masalah, dalam bentuk yang sama dengan `bagan check --format json`."""

    path: str = Field(description="Berkas, atau revisi dan berkas.")
    line: int | None = Field(description="Baris, mulai dari 1; null: seluruh berkas.", ge=1)
    column: int | None = Field(description="Kolom, mulai dari 1.", ge=1)
    severity: Severity = Field(description="error, warning, atau note.")
    rule: str = Field(description="Aturan yang dilanggar.")
    message: str = Field(description="Apa masalahnya, dalam bahasa pemakai.")
    suggestion: str | None = Field(description="Apa yang dapat dilakukan.")


class Pasangan(Form):
    """Dua versi satu spesifikasi dalam himpunan."""

    nama: str = Field(description="Nama pasangan: berkasnya dalam folder.")
    keadaan: Keadaan = Field(description="berubah, baru, hilang, rusak, atau sama.")
    kode: str | None = Field(description="Kode wilayah; null bila tidak dibuka atau rusak.")
    daerah: str | None = Field(description="Nama daerah.")
    ringkasan: str | None = Field(description="Jumlah perubahan menurut jenis, satu baris.")
    jumlah: Mapping[Perubahan, int] = Field(description="Berapa kali apa terjadi.")
    berkas: tuple[str, ...] = Field(description="Berkas yang dibuat, dari folder tujuan.")
    masalah: tuple[Masalah, ...] = Field(description="Masalah spesifikasi atau gambarnya.")
    dugaan: tuple[Masalah, ...] = Field(description="Yang hanya diduga, dan cara memastikannya.")


class HimpunanPerubahan(Form):
    """Perubahan antara dua himpunan spesifikasi bagan."""

    versi: int = Field(description="Versi bentuk berkas ini.", ge=VERSION, le=VERSION)
    ringkasan: str = Field(description="Jumlah spesifikasi menurut keadaan, satu baris.")
    jumlah: Mapping[Keadaan, int] = Field(description="Jumlah spesifikasi menurut keadaan.")
    pasangan: tuple[Pasangan, ...] = Field(description="Semua pasangan.")


def sets_json(outcomes: Sequence[Outcome]) -> str:
    """A whole set as JSON, without a line feed at its end."""
    form = HimpunanPerubahan(
        versi=VERSION,
        ringkasan=tally_line(outcomes),
        jumlah={Keadaan(word): count for word, count in tally(outcomes).items()},
        pasangan=tuple(
            Pasangan(
                nama=outcome.name,
                keadaan=outcome.state,
                kode=outcome.code or None,
                daerah=outcome.region or None,
                ringkasan=outcome.summary or None,
                jumlah={Perubahan(kind): count for kind, count in outcome.counts.items()},
                berkas=tuple(map(printable, outcome.files)),
                masalah=_problems(outcome.problems),
                dugaan=_problems(outcome.guesses),
            )
            for outcome in outcomes
        ),
    )
    return json_text(form.model_dump(mode="json"))


def _problems(problems: Iterable[Problem]) -> tuple[Masalah, ...]:
    return tuple(
        Masalah(
            path=printable(problem.span.path),
            line=problem.span.line or None,
            column=problem.span.column or None,
            severity=problem.severity,
            rule=problem.rule,
            message=problem.message,
            suggestion=problem.suggestion or None,
        )
        for problem in sorted(problems, key=Problem.sort_key)
    )
