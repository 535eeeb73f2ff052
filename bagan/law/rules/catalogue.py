"""Every rule, found in its folder: ``of_spec`` needs no text of the regulation, ``of_text``
does.  To add a rule is to add its file."""

from __future__ import annotations

from typing import cast

from bagan import registry
from bagan.law.rules import terima_tak_perlu
from bagan.law.rules.rule import Described, Rule

OF_SPEC = "bagan.law.rules.of_spec"
OF_TEXT = "bagan.law.rules.of_text"


def rules(*, with_text: bool) -> tuple[Rule, ...]:
    """The rules to ask of a spec; those that read a text are loaded where there is one."""
    found = registry.modules(OF_SPEC) + (registry.modules(OF_TEXT) if with_text else ())
    return tuple(sorted(cast("tuple[Rule, ...]", found), key=lambda rule: rule.ID))


def described() -> tuple[Described, ...]:
    """All rules by their ids, with the one about acceptances, which needs what the others
    found."""
    return tuple(sorted((*rules(with_text=True), terima_tak_perlu), key=lambda rule: rule.ID))


def rule_ids() -> tuple[str, ...]:
    """The ids of all rules: those of their files, none of which is loaded."""
    files = (*registry.names(OF_SPEC), *registry.names(OF_TEXT))
    return tuple(sorted((*(name.replace("_", "-") for name in files), terima_tak_perlu.ID)))
