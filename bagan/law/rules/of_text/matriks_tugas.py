"""A field that one article gives to a coordinator, and another puts under a different one.

One article divides the fields ("asisten pemerintahan mengoordinasikan … bidang sosial,
keagamaan"), another lists the offices under each coordinator.  Where the only office of a
field stands under another coordinator, or two coordinators have one field, the articles
contradict each other.  The whole matrix is a table of the report (`bagan check --report`).

Bad::

    unit:
      sekda: {nama: Sekretaris Daerah, dasar: Pasal 1}
      asisten-1: {nama: Asisten Pemerintahan, dasar: [Pasal 2 huruf a, Pasal 3]}
      asisten-2: {nama: Asisten Perekonomian, dasar: [Pasal 2 huruf b, Pasal 4]}
    daftar:
      - dasar: Pasal 3
        koordinasi: asisten-1
        isi:
          - dinsos: Dinas Sosial
      - dasar: Pasal 4
        koordinasi: asisten-2
        isi:
          - kemenag: Kantor Kementerian Agama
          - disdag: Dinas Perdagangan
    ---
    Pasal 1
    Sekretaris Daerah membantu Bupati.
    Pasal 2
    Pembidangan tugas Asisten sebagai berikut:
    a. Asisten Pemerintahan mengoordinasikan bidang sosial, keagamaan; dan
    b. Asisten Perekonomian mengoordinasikan bidang perdagangan, perindustrian.
    Pasal 3
    Asisten Pemerintahan mengoordinasikan:
    a. dinas sosial.
    Pasal 4
    Asisten Perekonomian mengoordinasikan:
    a. kantor kementerian agama; dan
    b. dinas perdagangan.

Good::

    unit:
      sekda: {nama: Sekretaris Daerah, dasar: Pasal 1}
      asisten-1: {nama: Asisten Pemerintahan, dasar: [Pasal 2 huruf a, Pasal 3]}
      asisten-2: {nama: Asisten Perekonomian, dasar: [Pasal 2 huruf b, Pasal 4]}
    daftar:
      - dasar: Pasal 3
        koordinasi: asisten-1
        isi:
          - dinsos: Dinas Sosial
          - kemenag: Kantor Kementerian Agama
      - dasar: Pasal 4
        koordinasi: asisten-2
        isi:
          - disdag: Dinas Perdagangan
    ---
    Pasal 1
    Sekretaris Daerah membantu Bupati.
    Pasal 2
    Pembidangan tugas Asisten sebagai berikut:
    a. Asisten Pemerintahan mengoordinasikan bidang sosial, keagamaan; dan
    b. Asisten Perekonomian mengoordinasikan bidang perdagangan, perindustrian.
    Pasal 3
    Asisten Pemerintahan mengoordinasikan:
    a. dinas sosial; dan
    b. kantor kementerian agama.
    Pasal 4
    Asisten Perekonomian mengoordinasikan:
    a. dinas perdagangan.
"""

from __future__ import annotations

from collections.abc import Iterator

from bagan.language import _
from bagan.law.naskah.naskah import Provision
from bagan.law.rules.case import Case
from bagan.law.rules.rule import N_, Finding
from bagan.law.rules.tasks import Fit, Task, head_of, matrix
from bagan.law.rules.written import Written
from bagan.problem import Severity

ID = "matriks-tugas"
SEVERITY = Severity.WARNING
SUMMARY = N_("A field under one coordinator whose office stands under another.")
SOURCE = ""


def check(case: Case) -> Iterator[Finding]:
    for task in matrix(case).tasks:
        if task.fit is Fit.ELSEWHERE:
            for entry in task.entries:
                yield _elsewhere(case, task, entry)
        elif task.rival is not None and task.rival.start < task.part.start:
            yield _twice(case, task, task.rival)


def _elsewhere(case: Case, task: Task, entry: Written) -> Finding:
    name = case.organisation.name
    quote, quoted_at = case.quotation(task.part, around=task.field)
    return Finding(
        entry.butir.marks.of("id"),
        _(
            '{part} gives the field "{field}" to {head}; {unit} stands under {other} ({basis})',
            part=task.part.citation,
            field=task.field,
            head=name(task.head),
            unit=name(entry.entry.unit),
            other=name(head_of(entry) or ""),
            basis=entry.entry.dasar,
        ),
        _("Ask which of the two articles is meant; to keep both, accept this with the reason."),
        holders=(entry.butir, *case.items.get(entry.entry.unit, ())),
        cited=str(task.part.citation),
        quote=quote,
        quoted_at=quoted_at,
    )


def _twice(case: Case, task: Task, rival: Provision) -> Finding:
    """Told at the later of the two places."""
    quote, quoted_at = case.quotation(task.part, around=task.field)
    return Finding(
        case.place(task.head),
        _(
            'The field "{field}" is given twice: {part} and {other}',
            field=task.field,
            part=task.part.citation,
            other=rival.citation,
        ),
        _("Ask which of the two articles is meant; to keep both, accept this with the reason."),
        holders=case.items.get(task.head, ()),
        cited=str(task.part.citation),
        quote=quote,
        quoted_at=quoted_at,
    )
