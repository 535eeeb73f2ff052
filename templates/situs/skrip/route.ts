// A bundle of lines and two of its ends in, the one line between them out.

import type { Area } from "./chart";

export type Point = readonly [x: number, y: number];

type Segment = readonly [from: Point, to: Point];

/** Points: how far a line may end from the border of its box. */
const NEAR = 0.6;

/** A place where lines end, turn or meet, and how far it is to those next to it. */
interface Crossing {
  readonly at: Point;
  readonly next: Map<string, number>;
}

/** The lines of one bundle as a network, its places by name. */
export type Roads = ReadonlyMap<string, Crossing>;

/** The network of a path of M, H and V alone: where lines of one bundle cross, they meet. */
export function roadsOf(path: string): Roads {
  const roads = new Map<string, Crossing>();
  const join = (at: Point, next: Point, length: number) => {
    const crossing = roads.get(nameOf(at)) ?? { at, next: new Map() };
    crossing.next.set(nameOf(next), length);
    roads.set(nameOf(at), crossing);
  };
  const segments = segmentsOf(path);
  const places = [...segments.flat(), ...segments.flatMap((one) => crossings(one, segments))];
  for (const segment of segments) {
    const along = places
      .filter((point) => within(point, segment))
      .sort((a, b) => distance(segment[0], a) - distance(segment[0], b));
    for (const [index, point] of along.slice(1).entries()) {
      const before = along[index] ?? point;
      const length = distance(before, point);
      if (length === 0) continue;
      join(before, point, length);
      join(point, before, length);
    }
  }
  return roads;
}

/**
 * The corners of the shortest way from a border of `from` to a border of `to`; nothing where
 * there is none.
 */
export function route(roads: Roads, from: readonly Area[], to: readonly Area[]): readonly Point[] {
  const places = new Map([...roads].map(([name, { at }]) => [name, at]));
  const starts = [...places].filter(([, at]) => from.some((area) => onBorder(at, area)));
  const best = new Map<string, { length: number; before: string | null }>();
  const open = new Map<string, number>();
  for (const [name] of starts) {
    best.set(name, { length: 0, before: null });
    open.set(name, 0);
  }
  while (open.size) {
    const [name, length] = [...open].reduce((a, b) => (b[1] < a[1] ? b : a));
    open.delete(name);
    const here = roads.get(name);
    if (!here) continue;
    if (to.some((area) => onBorder(here.at, area))) return straightened(name, best, places);
    for (const [next, step] of here.next) {
      const known = best.get(next);
      if (known && known.length <= length + step) continue;
      best.set(next, { length: length + step, before: name });
      open.set(next, length + step);
    }
  }
  return [];
}

/** The corners as the value of a path's `d`. */
export function pathOf(points: readonly Point[]): string {
  return points.map(([x, y], index) => `${index ? "L" : "M"}${x} ${y}`).join("");
}

function segmentsOf(path: string): readonly Segment[] {
  const segments: Segment[] = [];
  let here: Point = [0, 0];
  for (const [, letter, numbers] of path.matchAll(/([MHV])([^MHV]*)/g)) {
    const [first = 0, second = 0] = (numbers ?? "").trim().split(/[ ,]+/).map(Number);
    const next: Point =
      letter === "M" ? [first, second] : letter === "H" ? [first, here[1]] : [here[0], first];
    if (letter !== "M") segments.push([here, next]);
    here = next;
  }
  return segments;
}

function nameOf(at: Point): string {
  return at.map((number) => number.toFixed(2)).join(" ");
}

/** Where a level segment meets upright ones. */
function crossings(level: Segment, segments: readonly Segment[]): readonly Point[] {
  const [[, y], [, end]] = level;
  if (y !== end) return [];
  return segments.flatMap((upright) => {
    const [[x], [other]] = upright;
    const point: Point = [x, y];
    return x === other && within(point, level) && within(point, upright) ? [point] : [];
  });
}

function within([x, y]: Point, [[x1, y1], [x2, y2]]: Segment): boolean {
  const close = 0.01;
  return (
    x >= Math.min(x1, x2) - close &&
    x <= Math.max(x1, x2) + close &&
    y >= Math.min(y1, y2) - close &&
    y <= Math.max(y1, y2) + close
  );
}

function distance([x1, y1]: Point, [x2, y2]: Point): number {
  return Math.abs(x1 - x2) + Math.abs(y1 - y2);
}

function onBorder([x, y]: Point, { left, top, right, bottom }: Area): boolean {
  const inside = (by: number) =>
    x >= left - by && x <= right + by && y >= top - by && y <= bottom + by;
  return inside(NEAR) && !inside(-NEAR);
}

function straightened(
  last: string,
  best: ReadonlyMap<string, { before: string | null }>,
  places: ReadonlyMap<string, Point>,
): readonly Point[] {
  const points: Point[] = [];
  for (let name: string | null = last; name !== null; name = best.get(name)?.before ?? null) {
    const at = places.get(name);
    if (at) points.unshift(at);
  }
  return points.filter((point, index) => {
    const [before, after] = [points[index - 1], points[index + 1]];
    return !(before && after && (same(0, before, point, after) || same(1, before, point, after)));
  });
}

function same(axis: 0 | 1, ...points: readonly Point[]): boolean {
  return points.every((point) => point[axis] === points[0]?.[axis]);
}
