// The picture of a chart in, its boxes and lines out, as docs/svg.md lays them down.

export type Kind = "komando" | "koordinasi";

/** A rectangle in the units of the picture, points. */
export interface Area {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** A box of a unit or the frame of a group; a unit may have several. */
export interface Box {
  readonly item: string;
  readonly mark: SVGGElement;
  readonly rect: SVGRectElement;
  readonly area: Area;
  /** What a keyboard reaches; a frame round its members has none. */
  readonly link: SVGAElement | null;
}

/** All lines of one kind from one unit, as one path. */
export interface Bundle {
  readonly kind: Kind;
  readonly sources: readonly string[];
  readonly targets: readonly string[];
  readonly both: boolean;
  readonly path: SVGPathElement;
}

export interface Chart {
  readonly svg: SVGSVGElement;
  readonly boxes: readonly Box[];
  readonly bundles: readonly Bundle[];
  /** The boxes of a unit or group. */
  of(item: string): readonly Box[];
  /** The groups that a unit is a member of. */
  groups(item: string): readonly string[];
  /** The units of a group; none of a unit. */
  members(group: string): readonly string[];
}

/** Reads the picture; `members` are the units of each group. */
export function readChart(
  svg: SVGSVGElement,
  members: ReadonlyMap<string, readonly string[]>,
): Chart {
  const boxes = [...svg.querySelectorAll<SVGGElement>("[data-unit], [data-kelompok]")].map(readBox);
  const bundles = [...svg.querySelectorAll<SVGPathElement>("path.garis")].map(readBundle);
  const byItem = new Map<string, Box[]>();
  for (const box of boxes) byItem.set(box.item, [...(byItem.get(box.item) ?? []), box]);
  return {
    svg,
    boxes,
    bundles,
    of: (item) => byItem.get(item) ?? [],
    members: (group) => members.get(group) ?? [],
    groups: (item) => [...members].filter(([, of]) => of.includes(item)).map(([group]) => group),
  };
}

function readBox(mark: SVGGElement): Box {
  const rect = mark.querySelector("rect");
  if (!rect) throw new Error("a box without a rectangle");
  const [left, top, width, height] = ["x", "y", "width", "height"].map((name) =>
    Number(rect.getAttribute(name)),
  ) as [number, number, number, number];
  return {
    item: mark.dataset.unit ?? mark.dataset.kelompok ?? "",
    mark,
    rect,
    area: { left, top, right: left + width, bottom: top + height },
    link: mark.closest<SVGAElement>("a"),
  };
}

function readBundle(path: SVGPathElement): Bundle {
  return {
    kind: path.classList.contains("garis--komando") ? "komando" : "koordinasi",
    sources: path.dataset.dari?.split(" ") ?? [],
    targets: path.dataset.ke?.split(" ") ?? [],
    both: path.dataset.arah === "dua",
    path,
  };
}
