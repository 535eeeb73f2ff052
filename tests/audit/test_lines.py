"""What the geometry says about who is joined to whom, held against the spec."""

from __future__ import annotations

from collections.abc import Callable

from bagan.chart.audit import audit_svg

Change = Callable[..., bytes]

LINES = {
    ("bupati", "ast-1", "komando", False),
    ("bupati", "ast-2", "komando", False),
    ("bupati", "badan", "komando", False),
    ("ast-1", "dinsos", "koordinasi", False),
    ("ast-1", "dinkes", "koordinasi", False),
    ("ast-2", "dinsos", "koordinasi", False),
    ("ast-2", "opd", "koordinasi", True),
    ("ahli", "bupati", "koordinasi", True),
    ("dinkes", "ahli-1", "komando", False),
}


def test_the_round_trip_is_exact(svg: str) -> None:
    report = audit_svg(svg.encode(), expected=LINES)
    assert report.findings == ()
    assert report.lines == LINES


def test_a_line_that_is_lacking_and_one_too_many_are_named(svg: str) -> None:
    wrong = (LINES - {("bupati", "badan", "komando", False)}) | {
        ("bupati", "ahli-2", "komando", True)
    }
    assert [(f.rule, f.message) for f in audit_svg(svg.encode(), expected=wrong).findings] == [
        ("garis-hilang", "The drawing lacks the line komando bupati <-> ahli-2"),
        (
            "garis-lebih",
            "The drawing shows a line that is not in the spec: komando bupati -> badan",
        ),
    ]


def test_kind_and_direction_are_part_of_a_line(changed: Change) -> None:
    one_way = changed('data-ke="opd" data-arah="dua"', 'data-ke="opd"')
    rules = [finding.rule for finding in audit_svg(one_way, expected=LINES).findings]
    assert rules == ["garis-hilang", "garis-lebih"]


def test_what_is_drawn_counts_not_what_the_attributes_say(changed: Change) -> None:
    """Attributes that agree with a wrong spec do not hide that the line ends elsewhere."""
    data = changed('data-ke="dinsos dinkes"', 'data-ke="dinsos badan"')
    report = audit_svg(data)
    assert ("ast-1", "dinkes", "koordinasi", False) in report.lines
    assert ("ast-1", "badan", "koordinasi", False) not in report.lines
    assert {finding.rule for finding in report.findings} == {
        "garis-terputus",
        "garis-salah-ujung",
        "garis-buntu",
    }


def test_a_unit_shown_twice_is_met_at_either_box(changed: Change) -> None:
    """Dinas Sosial stands under both assistants: each line ends at the nearer box."""
    again = changed(
        'data-unit="dinsos"><title>Dinas Sosial *)', 'data-unit="x"><title>Dinas Sosial *)'
    )
    rules = {finding.rule for finding in audit_svg(again).findings}
    assert rules == {"garis-terputus", "garis-salah-ujung", "garis-buntu"}


def test_a_line_to_a_frame_does_not_end_at_its_members(changed: Change) -> None:
    data = changed('data-dari="ahli"', 'data-dari="ahli-2"')
    report = audit_svg(data)
    assert ("ahli-2", "bupati", "koordinasi", True) not in report.lines
    assert "garis-terputus" in {finding.rule for finding in report.findings}
