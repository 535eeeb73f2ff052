"""A Naskah in, the Draft of a spec out: the story in order.

The region and the regulation; the offices that the text defines; its lists and who heads
them; the lines that its articles state; the charts that its annexes announce.
"""

from __future__ import annotations

from dataclasses import replace

from bagan.chart.model import name_key
from bagan.law.draft.account import NO_ENTRY, NO_STRUCTURE
from bagan.law.draft.charts import Charts
from bagan.law.draft.class_words import with_class_words
from bagan.law.draft.definitions import definitions
from bagan.law.draft.facts import read_region, read_rule
from bagan.law.draft.found import Found, Overlooked, Title, walk
from bagan.law.draft.gaps import with_gaps
from bagan.law.draft.headed import with_headed
from bagan.law.draft.heads import Heads, about
from bagan.law.draft.later import with_lost
from bagan.law.draft.list_finder import find_lists
from bagan.law.draft.list_writer import ListWriter
from bagan.law.draft.loose import with_loose_lists
from bagan.law.draft.names import NameReader
from bagan.law.draft.offices import Offices
from bagan.law.draft.printable import quoted
from bagan.law.draft.roles import boards_apart
from bagan.law.draft.sheets import sheets
from bagan.law.draft.sweeping import announcing, sweep
from bagan.law.draft.tally import Tally
from bagan.law.draft.team import find_team, team_draft, team_of_articles
from bagan.law.draft.titles_apart import class_titles
from bagan.law.draft.tops import class_below, only_told, told_below, under_leader, under_region
from bagan.law.draft.unclear import unclear
from bagan.law.draft.values import Draft, Remark
from bagan.law.naskah.naskah import Level, Naskah

UNCITED = "daftar dalam naskah tidak berada dalam pasal: tulis dasar setiap unit dan garis"


def draft(naskah: Naskah) -> Draft:
    """What can be drafted of *naskah*; for any text something that loads and draws."""
    if (team := find_team(naskah)) is not None:
        region = read_region(naskah)
        rule = read_rule(naskah, region, NameReader.of(naskah, region=region.short))
        return team_draft(naskah, team, region, rule)
    naskah = with_class_words(with_loose_lists(naskah))
    region = read_region(naskah)
    reader = NameReader.of(naskah, region=region.short)
    rule = read_rule(naskah, region, reader)
    defined = definitions(naskah, reader)
    terms = frozenset(name_key(word) for one in defined if not one.many for word in one.wordings)
    reader = replace(reader, terms=terms)
    offices = Offices(naskah, reader, region, defined)
    heads = Heads(offices, about(offices, rule.tentang))
    tally = Tally(naskah)
    writer = ListWriter(offices, heads, tally)
    listings = writer.listings
    overlooked: list[Remark] = []
    lists = with_lost(naskah, reader, list(find_lists(naskah, reader)))
    lists = boards_apart(with_gaps(with_headed(naskah, reader, lists)), reader)
    lists = class_titles(lists)
    found = [one for one in lists if isinstance(one, Found)]
    if not found and (team := team_of_articles(naskah)) is not None:
        others = [one for one in lists if one.part not in team]
        return _with_others(naskah, team_draft(naskah, team, region, rule), others)
    titles = (item for one in found for inner in walk(one) for item in inner.items)
    told = [title.name for title in titles if isinstance(title, Title) and title.items]
    told += [one.head.name for one in found if one.head.many]
    writer.classes = frozenset(map(name_key, told))
    led = {name_key(one.head.name) for one in found if one.leader is not None}
    heads.several = len(led) > 1
    offices.reserve(found)
    for one in lists:
        if isinstance(one, Overlooked):
            own = one.part.level in (Level.HURUF, Level.ANGKA) or not one.part.children
            tally.leave_all((one.part,) if own else one.part.children, one.reason)
            overlooked.append(offices.remark(f"daftar ini tidak digambar: {one.reason}", one.part))
        else:
            writer.write(one)
    class_below(offices, heads, listings, tally)
    told_below(offices, heads, listings, tally)
    under_leader(offices, heads, listings, tally)
    under_region(offices, heads, listings)
    only_told(offices, tally)
    parts = [one.part for one in lists]
    sentences = {part.start for part in parts if not part.children}
    zones = [*(part for part in parts if part.children), *announcing(naskah, sentences)]
    for entry in sweep(tally, reader, zones, whole=not naskah.pasal):
        line = naskah.place(entry.start).line
        overlooked.append(Remark(f"{NO_ENTRY}; tidak digambar", line, quoted(entry.text)))
    overlooked.extend(unclear(naskah, tally))
    if lists and not naskah.pasal:
        overlooked.insert(0, Remark(UNCITED))
    title = f"Bagan {rule.tentang}"
    pages = sheets(naskah, reader, fallback=title)
    work = Charts(naskah, offices, listings, heads)
    drawn = work.of(pages, title=title)
    units = offices.in_order(work.used)
    if not naskah.pasal:
        units = tuple(sorted(units, key=lambda office: tally.place(office.id)))
    return Draft(
        region,
        rule,
        units,
        tuple(group for item, group in offices.groups.items() if item in work.used),
        tuple(listings.done),
        tuple(work.links),
        tuple(drawn),
        doubts=tuple(work.lines.doubts),
        left_out=(*overlooked, *listings.lost),
        implied=tuple(dict.fromkeys(work.lines.implied)),
        unused=tuple(one.nama for one in defined if not one.many and not work.draws(one.nama)),
        account=tally.account(work.used),
    )


def _with_others(naskah: Naskah, team: Draft, others: list[Found | Overlooked]) -> Draft:
    """The draft of a *team*, with the lists of the same text that none of its charts draws."""
    tally = Tally(naskah)
    remarks: list[Remark] = []
    for one in others:
        tally.leave_all(one.part.children, NO_STRUCTURE)
        place = naskah.place(one.part.start).line
        said = quoted(one.part.text)
        remarks.append(Remark(f"daftar ini tidak digambar: {NO_STRUCTURE}", place, said))
    entries = sorted(
        (*team.account.entries, *tally.account(()).entries), key=lambda entry: entry.start
    )
    return replace(
        team,
        left_out=(*team.left_out, *remarks),
        account=replace(team.account, entries=tuple(entries)),
    )
