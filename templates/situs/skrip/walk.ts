// A box and an arrow key in, the box that lies next in that direction out.

import type { Area, Box } from "./chart";

/** Directions by key: along which axis, and which way. */
const WAYS: Readonly<Record<string, readonly [across: 0 | 1, way: 1 | -1]>> = {
  ArrowRight: [0, 1],
  ArrowLeft: [0, -1],
  ArrowDown: [1, 1],
  ArrowUp: [1, -1],
};

/** What lies aside counts so much more than what lies ahead. */
const ASIDE = 2;

/** The nearest of `boxes` from `here` in the direction of `key`; none at the chart's edge. */
export function nextBox(here: Box, key: string, boxes: readonly Box[]): Box | null {
  const direction = WAYS[key];
  if (!direction) return null;
  const [axis, way] = direction;
  let nearest: Box | null = null;
  let least = Number.POSITIVE_INFINITY;
  for (const box of boxes) {
    const ahead = (middle(box.area)[axis] - middle(here.area)[axis]) * way;
    if (box === here || ahead <= 0.5) continue;
    const far = Math.max(gap(here.area, box.area, axis), 0) + ahead / 100;
    const aside = Math.max(gap(here.area, box.area, axis === 0 ? 1 : 0), 0);
    if (aside > 4 * ahead) continue;
    const length = far + ASIDE * aside;
    if (length < least) [nearest, least] = [box, length];
  }
  return nearest;
}

export function isArrow(key: string): boolean {
  return key in WAYS;
}

function middle(area: Area): readonly [number, number] {
  return [(area.left + area.right) / 2, (area.top + area.bottom) / 2];
}

/** The space between two areas along an axis; negative where they overlap. */
function gap(a: Area, b: Area, axis: 0 | 1): number {
  return axis === 0
    ? Math.max(b.left - a.right, a.left - b.right)
    : Math.max(b.top - a.bottom, a.top - b.bottom);
}
