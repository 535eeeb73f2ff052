// A unit in, its chain of command and its coordination marked in the picture.

import type { Bundle, Chart, Kind } from "./chart";
import { type Point, pathOf, type Roads, roadsOf, route } from "./route";

/** One line between two units or groups. */
interface Line {
  readonly bundle: Bundle;
  readonly from: string;
  readonly to: string;
}

/** How many others are in the chain of command and in coordination with a unit. */
export interface Reach {
  readonly komando: number;
  readonly koordinasi: number;
}

const SVG = "http://www.w3.org/2000/svg";

export class Highlight {
  readonly #chart: Chart;
  readonly #lines: readonly Line[];
  readonly #networks = new Map<Bundle, Roads>();
  readonly #layer = document.createElementNS(SVG, "g");

  constructor(chart: Chart) {
    this.#chart = chart;
    this.#lines = chart.bundles.flatMap((bundle) =>
      bundle.sources.flatMap((from) => bundle.targets.map((to) => ({ bundle, from, to }))),
    );
    this.#layer.setAttribute("class", "sorotan");
    this.#layer.setAttribute("aria-hidden", "true");
    // Over all lines, under all boxes.
    chart.bundles.at(-1)?.path.after(this.#layer);
  }

  /** Marks what belongs to `item`: those above it to the top, those right below it, and
   * those that it coordinates with. */
  show(item: string): Reach {
    this.clear();
    const lines = { komando: this.#command(item), koordinasi: this.#direct(item, "koordinasi") };
    for (const [kind, found] of Object.entries(lines))
      this.#draw(kind as Kind, found, this.#chart.groups(item));
    this.#chart.svg.classList.add("bagan--sorot");
    for (const box of this.#chart.of(item)) box.mark.classList.add("terpilih");
    return {
      komando: this.#others(item, lines.komando),
      koordinasi: this.#others(item, lines.koordinasi),
    };
  }

  clear(): void {
    this.#layer.replaceChildren();
    this.#chart.svg.classList.remove("bagan--sorot");
    for (const mark of this.#chart.svg.querySelectorAll(".tersorot, .terpilih"))
      mark.classList.remove("tersorot", "tersorot--komando", "tersorot--koordinasi", "terpilih");
  }

  /** A line to or from a group is one of all its members. */
  #own(item: string): readonly string[] {
    return [item, ...this.#chart.groups(item)];
  }

  #direct(item: string, kind: Kind): readonly Line[] {
    const own = this.#own(item);
    return this.#lines.filter(
      ({ bundle, from, to }) => bundle.kind === kind && (own.includes(from) || own.includes(to)),
    );
  }

  #command(item: string): readonly Line[] {
    const found = new Set(this.#direct(item, "komando"));
    const seen = new Set<string>();
    const open = [...this.#own(item)];
    for (let here = open.pop(); here !== undefined; here = open.pop()) {
      if (seen.has(here)) continue;
      seen.add(here);
      for (const line of this.#lines) {
        if (line.bundle.kind !== "komando" || line.bundle.both || line.to !== here) continue;
        found.add(line);
        open.push(...this.#own(line.from));
      }
    }
    return [...found];
  }

  #others(item: string, lines: readonly Line[]): number {
    const own = this.#own(item);
    const ends = lines.flatMap(({ from, to }) => [from, to]);
    return new Set(ends.filter((end) => !own.includes(end))).size;
  }

  /** `groups` are those of the unit: their other members are no part of it. */
  #draw(kind: Kind, lines: readonly Line[], groups: readonly string[]): void {
    for (const { bundle, from, to } of lines) {
      const ends = [from, to].map((end) => this.#chart.of(end));
      const [start = [], goal = []] = ends.map((boxes) => boxes.map((box) => box.area));
      const points = route(this.#network(bundle), start, goal);
      const path = document.createElementNS(SVG, "path");
      path.setAttribute("class", `sorot sorot--${kind}`);
      path.setAttribute("d", pathOf(points));
      path.dataset.dari = from;
      path.dataset.ke = to;
      this.#layer.append(path);
      for (const box of ends.flat()) box.mark.classList.add("tersorot", `tersorot--${kind}`);
      for (const end of [from, to].filter((end) => !groups.includes(end)))
        for (const member of this.#chart.members(end))
          for (const box of this.#chart.of(member)) box.mark.classList.add("tersorot");
      this.#heads(kind, points);
    }
  }

  #network(bundle: Bundle): Roads {
    const roads = this.#networks.get(bundle) ?? roadsOf(bundle.path.getAttribute("d") ?? "");
    this.#networks.set(bundle, roads);
    return roads;
  }

  /** Marks the arrowheads at the ends of a line. */
  #heads(kind: Kind, points: readonly Point[]): void {
    const ends = [points[0], points.at(-1)].filter((end) => end !== undefined);
    for (const head of this.#chart.svg.querySelectorAll(`.panah--${kind}`)) {
      const [, x, y] = /^M(\S+) ([^A-Z]+)/.exec(head.getAttribute("d") ?? "") ?? [];
      if (ends.some((end) => Math.hypot(end[0] - Number(x), end[1] - Number(y)) < 1))
        head.classList.add("tersorot", `tersorot--${kind}`);
    }
  }
}
