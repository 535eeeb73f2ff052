// A key pressed in the chart in, what it does done.

import type { Chart } from "../../situs/skrip/chart";
import { isArrow, nextBox } from "../../situs/skrip/walk";
import { choose, move, remove, stepped, turn } from "./act";
import { endLine, startLine } from "./lining";
import { asked, lineFrom, renaming, selected, told, unitOf } from "./state";
import { t } from "./words";
import { step } from "./zoom";

export function keyed(event: KeyboardEvent, chart: Chart): void {
  if ((event.target as Element).closest("textarea, input, select")) return;
  const here = chart.boxes.find((box) => box.mark === document.activeElement);
  const unit = here && unitOf(here.item);
  if (event.ctrlKey || event.metaKey) return;
  if (isArrow(event.key) && here) {
    event.preventDefault();
    if (event.altKey) {
      const place = unit && stepped(unit, event.key);
      if (unit && place) move(unit, place);
      else told.value = t("cannotMove");
      return;
    }
    const next = nextBox(here, event.key, chart.boxes);
    if (!next) return;
    next.mark.focus();
    next.mark.scrollIntoView({ block: "nearest", inline: "nearest" });
    if (lineFrom.value) told.value = t("selected", { name: unitOf(next.item)?.nama ?? "" });
    return;
  }
  if (event.altKey) return;
  const done = pressed(event, here?.item);
  if (done) event.preventDefault();
}

function pressed(event: KeyboardEvent, id: string | undefined): boolean {
  const unit = id ? unitOf(id) : undefined;
  switch (event.key) {
    case "Enter":
    case " ":
    case "F2":
      if (!unit) return false;
      if (lineFrom.value) endLine(lineFrom.value, unit.id);
      else {
        choose(unit.id);
        renaming.value = unit.id;
      }
      return true;
    case "Insert":
    case "n":
    case "N":
      if (unit) asked.value = { what: "add", unit: unit.id, beside: event.shiftKey };
      return true;
    case "Delete":
    case "Backspace":
      if (!unit) return false;
      if (unit.bawahan.length) asked.value = { what: "remove", unit: unit.id };
      else remove(unit, true);
      return true;
    case "l":
    case "L":
      startLine();
      return true;
    case "+":
    case "=":
      step(1);
      return true;
    case "-":
      step(-1);
      return true;
    case "0":
      step(0);
      return true;
    case "?":
      asked.value = { what: "help" };
      return true;
    case "Escape":
      if (lineFrom.value) lineFrom.value = null;
      else selected.value = null;
      return true;
    default:
      return false;
  }
}

/** Undo and redo count everywhere but in a field, which has its own. */
export function everywhere(event: KeyboardEvent): void {
  if (!(event.ctrlKey || event.metaKey) || event.altKey) return;
  const field = (event.target as Element | null)?.closest?.("input, textarea");
  if (field) return;
  const key = event.key.toLowerCase();
  const way = key === "z" ? (event.shiftKey ? "ulang" : "urung") : key === "y" ? "ulang" : null;
  if (!way) return;
  event.preventDefault();
  turn(way);
}
