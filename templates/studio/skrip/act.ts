// What the user wants done in, done in the spec, and told, out.

import { inSpec, post } from "./api";
import {
  asked,
  busy,
  fault,
  type Kind,
  type Line,
  nameOf,
  type Selected,
  selected,
  spec,
  told,
  type Unit,
  unitOf,
} from "./state";
import { t } from "./words";

type Action = Readonly<Record<string, unknown>>;

/**
 * Send an action; `said` is told when it is on the disk.  Whether it was done.
 *
 * Chosen is then `next`, or the unit that the answer names; but not where the user has chosen
 * something else meanwhile: an answer may be slow, and nobody is torn out of another form.
 */
export async function act(action: Action, said: string, next?: Selected): Promise<boolean> {
  const before = selected.value;
  const done = await sent("aksi", action);
  if (!done) return false;
  const moved = action.aksi !== "pindah" || done.berubah;
  told.value = moved ? said : "";
  if (!moved) fault.value = t("notMoved");
  const then = next === undefined && typeof done.unit === "string" ? unitChosen(done.unit) : next;
  if (then !== undefined && selected.value === before) selected.value = then;
  return true;
}

async function sent(path: string, data: Action): Promise<Record<string, unknown> | null> {
  busy.value += 1;
  fault.value = "";
  const answer = await post(inSpec(spec.value, path), data);
  busy.value -= 1;
  if (answer.ok) return answer.data;
  if (answer.status === 409) {
    asked.value = {
      what: "clash",
      now: shown(answer.data.kini),
      mine: shown(answer.data.mau),
      again: "lihat" in data ? () => act({ ...data, lihat: answer.data.kini }, t("saved")) : null,
    };
  } else fault.value = String(answer.data.pesan ?? t("failed", { reason: answer.status }));
  return null;
}

function shown(value: unknown): string {
  if (value === null || value === undefined || value === "") return "—";
  if (Array.isArray(value)) return value.map((each) => nameOf(String(each))).join(", ") || "—";
  return typeof value === "object" ? Object.values(value).join(", ") : String(value);
}

const unitChosen = (unit: string): Selected => ({ what: "unit", id: unit });

/** Choose a unit; what is chosen already stays as it is, as when a dialog gives back the focus. */
export function choose(unit: string): void {
  if (selected.value?.what !== "unit" || selected.value.id !== unit)
    selected.value = unitChosen(unit);
}

export async function turn(way: "urung" | "ulang"): Promise<void> {
  const done = await sent(way, {});
  if (done?.selesai)
    told.value = t(way === "urung" ? "didUndo" : "didRedo", { what: String(done.apa) });
}

/** What to do about changes that another program wrote over. */
export const settle = (way: "pulihkan" | "biarkan") => sent(way, {});

/** `seen` is what the user saw of the key; without it what the unit says now. */
export const setKey = (
  unit: Unit,
  key: keyof Unit,
  value: string | null,
  seen: unknown = unit[key],
): Promise<boolean> =>
  act(
    { aksi: "ubah", unit: unit.id, kunci: key, nilai: value, lihat: seen || null },
    key === "nama" ? t("didRename", { name: value ?? "" }) : t("saved"),
  );

export function add(name: string, near: Unit, beside: boolean): Promise<boolean> {
  const head = beside ? (near.kepala[0] ?? null) : near.id;
  const place = beside && head ? { setelah: near.id } : {};
  return act({ aksi: "tambah", nama: name, kepala: head, ...place }, t("didAdd", { name }));
}

export function remove(unit: Unit, below: boolean): Promise<boolean> {
  const head = unit.kepala[0];
  return act(
    { aksi: "hapus", unit: unit.id, bawahan: below, lihat: unit.nama },
    t("didRemove", { name: unit.nama }),
    head ? unitChosen(head) : null,
  );
}

export interface Place {
  readonly kepala: string;
  readonly setelah?: string;
  readonly sebelum?: string;
}

export const move = (unit: Unit, place: Place): Promise<boolean> =>
  act(
    { aksi: "pindah", unit: unit.id, ...place, lihat: unit.kepala },
    t("didMove", { name: unit.nama }),
  );

/** Where a step by the keyboard takes the unit; null where it cannot go. */
export function stepped(unit: Unit, key: string): Place | null {
  const head = unitOf(unit.kepala[0] ?? "");
  if (!head) return null;
  const row = head.bawahan;
  const at = row.indexOf(unit.id);
  const before = row[at - 1];
  const after = row[at + 1];
  if (key === "ArrowLeft") return before ? { kepala: head.id, sebelum: before } : null;
  if (key === "ArrowRight") return after ? { kepala: head.id, setelah: after } : null;
  if (key === "ArrowDown") return before ? { kepala: before } : null;
  const upper = head.kepala[0];
  return upper ? { kepala: upper, setelah: head.id } : null;
}

export const removeLine = (line: Line): Promise<boolean> =>
  act(
    { aksi: "hapus-garis", dari: line.dari, ke: line.ke, jenis: line.jenis },
    t("saved"),
    unitChosen(line.ke),
  );

export const changeLine = (line: Line, jenis: Kind): Promise<boolean> =>
  act({ aksi: "jenis-garis", dari: line.dari, ke: line.ke, jenis }, t("saved"), {
    what: "line",
    dari: line.dari,
    ke: line.ke,
    jenis,
  });
