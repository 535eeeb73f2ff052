"""Changes to the letters of a finished PDF: of labels, the heading, the legend, the signature."""

from __future__ import annotations

import pikepdf

from tests.audit.pdf_work import Work, codes, form_of, letters_in, shown, steps_of, written

SPACE_CODES = (b"\x00\x68",)
"""What the shipped font has for a space: a space more at an end is nothing on paper."""


def label_removed(work: Work) -> None:
    """One line of a label."""
    del work.steps[work.dice.choice(work.content.labels)]


def label_moved(work: Work) -> None:
    at = work.dice.choice(work.content.labels)
    work.wrap(at, at, *work.by())


def labels_swapped(work: Work) -> None:
    """The names of two boxes."""
    forms = {str(work.steps[at][0][0]): at for at in work.content.labels}
    for _try in range(50):
        one, two = work.dice.sample(sorted(forms.values()), 2)
        if _words(work, one) != _words(work, two):
            break
    work.steps[one], work.steps[two] = work.steps[two], work.steps[one]


def _words(work: Work, at: int) -> list[bytes]:
    steps = steps_of(form_of(work.page, work.steps[at]))
    return [code for given, name in steps if name == "TJ" for code in letters_in(given[0])]


def label_letter_changed(work: Work) -> None:
    form = form_of(work.page, work.steps[work.dice.choice(work.content.labels)])
    steps = steps_of(form)
    font = next(str(given[0]) for given, name in steps if name == "Tf")
    at = work.dice.choice([place for place, step in enumerate(steps) if step[1] == "TJ"])
    before = letters_in(steps[at][0][0])[0]
    others = codes(work.pdf)[font] - {before, *SPACE_CODES}
    steps[at] = ([shown([work.dice.choice(sorted(others))])], "TJ")
    form.write(written(steps))


def label_letter_moved(work: Work) -> None:
    form = form_of(work.page, work.steps[work.dice.choice(work.content.labels)])
    steps = steps_of(form)
    at = work.dice.choice([place for place, step in enumerate(steps) if step[1] == "Tm"])
    x, y = work.by()
    matrix = [float(value) for value in steps[at][0]]
    steps[at] = ([*matrix[:4], matrix[4] + x, matrix[5] + y], "Tm")
    form.write(written(steps))


def label_shrunk(work: Work) -> None:
    """To half its size."""
    form = form_of(work.page, work.steps[work.dice.choice(work.content.labels)])
    steps = steps_of(form)
    form.write(written([
        ([given[0], float(given[1]) / 2], name) if name == "Tf" else (given, name)
        for given, name in steps
    ]))  # fmt: skip


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
    at = work.dice.choice(work.content.words)
    font = next(
        str(work.steps[place][0][0]) for place in range(at, 0, -1) if work.steps[place][1] == "Tf"
    )
    letters = letters_in(work.steps[at][0][0])
    place = work.dice.randrange(len(letters))
    others = codes(work.pdf)[font] - {letters[place], *SPACE_CODES}
    letters[place] = work.dice.choice(sorted(others))
    work.steps[at] = ([shown(letters)], "TJ")


def word_removed(work: Work) -> None:
    del work.steps[work.dice.choice(work.content.words)]


def word_shrunk(work: Work) -> None:
    at = work.dice.choice(work.content.words)
    size = max(place for place in range(at) if work.steps[place][1] == "Tf")
    name, points = work.steps[size][0]
    work.steps[size] = ([name, float(points) * 0.6], "Tf")
