// Where a line begins and ends in, the question of what line it is out.

import { asked, chosenUnit, lineFrom, told } from "./state";
import { t } from "./words";

export function startLine(): void {
  const unit = chosenUnit.value;
  if (!unit) return;
  lineFrom.value = unit.id;
  told.value = t("lineTo");
}

export function endLine(from: string, to: string): void {
  if (from === to) return;
  lineFrom.value = null;
  asked.value = { what: "line", dari: from, ke: to };
}
