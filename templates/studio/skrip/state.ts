// What the server tells of a spec in, and what the user has chosen; both as signals out.

import { computed, signal } from "@preact/signals";
import { get, inSpec, NotThere } from "./api";

export type Kind = "komando" | "koordinasi";

export interface Unit {
  readonly id: string;
  readonly nama: string;
  readonly jenis: string | null;
  readonly label: string | null;
  readonly singkatan: string | null;
  readonly anggota: readonly string[];
  readonly dasar: readonly string[];
  readonly rekonstruksi: string | null;
  readonly kepala: readonly string[];
  readonly bawahan: readonly string[];
  readonly kelompok: boolean;
  readonly butir: boolean;
  /** The articles that an entry's list gives it, and the kind that its name gives. */
  readonly menurut: readonly string[];
  readonly jenisnya: string | null;
}

export interface Line {
  readonly dari: string;
  readonly ke: string;
  readonly jenis: Kind;
  readonly dua: boolean;
  readonly butir: boolean;
  readonly dasar: readonly string[];
  readonly rekonstruksi: string | null;
}

export interface Sheet {
  readonly kunci: string;
  readonly nama: string;
  readonly judul: string;
  readonly uraian: string;
  readonly berkas: string;
  readonly lebar: number;
  readonly tinggi: number;
  readonly muat: readonly (readonly [string, string])[];
}

export interface Finding {
  readonly berat: "error" | "warning" | "note";
  readonly pesan: string;
  readonly saran: string;
  readonly aturan: string;
  readonly kutipan: string;
  readonly baris: number;
  readonly unit: string | null;
}

export interface Field {
  readonly label: string;
  readonly bantuan: string;
  readonly pilihan: readonly string[];
  readonly bawaan: string;
  readonly tanggal: boolean;
  readonly panjang: boolean;
  readonly wajib: boolean;
}

export interface Single extends Field {
  readonly letak: readonly (string | number)[];
  readonly nilai: string | null;
}

export interface Together {
  readonly letak: readonly (string | number)[];
  readonly judul: string;
  readonly nilai: Readonly<Record<string, string>> | null;
  readonly bagian: readonly (Field & { readonly kunci: string })[];
}

export interface Form {
  readonly kunci: string;
  readonly judul: string;
  readonly isian: readonly (Single | Together)[];
}

export interface State {
  readonly versi: string;
  readonly daerah: string;
  readonly sah: boolean;
  readonly terbaca: boolean;
  readonly diperiksa: boolean;
  readonly gambar: readonly Sheet[];
  readonly perubahan: {
    readonly ringkas: string;
    readonly kalimat: readonly string[];
    readonly gambar: readonly Sheet[];
  } | null;
  readonly temuan: readonly Finding[];
  readonly jenis: readonly string[];
  readonly unit: readonly Unit[];
  readonly garis: readonly Line[];
  readonly formulir: readonly Form[];
  readonly urung: string | null;
  readonly ulang: string | null;
  /** Changes of one's own that another program wrote over. */
  readonly hilang: readonly string[];
  /** Lines of one's own that another program changed once more, and what they say now. */
  readonly timpa: readonly [string, string] | null;
  readonly git: boolean;
}

export type Selected =
  | { readonly what: "unit"; readonly id: string }
  | { readonly what: "line"; readonly dari: string; readonly ke: string; readonly jenis: Kind }
  | null;

export type Tab = "edit" | "findings" | "changes" | "files";

export type Asked =
  | { readonly what: "add"; readonly unit: string; readonly beside: boolean }
  | { readonly what: "remove"; readonly unit: string }
  | { readonly what: "line"; readonly dari: string; readonly ke: string }
  | { readonly what: "articles"; readonly use: (citation: string) => void }
  | {
      readonly what: "clash";
      readonly now: string;
      readonly mine: string;
      readonly again: (() => void) | null;
    }
  | { readonly what: "help" }
  | null;

/** The name of the spec that is open; "" for the cards. */
export const spec = signal("");
export const state = signal<State | null>(null);
export const sheet = signal("");
export const selected = signal<Selected>(null);
export const tab = signal<Tab>("edit");
/** Whether the panel is unfolded on a small screen. */
export const unfolded = signal(false);
/** The form of what is chosen is shown, whatever stood beside the chart. */
export function showForm(): void {
  tab.value = "edit";
  unfolded.value = true;
}
export const asked = signal<Asked>(null);
/** The unit from which a line is being drawn. */
export const lineFrom = signal<string | null>(null);
/** The unit that is being renamed in place. */
export const renaming = signal<string | null>(null);
/** What is told to all, a screen reader too. */
export const told = signal("");
export const fault = signal("");
/** The sheet that stands in the page, and the units on it. */
export const standing = signal<{ readonly file: string; readonly units: ReadonlySet<string> }>({
  file: "",
  units: new Set(),
});
export const busy = signal(0);
export const lost = signal(false);
/** Why there is no such spec: it was removed, or never was. */
export const missing = signal("");

export const units = computed(
  () => new Map((state.value?.unit ?? []).map((unit) => [unit.id, unit])),
);
export const unitOf = (id: string): Unit | undefined => units.value.get(id);
export const nameOf = (id: string): string => unitOf(id)?.nama || id;
export const chosenUnit = computed(() =>
  selected.value?.what === "unit" ? unitOf(selected.value.id) : undefined,
);
export const shownSheet = computed(
  () => state.value?.gambar.find((each) => each.kunci === sheet.value) ?? state.value?.gambar[0],
);

let events: EventSource | null = null;

/** So long, in milliseconds, until the studio is asked again where it refused to tell. */
const AGAIN = 2000;

let asking = 0;

export async function refresh(): Promise<void> {
  const name = spec.value;
  asking += 1;
  const own = asking;
  let fresh: State | null = null;
  try {
    fresh = await get<State>(inSpec(name, "keadaan"));
  } catch (error) {
    if (spec.value !== name || own !== asking) return;
    lost.value = !(error instanceof NotThere);
    missing.value = error instanceof NotThere ? error.message : "";
    return;
  }
  // Answers may come in another order than they were asked for: the last one asked for counts.
  if (spec.value !== name || own !== asking) return;
  lost.value = false;
  // It is back: what was refused because it was gone is told no more.
  if (missing.value && fault.value === missing.value) fault.value = "";
  missing.value = "";
  // What cannot be drawn is told first.
  if (state.value === null && !fresh.sah && !fresh.gambar.length && fresh.temuan.length)
    tab.value = "findings";
  state.value = fresh;
}

/** Open a spec, or the cards for "". */
export function open(name: string): void {
  events?.close();
  events = null;
  state.value = selected.value = asked.value = lineFrom.value = renaming.value = null;
  sheet.value = told.value = fault.value = missing.value = "";
  lost.value = unfolded.value = false;
  tab.value = "edit";
  spec.value = name;
  if (name) listen(name);
}

function listen(name: string): void {
  const source = new EventSource(inSpec(name, "peristiwa"));
  events = source;
  source.addEventListener("gambar", refresh);
  source.addEventListener("error", () => {
    if (events !== source) return;
    lost.value = !missing.value;
    refresh();
    // Where the studio refuses, the browser does not try again by itself.
    if (source.readyState === EventSource.CLOSED)
      setTimeout(() => events === source && listen(name), AGAIN);
  });
}
