// What the user wants done in, done in the spec, and told, out.

import { inSpec, post } from "./api";
import {
  asked,
  busy,
  fault,
  type Kind,
  type Line,
  nameOf,
  selected,
  spec,
  told,
  type Unit,
  unitOf,
} from "./state";
import { t } from "./words";

type Action = Readonly<Record<string, unknown>>;

/** Send an action; `said` is told when it is on the disk.  Whether it was done. */
export async function act(action: Action, said: string, again?: Action): Promise<boolean> {
  const done = await sent("aksi", action, again);
  if (!done) return false;
  told.value = said;
  const unit = done.unit;
  if (typeof unit === "string" && action.aksi !== "hapus") choose(unit);
  return true;
}

async function sent(
  path: string,
  data: Action,
  again?: Action,
): Promise<Record<string, unknown> | null> {
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
      again:
        again || "lihat" in data
          ? () => act(again ?? { ...data, lihat: answer.data.kini }, t("saved"))
          : null,
    };
  } else fault.value = String(answer.data.pesan ?? t("failed", { reason: answer.status }));
  return null;
}

function shown(value: unknown): string {
  if (value === null || value === undefined || value === "") return "—";
  if (Array.isArray(value)) return value.map((each) => nameOf(String(each))).join(", ") || "—";
  return typeof value === "object" ? Object.values(value).join(", ") : String(value);
}

export function choose(unit: string): void {
  selected.value = { what: "unit", id: unit };
}

export async function turn(way: "urung" | "ulang"): Promise<void> {
  const done = await sent(way, {});
  if (done?.selesai)
    told.value = t(way === "urung" ? "didUndo" : "didRedo", { what: String(done.apa) });
}

/** What to do about changes that another program wrote over. */
export const settle = (way: "pulihkan" | "biarkan") => sent(way, {});

export const setKey = (unit: Unit, key: keyof Unit, value: string | null): Promise<boolean> =>
  act(
    { aksi: "ubah", unit: unit.id, kunci: key, nilai: value, lihat: unit[key] ?? null },
    key === "nama" ? t("didRename", { name: value ?? "" }) : t("saved"),
  );

export function add(name: string, near: Unit, beside: boolean): Promise<boolean> {
  const head = beside ? (near.kepala[0] ?? null) : near.id;
  const place = beside && head ? { setelah: near.id } : {};
  return act({ aksi: "tambah", nama: name, kepala: head, ...place }, t("didAdd", { name }));
}

export async function remove(unit: Unit, below: boolean): Promise<boolean> {
  const head = unit.kepala[0];
  const done = await act(
    { aksi: "hapus", unit: unit.id, bawahan: below, lihat: unit.nama },
    t("didRemove", { name: unit.nama }),
  );
  if (done) selected.value = head ? { what: "unit", id: head } : null;
  return done;
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
  act({ aksi: "hapus-garis", dari: line.dari, ke: line.ke, jenis: line.jenis }, t("saved"));

export const changeLine = (line: Line, jenis: Kind): Promise<boolean> =>
  act({ aksi: "jenis-garis", dari: line.dari, ke: line.ke, jenis }, t("saved"));
