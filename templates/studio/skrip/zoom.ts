// How large the sheet is shown: pixels to a point.

import { signal } from "@preact/signals";
import { shownSheet } from "./state";

const STEP = 1.25;
const LEAST = 0.2;
const MOST = 8;
const PADDING = 32;
/** On a small screen a whole sheet cannot be read: its letters are shown at least so large. */
const READABLE = 0.85;

export const zoom = {
  /** null: the whole sheet. */
  scale: signal<number | null>(null),
  room: signal<readonly [number, number]>([0, 0]),
};

export function factor(): number {
  const sheet = shownSheet.value;
  const [width, height] = zoom.room.value;
  if (zoom.scale.value !== null || !sheet || !width) return zoom.scale.value ?? 1;
  const whole = Math.min((width - PADDING) / sheet.lebar, (height - PADDING) / sheet.tinggi);
  return Math.max(whole, width < 600 ? READABLE : LEAST);
}

export function step(direction: number): void {
  zoom.scale.value =
    direction === 0 ? null : Math.min(MOST, Math.max(LEAST, factor() * STEP ** direction));
}
