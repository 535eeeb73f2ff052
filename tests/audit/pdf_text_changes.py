"""Changes to the letters of a finished PDF: of labels, the heading, the legend, the signature."""

from __future__ import annotations

import pikepdf

from tests.audit.pdf_work import Work, codes, letters_in, shown

SPACE_CODES = (b"\x00\x68",)
"""What the shipped font has for a space: a space more at an end is nothing on paper."""


def label_removed(work: Work) -> None:
    """One line of a label."""
    del work.steps[work.dice.choice(work.content.labels)]


def label_moved(work: Work) -> None:
    place = _last_before(work, work.dice.choice(work.content.labels), "Tm")
    x, y = work.by()
    matrix = work.steps[place][0]
    work.steps[place] = ([*matrix[:4], float(matrix[4]) + x, float(matrix[5]) + y], "Tm")


def _last_before(work: Work, at: int, operator: str) -> int:
    """The step before *at* that says where its letters stand (``Tm``), or in what (``Tf``)."""
    return max(place for place in range(at) if work.steps[place][1] == operator)


def labels_swapped(work: Work) -> None:
    """The words of two boxes."""
    for _try in range(50):
        one, two = work.dice.sample(work.content.labels, 2)
        if letters_in(work.steps[one][0][0]) != letters_in(work.steps[two][0][0]):
            break
    work.steps[one], work.steps[two] = work.steps[two], work.steps[one]


def label_letter_changed(work: Work) -> None:
    _letter_changed(work, work.dice.choice(work.content.labels))


def label_letter_moved(work: Work) -> None:
    at = work.dice.choice(work.content.labels)
    letters = letters_in(work.steps[at][0][0])
    place = work.dice.choice([n for n, code in enumerate(letters) if code not in SPACE_CODES])
    x, y = work.by()
    _name, size = work.steps[_last_before(work, at, "Tf")][0]
    by = -x * 1000 / float(size)
    before, after = pikepdf.String(b"".join(letters[:place])), b"".join(letters[place + 1 :])
    work.steps[at : at + 1] = [
        ([pikepdf.Array([before, by])], "TJ"),
        ([-y], "Ts"),
        ([shown([letters[place]])], "TJ"),
        ([0], "Ts"),
        ([pikepdf.Array([-by, pikepdf.String(after)])], "TJ"),
    ]


def label_shrunk(work: Work) -> None:
    """To half its size."""
    _shrunk(work, work.dice.choice(work.content.labels), 0.5)


def _shrunk(work: Work, at: int, share: float) -> None:
    size = _last_before(work, at, "Tf")
    name, points = work.steps[size][0]
    work.steps[size] = ([name, float(points) * share], "Tf")


def legend_words_swapped(work: Work) -> None:
    """The meanings of the two kinds of line."""
    legend = [place for place in work.content.words if _beside_a_sample(work, place)]
    one, two = legend
    work.steps[one], work.steps[two] = work.steps[two], work.steps[one]


def _beside_a_sample(work: Work, place: int) -> bool:
    """Whether these words are the first after a sample of the legend."""
    before = [run.stop for run in work.content.samples if run.stop < place]
    return bool(before) and not any(max(before) < other < place for other in work.content.words)


def legend_sample_changed(work: Work) -> None:
    run = work.dice.choice(work.content.samples)
    at = next(place for place in run if work.steps[place][1] == "d")
    dashed = len(work.steps[at][0][0]) > 0
    work.steps[at] = ([pikepdf.Array([] if dashed else [3.2, 2]), 0], "d")


def word_changed(work: Work) -> None:
    """One letter of the heading, the title, the legend or the signature."""
    _letter_changed(work, work.dice.choice(work.content.words))


def _letter_changed(work: Work, at: int) -> None:
    """Another letter of the same font for one of those that the step *at* shows."""
    font = str(work.steps[_last_before(work, at, "Tf")][0][0])
    letters = letters_in(work.steps[at][0][0])
    place = work.dice.randrange(len(letters))
    others = codes(work.pdf)[font] - {letters[place], *SPACE_CODES}
    letters[place] = work.dice.choice(sorted(others))
    work.steps[at] = ([shown(letters)], "TJ")


def word_removed(work: Work) -> None:
    del work.steps[work.dice.choice(work.content.words)]


def word_shrunk(work: Work) -> None:
    _shrunk(work, work.dice.choice(work.content.words), 0.6)
