// The sheet that is shown in, a chart that answers to mouse, keys and fingers out.

import { effect } from "@preact/signals";
import { drag } from "d3-drag";
import { select } from "d3-selection";
import { useEffect, useLayoutEffect, useRef, useState } from "preact/hooks";
import { type Box, type Chart, readChart } from "../../situs/skrip/chart";
import { choose, move, setKey } from "./act";
import { inSpec } from "./api";
import { type Drop, dropAt, nearestOf } from "./drop";
import { giveFocus, isGiving } from "./focus";
import { keyed } from "./keys";
import { endLine } from "./lining";
import { readSheet } from "./picture";
import {
  asked,
  fault,
  lineFrom,
  nameOf,
  renaming,
  selected,
  showForm,
  shownSheet,
  spec,
  standing,
  state,
  told,
  unfolded,
  unitOf,
} from "./state";
import { oneLine, t } from "./words";
import { factor, zoom } from "./zoom";

const SVG = "http://www.w3.org/2000/svg";
/** A finger's or a mouse's tremble, in pixels, is no drag. */
const STILL = 5;

export function Canvas() {
  const view = useRef<HTMLDivElement>(null);
  const paper = useRef<HTMLDivElement>(null);
  const [chart, setChart] = useState<Chart | null>(null);
  const file = shownSheet.value?.berkas;

  useEffect(() => {
    if (!file || !paper.current) return;
    let current = true;
    readSheet(inSpec(spec.value, `gambar/${file}`))
      .then((root) => {
        if (!current || !paper.current) return;
        const before = focusIn(paper.current);
        paper.current.replaceChildren(root);
        const made = live(root);
        setChart(made);
        standing.value = { file, units: new Set(made?.boxes.map((box) => box.item)) };
        if (before !== null || document.activeElement === document.body)
          focusChosen(paper.current, before);
      })
      .catch(() => undefined);
    return () => {
      current = false;
    };
  }, [file]);

  useLayoutEffect(() => {
    if (!chart) return;
    return effect(() => {
      mark(chart);
      if (paper.current && focusIn(paper.current)) focusChosen(paper.current);
    });
  }, [chart]);

  const shown = shownSheet.value;
  useLayoutEffect(() => {
    // Of a sheet that is wider than the screen the middle is seen first: there the head stands.
    const room = view.current;
    if (room && chart) room.scrollLeft = (room.scrollWidth - room.clientWidth) / 2;
  }, [shown?.kunci, chart !== null, zoom.room.value[0]]);

  useLayoutEffect(() => {
    // What is chosen stays in sight when the chart is another or the panel takes room, and only
    // then: what moves between pressing and letting go is missed.
    const now = selected.peek();
    const box = now?.what === "unit" ? chart?.of(now.id)[0] : undefined;
    box?.mark.scrollIntoView({ block: "nearest", inline: "nearest" });
  }, [chart, unfolded.value]);

  useEffect(() => {
    const room = view.current;
    if (!room) return;
    const watch = new ResizeObserver(() => {
      zoom.room.value = [room.clientWidth, room.clientHeight];
    });
    watch.observe(room);
    return () => watch.disconnect();
  }, []);

  const scale = factor();
  return (
    // biome-ignore lint/a11y/useSemanticElements: a region of boxes, walked by arrow keys
    <div
      class={`kanvas${lineFrom.value ? " menarik" : ""}`}
      ref={view}
      role="group"
      aria-label={t("chart")}
      onKeyDown={(event) => chart && keyed(event, chart)}
      onClick={(event) => {
        const on = (event.target as Element).closest("[data-unit], [data-kelompok], .sasaran");
        if (!on && !renaming.value) selected.value = null;
      }}
    >
      <div
        class="kertas"
        ref={paper}
        style={
          shown ? { width: `${shown.lebar * scale}px`, height: `${shown.tinggi * scale}px` } : {}
        }
      />
      {chart && <Rename chart={chart} view={view.current} />}
    </div>
  );
}

/** Boxes and lines that can be reached, clicked and dragged. */
function live(root: SVGSVGElement): Chart | null {
  root.removeAttribute("width");
  root.removeAttribute("height");
  const bare = root.querySelector<SVGSVGElement>("svg.bagan");
  if (!bare) return null;
  bare.removeAttribute("role");
  bare.removeAttribute("aria-labelledby");
  for (const title of bare.querySelectorAll("title, desc")) title.remove();
  const chart = readChart(bare, new Map());
  for (const box of chart.boxes) {
    const unit = unitOf(box.item);
    box.mark.setAttribute("role", "button");
    box.mark.setAttribute("tabindex", "-1");
    const head = unit?.kepala[0];
    const where = head ? `, ${t("below", { name: nameOf(head) })}` : "";
    box.mark.setAttribute("aria-label", `${nameOf(box.item)}${where}`);
    box.mark.addEventListener("click", (event) => clicked(box, event));
    box.mark.addEventListener("focus", () => {
      if (!lineFrom.value && !isGiving()) choose(box.item);
    });
  }
  chart.boxes[0]?.mark.setAttribute("tabindex", "0");
  for (const bundle of chart.bundles) {
    const wide = bundle.path.cloneNode() as SVGPathElement;
    wide.setAttribute("class", "sasaran");
    wide.removeAttribute("stroke-dasharray");
    bundle.path.after(wide);
    wide.addEventListener("click", (event) => {
      const [x, y] = pointIn(bare, event);
      const ends = (id: string, among: readonly string[]) => among.includes(id);
      const lines = (state.value?.garis ?? []).filter(
        (line) =>
          line.jenis === bundle.kind &&
          ((ends(line.dari, bundle.sources) && ends(line.ke, bundle.targets)) ||
            (ends(line.ke, bundle.sources) && ends(line.dari, bundle.targets))),
      );
      const line = nearestOf(lines, x, y, chart.of);
      if (!line) return;
      selected.value = { what: "line", dari: line.dari, ke: line.ke, jenis: line.jenis };
      showForm();
    });
  }
  draggable(chart, bare);
  return chart;
}

let before = "";

function clicked(box: Box, event: MouseEvent): void {
  event.stopPropagation();
  // Two quick taps in one place are no double click on a box that has slid there between them.
  const twice = event.detail > 1 && before === box.item;
  before = box.item;
  const from = lineFrom.value;
  if (from) {
    endLine(from, box.item);
    return;
  }
  choose(box.item);
  showForm();
  box.mark.focus({ preventScroll: true });
  if (twice) renaming.value = box.item;
}

function pointIn(svg: SVGSVGElement, event: MouseEvent): readonly [number, number] {
  const matrix = svg.getScreenCTM();
  if (!matrix) return [0, 0];
  const point = new DOMPoint(event.clientX, event.clientY).matrixTransform(matrix.inverse());
  return [point.x, point.y];
}

/** By the mouse alone: a finger scrolls, and moves boxes by the form. */
function draggable(chart: Chart, bare: SVGSVGElement): void {
  let drop: Drop | null = null;
  let sign: SVGElement | null = null;
  const byMark = new Map(chart.boxes.map((box) => [box.mark, box]));
  const clear = () => {
    sign?.remove();
    sign = null;
    bare.classList.remove("menyeret");
    for (const box of chart.boxes) box.mark.classList.remove("tujuan", "diseret");
  };
  const moves = drag<SVGGElement, unknown>()
    .clickDistance(STILL)
    .touchable(false)
    .filter((event: MouseEvent) => event.button === 0 && !event.ctrlKey && !lineFrom.value)
    .container(() => bare)
    .on("drag", function (this: SVGGElement, event: { sourceEvent: MouseEvent }) {
      const box = byMark.get(this);
      const unit = box && unitOf(box.item);
      if (!box || !unit || unit.kelompok) return;
      clear();
      bare.classList.add("menyeret");
      box.mark.classList.add("diseret");
      const [x, y] = pointIn(bare, event.sourceEvent);
      drop = dropAt(x, y, unit, chart.boxes, unitOf);
      if (!drop || drop.where === "itself") return;
      const words = { below: "dropBelow", before: "dropBefore", after: "dropAfter" }[drop.where];
      told.value = t(words, { name: nameOf(drop.box.item) });
      if (drop.where === "below") drop.box.mark.classList.add("tujuan");
      else sign = edge(drop, x, y);
      if (sign) bare.append(sign);
    })
    .on("end", function (this: SVGGElement) {
      const box = byMark.get(this);
      const unit = box && unitOf(box.item);
      const place = drop;
      clear();
      drop = null;
      if (!unit || !place) return;
      if (place.where === "itself") {
        fault.value = t("belowItself");
        return;
      }
      const { box: _box, where: _where, ...to } = place;
      move(unit, to);
    });
  select(bare)
    .selectAll<SVGGElement, unknown>("[data-unit]")
    .call(moves as never);
}

/** A bar beside the box, where the dragged one would stand. */
function edge(drop: Drop, x: number, y: number): SVGElement {
  const { left, top, right, bottom } = drop.box.area;
  const across = Math.min(x - left, right - x) / (right - left);
  const along = Math.min(y - top, bottom - y) / (bottom - top);
  const line = document.createElementNS(SVG, "path");
  line.setAttribute("class", "sela");
  const first = drop.where === "before";
  line.setAttribute(
    "d",
    across < along
      ? `M${first ? left - 3 : right + 3} ${top}V${bottom}`
      : `M${left} ${first ? top - 3 : bottom + 3}H${right}`,
  );
  return line;
}

function mark(chart: Chart): void {
  const now = selected.value;
  const from = lineFrom.value;
  const ends = now?.what === "line" ? [now.dari, now.ke] : [];
  const first = chart.boxes.find((box) => now?.what === "unit" && box.item === now.id);
  for (const box of chart.boxes) {
    const chosen = now?.what === "unit" && box.item === now.id;
    box.mark.classList.toggle("terpilih", chosen);
    box.mark.classList.toggle("ujung", ends.includes(box.item));
    box.mark.classList.toggle("asal", box.item === from);
    box.mark.setAttribute("aria-pressed", String(chosen));
    box.mark.setAttribute("tabindex", box === (first ?? chart.boxes[0]) ? "0" : "-1");
  }
  for (const bundle of chart.bundles) {
    const lit =
      now?.what === "line" &&
      bundle.kind === now.jenis &&
      [...bundle.sources, ...bundle.targets].includes(now.dari) &&
      [...bundle.sources, ...bundle.targets].includes(now.ke);
    bundle.path.classList.toggle("terpilih", lit);
  }
}

/** The unit whose box has the focus, "" for something else in the chart. */
function focusIn(paper: HTMLElement): string | null {
  const now = document.activeElement;
  if (!now || !paper.contains(now)) return null;
  return now.closest("[data-unit]")?.getAttribute("data-unit") ?? "";
}

/** The focus goes with the chosen unit; without one, and while a line is drawn, it stays. */
function focusChosen(paper: HTMLElement, before: string | null = null): void {
  const now = selected.value;
  const unit = now?.what === "unit" && !lineFrom.value ? now.id : before;
  if (!unit || asked.value) return;
  const box = paper.querySelector<SVGElement>(`[data-unit="${CSS.escape(unit)}"]`);
  if (box) giveFocus(box);
}

/** The name, written over its box. */
function Rename(props: { readonly chart: Chart; readonly view: HTMLElement | null }) {
  const id = renaming.value;
  const box = id ? props.chart.of(id)[0] : undefined;
  const unit = id ? unitOf(id) : undefined;
  const input = useRef<HTMLTextAreaElement>(null);
  // Before the next key comes.
  useLayoutEffect(() => {
    input.current?.focus();
    input.current?.select();
  }, [id]);
  if (!id || !box || !unit || !props.view) return null;
  const rect = box.rect.getBoundingClientRect();
  const room = props.view.getBoundingClientRect();
  const width = Math.max(rect.width, 190);
  const done = (keep: boolean) => {
    if (renaming.value !== id) return;
    const name = oneLine(input.current?.value ?? "");
    renaming.value = null;
    if (keep && !name) fault.value = t("needed");
    else if (keep && name !== unit.nama) setKey(unit, "nama", name);
    giveFocus(box.mark);
  };
  return (
    <textarea
      ref={input}
      class="nama-baru"
      aria-label={t("name")}
      rows={3}
      defaultValue={unit.nama}
      style={{
        left: `${rect.left - room.left + props.view.scrollLeft + (rect.width - width) / 2}px`,
        top: `${rect.top - room.top + props.view.scrollTop}px`,
        width: `${width}px`,
      }}
      onKeyDown={(event) => {
        event.stopPropagation();
        if (event.key === "Enter") {
          event.preventDefault();
          done(true);
        } else if (event.key === "Escape") done(false);
      }}
      onBlur={() => done(true)}
    />
  );
}
