// A point of the chart and its boxes in, where a box that is let go there would stand out.

import type { Area, Box } from "../../situs/skrip/chart";
import type { Place } from "./act";
import type { Unit } from "./state";

/** Of each side of a box, so much means: beside it. */
const EDGE = 0.24;
/** A point as near to a box as this, in points of the picture, means the box. */
const NEAR = 14;

export interface Drop extends Place {
  readonly box: Box;
  /** "itself": it would hang below itself, which cannot be. */
  readonly where: "below" | "before" | "after" | "itself";
}

/** null where no box is near, or it is the moved one. */
export function dropAt(
  x: number,
  y: number,
  moved: Unit,
  boxes: readonly Box[],
  unitOf: (id: string) => Unit | undefined,
): Drop | null {
  const inside = below(moved, unitOf);
  let nearest: Box | null = null;
  let least = NEAR;
  for (const box of boxes) {
    const far = distance(box.area, x, y);
    const unit = unitOf(box.item);
    if (!unit || unit.kelompok || box.item === moved.id || far >= least) continue;
    [nearest, least] = [box, far];
  }
  const unit = nearest && unitOf(nearest.item);
  if (!nearest || !unit) return null;
  if (inside.has(unit.id)) return { box: nearest, where: "itself", kepala: unit.id };
  const { left, top, right, bottom } = nearest.area;
  const [across, along] = [(x - left) / (right - left), (y - top) / (bottom - top)];
  const before = Math.min(across, along);
  const after = Math.min(1 - across, 1 - along);
  const head = unit.kepala[0];
  if (head && Math.min(before, after) < EDGE) {
    const first = before < after;
    return first
      ? { box: nearest, where: "before", kepala: head, sebelum: unit.id }
      : { box: nearest, where: "after", kepala: head, setelah: unit.id };
  }
  return { box: nearest, where: "below", kepala: unit.id };
}

function below(unit: Unit, unitOf: (id: string) => Unit | undefined): Set<string> {
  const found = new Set([unit.id]);
  for (const id of found) for (const each of unitOf(id)?.bawahan ?? []) found.add(each);
  return found;
}

function distance(area: Area, x: number, y: number): number {
  const across = Math.max(area.left - x, 0, x - area.right);
  const along = Math.max(area.top - y, 0, y - area.bottom);
  return Math.hypot(across, along);
}

/** The line of `lines` whose ends lie nearest to a point. */
export function nearestOf<T extends { readonly dari: string; readonly ke: string }>(
  lines: readonly T[],
  x: number,
  y: number,
  boxesOf: (id: string) => readonly Box[],
): T | undefined {
  const far = (id: string) =>
    Math.min(...boxesOf(id).map((box) => distance(box.area, x, y)), Number.POSITIVE_INFINITY);
  return [...lines].sort((a, b) => far(a.ke) + far(a.dari) - far(b.ke) - far(b.dari))[0];
}
