// The frame that a picture scrolls in, and how large the picture is in it.
//
// The frame scrolls as every page does, by touch, wheel, keys and bars, and for what is
// searched or focused in it; d3-zoom adds pinching, Ctrl with the wheel, and dragging.

import { select } from "d3-selection";
import { type D3ZoomEvent, type ZoomTransform, zoom, zoomIdentity } from "d3-zoom";

/** CSS pixels to a point of the picture. */
const LARGEST = 8;
const STEP = 1.3;
/** Labels smaller than so many CSS pixels cannot be read. */
const READABLE = 8;
/** CSS pixels between a box that is brought into sight and the frame. */
const MARGIN = 12;
/** How far one notch of a wheel may zoom: the exponent of 2. */
const NOTCH = 0.35;

export class Size {
  readonly #frame: HTMLElement;
  readonly #svg: SVGSVGElement;
  readonly #zoom = zoom<HTMLElement, unknown>();

  constructor(frame: HTMLElement, svg: SVGSVGElement) {
    this.#frame = frame;
    this.#svg = svg;
    for (const kind of ["wheel", "mousedown", "touchstart"])
      frame.addEventListener(kind, () => this.#begin(), { capture: true, passive: true });
    this.#zoom
      .filter(wanted)
      .wheelDelta((event) => Math.max(-NOTCH, Math.min(NOTCH, wheelDelta(event))))
      .clickDistance(5)
      .on("zoom", ({ transform }: D3ZoomEvent<HTMLElement, unknown>) => this.#place(transform));
    select(frame).call(this.#zoom).on("dblclick.zoom", null);
  }

  larger(): void {
    this.#by(STEP);
  }

  smaller(): void {
    this.#by(1 / STEP);
  }

  /** The whole picture in the frame. */
  whole(): void {
    this.#width(this.#whole() * this.#points());
  }

  /** As large as the page's style sheet makes it, so that it can be read. */
  reading(): void {
    this.#svg.style.width = "";
    this.#svg.style.minWidth = "";
    this.#svg.style.maxWidth = "";
  }

  /** Keeps the picture as large as it is, whatever becomes of the frame. */
  keep(): void {
    this.#width(this.#svg.getBoundingClientRect().width);
  }

  /** Brings `box` into the middle of the frame, large enough to be read. */
  centre(box: SVGGraphicsElement): void {
    if (this.#label() < READABLE) this.reading();
    const at = box.getBoundingClientRect();
    const frame = this.#frame.getBoundingClientRect();
    this.#frame.scrollBy(
      at.left + at.width / 2 - frame.left - frame.width / 2,
      at.top + at.height / 2 - frame.top - frame.height / 2,
    );
    this.#frame.scrollIntoView({ block: "nearest", inline: "nearest" });
  }

  /** Scrolls the frame, and nothing else, as far as `box` needs to be seen in it. */
  reveal(box: SVGGraphicsElement): void {
    const at = box.getBoundingClientRect();
    const frame = this.#frame.getBoundingClientRect();
    this.#frame.scrollBy(
      outside(at.left, at.right, frame.left, frame.right),
      outside(at.top, at.bottom, frame.top, frame.bottom),
    );
  }

  #by(factor: number): void {
    this.#begin();
    this.#zoom.scaleBy(select(this.#frame), factor);
  }

  /** Tells d3-zoom where the picture is now, however it came there. */
  #begin(): void {
    const fit = Math.min(this.#whole(), this.#scale());
    this.#zoom.scaleExtent([fit, LARGEST]);
    const { left, top } = this.#offset();
    const here = zoomIdentity.translate(left, top).scale(this.#scale());
    select(this.#frame).property("__zoom", here);
  }

  #place({ x, y, k }: ZoomTransform): void {
    if (Math.abs(k - this.#scale()) > 1e-6) this.#width(k * this.#points());
    const { left, top } = this.#offset();
    this.#frame.scrollBy(left - x, top - y);
  }

  #width(pixels: number): void {
    this.#svg.style.width = `${pixels}px`;
    this.#svg.style.minWidth = "0";
    this.#svg.style.maxWidth = "none";
  }

  #points(): number {
    return this.#svg.viewBox.baseVal.width;
  }

  /** The size of labels in CSS pixels. */
  #label(): number {
    return Number(this.#svg.getAttribute("font-size")) * this.#scale();
  }

  #scale(): number {
    return this.#svg.getBoundingClientRect().width / this.#points();
  }

  /** The scale at which all of the picture is in the frame. */
  #whole(): number {
    const style = getComputedStyle(this.#frame);
    const [left, right, top, bottom, tallest] = [
      style.paddingLeft,
      style.paddingRight,
      style.paddingTop,
      style.paddingBottom,
      // The frame is only as tall as the picture in it, up to its limit.
      style.maxHeight,
    ].map(Number.parseFloat) as [number, number, number, number, number];
    return Math.min(
      (this.#frame.clientWidth - left - right) / this.#points(),
      (tallest - top - bottom) / this.#svg.viewBox.baseVal.height,
    );
  }

  #offset(): { readonly left: number; readonly top: number } {
    const frame = this.#frame.getBoundingClientRect();
    const svg = this.#svg.getBoundingClientRect();
    return {
      left: svg.left - frame.left - this.#frame.clientLeft,
      top: svg.top - frame.top - this.#frame.clientTop,
    };
  }
}

/** How far what reaches from `start` to `end` is out of what reaches from `low` to `high`. */
function outside(start: number, end: number, low: number, high: number): number {
  const room = Math.max(0, Math.min(MARGIN, (high - low - (end - start)) / 2));
  if (start < low + room) return start - low - room;
  return Math.max(0, end - high + room);
}

/** A finger or a wheel alone scrolls, as everywhere. */
function wanted(event: MouseEvent | TouchEvent | WheelEvent): boolean {
  if (event instanceof WheelEvent) return event.ctrlKey || event.metaKey;
  if (event instanceof MouseEvent) return event.button === 0 && !event.ctrlKey;
  return event.touches.length > 1;
}

function wheelDelta(event: WheelEvent): number {
  return -event.deltaY * (event.deltaMode === WheelEvent.DOM_DELTA_LINE ? 0.05 : 0.01);
}
