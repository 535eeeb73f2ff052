"""Names of offices in, ids out: who is already known, by which wordings, and who commands whom."""

from __future__ import annotations

from bagan.chart.model import Jenis, name_key
from bagan.law.draft.ids import Ids, usual_id
from bagan.law.draft.office_words import same_office


class Roster:
    """Every office of a draft once: id, name, kind, wordings, komando parent."""

    def __init__(self) -> None:
        self.ids = Ids()
        self.names: dict[str, str] = {}
        self.kinds: dict[str, Jenis] = {}
        self.groups: dict[str, str] = {}
        """Names of classes by id."""
        self.parent: dict[str, str] = {}
        self._by_key: dict[str, list[str]] = {}
        self._alike: dict[str, list[str]] = {}

    def add(self, name: str, kind: Jenis, *, near: str = "", short: str = "") -> str:
        """A new office, its id made of *short* where that is given; gives the id."""
        item = self.ids.take(short or name, near=near)
        self.names[item] = name
        self.kinds[item] = kind
        self.call(item, name)
        return item

    def add_group(self, name: str) -> str:
        """The class called *name*, new or known; gives its id."""
        known = self.find(name)
        if known in self.groups:
            return str(known)
        # As an id, the word for a kind would mean its units, too.
        item = self.ids.take(f"Golongan {name}" if usual_id(name) in tuple(Jenis) else name)
        self.groups[item] = name
        self.call(item, name)
        return item

    def call(self, item: str, *wordings: str) -> None:
        """Note what else an office is called."""
        for wording in wordings:
            for table, word in (
                (self._by_key, name_key(wording)),
                (self._alike, same_office(wording)),
            ):
                known = table.setdefault(word, [])
                if word and item not in known:
                    known.append(item)

    def find(self, name: str) -> str | None:
        """The office or class called so, the latest where several are."""
        known = self._by_key.get(name_key(name)) or self._alike.get(same_office(name))
        return known[-1] if known else None

    def only(self, name: str) -> str | None:
        """The one office called so, which stands under somebody."""
        known = self._by_key.get(name_key(name), [])
        return known[0] if len(known) == 1 and known[0] in self.parent else None

    def under(self, name: str, head: str | None) -> str | None:
        """The office called so that stands under *head*, if one does."""
        for table, word in ((self._by_key, name_key(name)), (self._alike, same_office(name))):
            for item in table.get(word, ()):
                if head is not None and self.parent.get(item) == head:
                    return item
        return None

    def commands(self, item: str) -> list[str]:
        """The komando heads above *item*, the nearest first."""
        above: list[str] = []
        while (parent := self.parent.get(item)) is not None and parent not in above:
            above.append(parent)
            item = parent
        return above

    def command(self, head: str, item: str) -> bool:
        """Put *item* under *head*, unless it has another head or that would close a circle."""
        known = self.parent.get(item)
        if known is not None or head == item or item in self.commands(head):
            return known == head
        self.parent[item] = head
        return True
