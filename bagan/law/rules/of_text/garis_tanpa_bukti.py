"""A line whose basis does not state it.

A line is drawn because an article says that one answers to the other, leads it, helps it,
or coordinates with it.  The cited place must name both ends, or the class that they
belong to, and say what joins them; several places may say it together ("Bupati memimpin
Perangkat Daerah" and "Sekretaris Daerah membantu Bupati").  A place that only hints at a
line which another states plainly is found, too.

Every line has to be stated by itself: what an article says of Perangkat Daerah proves
nothing of a court that stands in the same list, what it says of "Perangkat Daerah sebagaimana
dimaksud dalam Pasal 4" nothing of those of Pasal 6, and that two answer to one head not that
one of them leads the other.

Bad::

    unit:
      bupati: {nama: Bupati, dasar: Pasal 1 ayat (1)}
      wakil: {nama: Wakil Bupati, dasar: Pasal 1 ayat (2)}
    garis:
      - {komando: bupati -> wakil, dasar: Pasal 1 ayat (1)}
    ---
    Pasal 1
    (1) Bupati memimpin penyelenggaraan pemerintahan.
    (2) Wakil Bupati bertanggung jawab kepada Bupati.

Good::

    unit:
      bupati: {nama: Bupati, dasar: Pasal 1 ayat (1)}
      wakil: {nama: Wakil Bupati, dasar: Pasal 1 ayat (2)}
    garis:
      - {komando: bupati -> wakil, dasar: Pasal 1 ayat (2)}
    ---
    Pasal 1
    (1) Bupati memimpin penyelenggaraan pemerintahan.
    (2) Wakil Bupati bertanggung jawab kepada Bupati.

Bad::

    unit:
      bupati: {nama: Bupati, dasar: Pasal 1 ayat (1)}
      asisten: {nama: Asisten Umum, dasar: Pasal 1 ayat (2)}
    daftar:
      - dasar: Pasal 1 ayat (2)
        koordinasi: asisten
        komando: {dari: bupati, dasar: Pasal 1 ayat (1)}
        isi:
          - dinsos: Dinas Sosial
          - koni: KONI
    ---
    Pasal 1
    (1) Dinas Sosial bertanggung jawab kepada Bupati.
    (2) Asisten Umum mengoordinasikan:
    a. Dinas Sosial; dan
    b. KONI.

Bad::

    unit:
      walikota: {nama: Wali Kota, dasar: Pasal 3}
    daftar:
      - dasar: Pasal 1
        komando: {dari: walikota, dasar: Pasal 3}
        isi: [{dinsos: Dinas Sosial}, {dinkes: Dinas Kesehatan}]
      - dasar: Pasal 2
        komando: {dari: walikota, dasar: Pasal 3}
        isi: [{barat: Kecamatan Barat}, {timur: Kecamatan Timur}]
    ---
    Pasal 1
    Dinas terdiri atas:
    a. Dinas Sosial; dan
    b. Dinas Kesehatan.
    Pasal 2
    Kecamatan terdiri atas:
    a. Kecamatan Barat; dan
    b. Kecamatan Timur.
    Pasal 3
    Perangkat Daerah sebagaimana dimaksud dalam Pasal 1 bertanggung jawab kepada Wali Kota.

Bad::

    unit:
      ketua: {nama: Ketua, dasar: Pasal 1}
      sekretaris: {nama: Sekretaris, jenis: sekretariat, dasar: Pasal 1}
      k1: {nama: Klaster Kesehatan, jenis: lembaga, dasar: Pasal 1}
      k2: {nama: Klaster Pendidikan, jenis: lembaga, dasar: Pasal 1}
    garis:
      - {komando: ketua -> sekretaris, dasar: Pasal 2}
      - {komando: "sekretaris -> k1, k2", dasar: Pasal 2}
    ---
    Pasal 1
    Tim terdiri atas Ketua, Sekretaris, Klaster Kesehatan, dan Klaster Pendidikan.
    Pasal 2
    Sekretaris dan Klaster bertanggung jawab kepada Ketua.

Good::

    unit:
      ketua: {nama: Ketua, dasar: Pasal 1}
      k1: {nama: Klaster Kesehatan, jenis: lembaga, dasar: Pasal 1}
      k2: {nama: Klaster Pendidikan, jenis: lembaga, dasar: Pasal 1}
    garis:
      - {komando: "ketua -> k1, k2", dasar: Pasal 2}
    ---
    Pasal 1
    Tim terdiri atas Ketua, Klaster Kesehatan, dan Klaster Pendidikan.
    Pasal 2
    Klaster sebagaimana dimaksud dalam Pasal 1 bertanggung jawab kepada Ketua.

Good::

    unit:
      bupati: {nama: Bupati, dasar: Pasal 1 ayat (1)}
      asisten: {nama: Asisten Umum, dasar: Pasal 1 ayat (2)}
    daftar:
      - dasar: Pasal 1 ayat (2)
        koordinasi: asisten
        komando: {dari: bupati, dasar: Pasal 1 ayat (1)}
        isi:
          - dinsos: Dinas Sosial
          - koni: {nama: KONI, komando: tidak}
    ---
    Pasal 1
    (1) Dinas Sosial bertanggung jawab kepada Bupati.
    (2) Asisten Umum mengoordinasikan:
    a. Dinas Sosial; dan
    b. KONI.

Good::

    unit:
      b1: {nama: Bidang Mutasi, dasar: Pasal 1 huruf a}
      b2: {nama: Bidang Diklat, dasar: Pasal 1 huruf b}
    daftar:
      - dasar: Pasal 1 huruf a
        komando: {dari: b1, dasar: [butir, Pasal 2]}
        isi: [{s1: Subbidang Pangkat}, {s2: Subbidang Pensiun}]
    ---
    Pasal 1
    Badan terdiri atas:
    a. Bidang Mutasi, membawahkan:
    1. Subbidang Pangkat; dan
    2. Subbidang Pensiun.
    b. Bidang Diklat.
    Pasal 2
    Kepala Subbidang bertanggung jawab kepada Kepala Bidang yang membawahkannya.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from bagan.chart.model import Citation, Kind, Line
from bagan.language import _, ngettext
from bagan.law.naskah.relations import Relation
from bagan.law.rules.case import Case
from bagan.law.rules.cited import written_together
from bagan.law.rules.rule import N_, Finding
from bagan.law.rules.stated import Stated, citations, thing_of
from bagan.law.rules.structures import structured
from bagan.law.rules.wordings import own
from bagan.problem import Severity

ID = "garis-tanpa-bukti"
SEVERITY = Severity.ERROR
SUMMARY = N_("A line whose basis does not state it.")
SOURCE = ""


def check(case: Case) -> Iterator[Finding]:
    for lines in written_together(case):
        wrong = {line.key: _wrong(case, line) for line in lines}
        bare = [line for line in lines if len(wrong[line.key]) == len(_places(case, line)) > 0]
        if bare:
            plain = next(filter(None, wrong[bare[0].key].values()), None)
            yield _finding(case, bare, _places(case, bare[0]), plain)
        left = [line for line in lines if line not in bare]
        for citation in dict.fromkeys(c for line in left for c in wrong[line.key]):
            cites = [line for line in left if citation in _places(case, line)]
            # What one item writes is drawn as many lines: a citation may be for some of them.
            if all(citation in wrong[line.key] for line in cites):
                yield _finding(case, cites, [citation], wrong[cites[0].key][citation])


def _places(case: Case, line: Line) -> list[Citation]:
    """The citations of *line* that the text has."""
    return [place for place in citations(line) if case.text.find(place) is not None]


def _wrong(case: Case, line: Line) -> dict[Citation, Citation | None]:
    """What is unstated; where no place states the line, without those places that state one
    of the other kind, which jenis-garis-berbeda tells."""
    wrong = dict(_unstated(case, line))
    if len(wrong) < len(_places(case, line)):
        return wrong
    return {c: at for c, at in wrong.items() if case.stated.of_other_kind(line, c) is None}


def _unstated(case: Case, line: Line) -> Iterator[tuple[Citation, Citation | None]]:
    """The citations of *line* that do not state it, each with the place that does, if the
    articles have one."""
    stated = case.stated
    entries = stated.entries
    places = _places(case, line)
    found = {c: stated.at(c, above=c in entries) for c in places}
    direct = {c: [r for r in found[c] if stated.means(r, line)] for c in places}
    plainly = any(_plain(r, line) or _reports(r, line) for c in places for r in direct[c])
    together: tuple[Relation, ...] = ()
    if line.kind is Kind.KOMANDO and not plainly:
        together = stated.through(line, [r for c in places for r in found[c]])
    elsewhere = _elsewhere(stated, line)
    hinted = not plainly and not together and elsewhere is not None
    partly = not together and stated.of_some_members(line, [r for c in places for r in direct[c]])
    belongs = {c for c in places if structured(case, c, line)}
    for citation in places:
        if citation in belongs:
            continue
        if (belongs or plainly) and stated.for_their_classes(citation, line):
            continue
        helps = any(r in together for r in found[citation])
        # An entry is cited for its name, too.
        hints = plainly and citation not in entries and not any(r.certain for r in direct[citation])
        backward = plainly and all(_reports_back(stated, r, line) for r in direct[citation])
        if partly or hinted or hints or backward or not (helps or direct[citation]):
            yield citation, elsewhere


def _plain(relation: Relation, line: Line) -> bool:
    """Whether a relation states the line outright, and is no hint or report upwards."""
    return relation.certain and not relation.report and relation.kind is line.kind


def _reports(relation: Relation, line: Line) -> bool:
    """Whether a relation is a report that goes the way of a line of coordination."""
    ends = (relation.source, relation.target)
    upward = line.kind is Kind.KOORDINASI and ends == (line.source, line.target)
    return relation.report and relation.certain and upward


def _reports_back(stated: Stated, relation: Relation, line: Line) -> bool:
    """Whether a relation is a report the other way than a line of coordination goes, which is
    another line."""
    one_way = line.kind is Kind.KOORDINASI and not line.both
    return relation.report and one_way and not stated.joins(relation, line.source, line.target)


def _elsewhere(stated: Stated, line: Line) -> Citation | None:
    """The first place of all articles that states *line* outright."""
    for relation in stated.about(line):
        if _plain(relation, line) and stated.means(relation, line):
            return relation.citation
    return None


def _finding(
    case: Case, lines: Sequence[Line], places: Sequence[Citation], plain: Citation | None
) -> Finding:
    line, citation = lines[0], places[0]
    quote, quoted_at = case.quotation(citation)
    name = case.organisation.name
    said = _(
        "{citation} does not say that {kind} joins {source} and {target}",
        citation=_(" or ").join(map(str, places)),
        kind=line.kind.value,
        source=name(line.source),
        target=name(line.target),
    )
    if len(lines) > 1:
        said += ngettext(", nor {count} more line", ", nor {count} more lines", len(lines) - 1)
    holders = [item for one in lines for item in case.line_items.get(one.key, ())]
    return Finding(
        line.span,
        said,
        _("{citation} says it.", citation=plain)
        if plain is not None and plain not in places
        else _("Cite the article that says it, or accept this with the reason."),
        holders=tuple({id(item): item for item in holders}.values()),
        cited=str(citation),
        thing=_thing(case, lines, places),
        lines=tuple(lines),
        quote=quote,
        quoted_at=quoted_at,
    )


def _thing(case: Case, lines: Sequence[Line], places: Sequence[Citation]) -> str:
    """The lines, and what makes an acceptance of them one of these words alone: that no place
    states them, or which of their ends the one place does not name itself."""
    thing = thing_of(lines)
    if len(places) > 1:
        return f"{thing}; tanpa bukti"
    part = case.text.find(places[0])
    mentions = [m for p in (part.walk() if part else ()) for m in case.names.find(own(p))]
    named = {end for mention in mentions for end in case.stated.alike(mention.id)}
    ends = dict.fromkeys(end for line in lines for end in (line.source, line.target))
    return "; ".join((thing, *(f"tanpa {end}" for end in ends if end not in named)))
