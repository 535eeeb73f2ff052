// Where a line begins and ends in, the question of what line it is out.

import { asked, chosenUnit, lineFrom, told, unfolded } from "./state";
import { byTouch, t } from "./words";

export const lineHint = () => t(byTouch() ? "touchLineTo" : "lineTo");

export function startLine(): void {
  const unit = chosenUnit.value;
  if (!unit) return;
  lineFrom.value = unit.id;
  // On a small screen the form would hide the other end.
  unfolded.value = false;
  told.value = lineHint();
}

export function endLine(from: string, to: string): void {
  if (from === to) return;
  lineFrom.value = null;
  asked.value = { what: "line", dari: from, ke: to };
}
