// What is chosen in the chart in, the form to change it out.

import { act, changeLine, choose, move, removeLine, setKey } from "./act";
import { Basis } from "./basis";
import { Forms } from "./forms";
import { Choice, Lines, Text } from "./parts";
import {
  asked,
  type Kind,
  type Line,
  nameOf,
  renaming,
  selected,
  state,
  type Unit,
  unfolded,
  unitOf,
} from "./state";
import { byTouch, t } from "./words";

export function Edit() {
  const now = selected.value;
  const unit = now?.what === "unit" ? unitOf(now.id) : undefined;
  if (unit) return <UnitForm key={unit.id} unit={unit} />;
  const line =
    now?.what === "line"
      ? state.value?.garis.find(
          (each) => each.dari === now.dari && each.ke === now.ke && each.jenis === now.jenis,
        )
      : undefined;
  if (line) return <LineForm key={`${line.dari} ${line.ke} ${line.jenis}`} line={line} />;
  return (
    <>
      <p class="petunjuk">{t(byTouch() ? "touchNothing" : "nothing")}</p>
      <h2>{t("regulation")}</h2>
      <Forms />
    </>
  );
}

/** The way out of what is chosen, for who has no Escape key. */
const ToRegulation = () => (
  <p>
    <button
      type="button"
      class="tautan"
      onClick={() => {
        selected.value = null;
      }}
    >
      ‹ {t("regulation")}
    </button>
  </p>
);

function UnitForm({ unit }: { readonly unit: Unit }) {
  const heads = (state.value?.unit ?? []).filter((each) => each.id !== unit.id && !each.kelompok);
  return (
    <>
      <ToRegulation />
      <h2>{unit.nama}</h2>
      <Text
        id="nama"
        label={t("name")}
        value={unit.nama}
        rows={2}
        needed
        onChange={(name, seen) => setKey(unit, "nama", name, seen)}
      />
      {!unit.kelompok && (
        <>
          <Choice
            id="jenis"
            label={t("boxKind")}
            value={unit.jenis ?? ""}
            options={[
              ["", `${t("byName")}${unit.jenisnya ? ` (${unit.jenisnya})` : ""}`],
              ...(state.value?.jenis ?? []).map((kind) => [kind, kind] as const),
            ]}
            onChange={(kind) => setKey(unit, "jenis", kind || null)}
          />
          <Choice
            id="kepala"
            label={t("head")}
            value={unit.kepala[0] ?? ""}
            options={[
              ...(unit.kepala.length ? [] : ([["", t("noHead")]] as const)),
              ...heads.map((each) => [each.id, each.nama] as const),
            ]}
            onChange={(head) => head && move(unit, { kepala: head })}
          />
        </>
      )}
      {unit.butir && (
        <fieldset class="dasar">
          <legend>{t("basis")}</legend>
          <p>{unit.menurut.join("; ")}</p>
          <p class="bantuan">{t("basisList")}</p>
        </fieldset>
      )}
      {!unit.butir && (
        <Basis
          id="dasar-unit"
          dasar={unit.dasar}
          rekonstruksi={unit.rekonstruksi}
          listed={false}
          onSave={(dasar, reason) =>
            act({ aksi: "dasar-unit", unit: unit.id, dasar, rekonstruksi: reason }, t("saved"))
          }
        />
      )}
      <LinesOf unit={unit} />
      {!unit.kelompok && (
        <details open={unit.anggota.length > 0}>
          <summary>{t("members")}</summary>
          <Lines
            id="anggota"
            label={t("members")}
            hint={t("membersHint")}
            value={unit.anggota}
            onChange={(lines, seen) =>
              act({ aksi: "anggota", unit: unit.id, baris: lines, lihat: seen }, t("saved"))
            }
          />
        </details>
      )}
      <details>
        <summary>{t("label")}</summary>
        <Text
          id="label"
          label={t("label")}
          hint={t("labelHint")}
          value={unit.label ?? ""}
          onChange={(words, seen) => setKey(unit, "label", words || null, seen)}
        />
        <Text
          id="singkatan"
          label={t("short")}
          value={unit.singkatan ?? ""}
          onChange={(words, seen) => setKey(unit, "singkatan", words || null, seen)}
        />
      </details>
      <p class="tombol kiri">
        <button
          type="button"
          onClick={() => {
            renaming.value = unit.id;
            unfolded.value = false;
          }}
        >
          {t("rename")}
        </button>
        <button
          type="button"
          class="bahaya"
          onClick={() => {
            asked.value = { what: "remove", unit: unit.id };
          }}
        >
          {t("remove")}
        </button>
      </p>
    </>
  );
}

function LinesOf({ unit }: { readonly unit: Unit }) {
  const lines = (state.value?.garis ?? []).filter(
    (line) => line.dari === unit.id || line.ke === unit.id,
  );
  if (!lines.length) return null;
  return (
    <details>
      <summary>
        {t("lines")} ({lines.length})
      </summary>
      <ul class="garis-garis">
        {lines.map((line) => (
          <li key={`${line.dari} ${line.ke} ${line.jenis}`}>
            <button
              type="button"
              onClick={() => {
                selected.value = {
                  what: "line",
                  dari: line.dari,
                  ke: line.ke,
                  jenis: line.jenis,
                };
              }}
            >
              <span class={`contoh ${line.jenis}`} aria-hidden="true" />
              {nameOf(line.dari)} {line.dua ? "↔" : "→"} {nameOf(line.ke)}
              <span class="tutup"> {t(line.jenis)}</span>
            </button>
          </li>
        ))}
      </ul>
    </details>
  );
}

function LineForm({ line }: { readonly line: Line }) {
  return (
    <>
      <ToRegulation />
      <h2>{t("lineNew", { from: nameOf(line.dari), to: nameOf(line.ke) })}</h2>
      <Kinds value={line.jenis} onChange={(kind) => changeLine(line, kind)} />
      <Basis
        id="dasar-garis"
        dasar={line.dasar}
        rekonstruksi={line.rekonstruksi}
        listed={line.butir}
        onSave={(dasar, reason) =>
          act(
            {
              aksi: "dasar-garis",
              dari: line.dari,
              ke: line.ke,
              jenis: line.jenis,
              dasar,
              rekonstruksi: reason,
            },
            t("saved"),
          )
        }
      />
      <p class="tombol kiri">
        <button type="button" onClick={() => choose(line.ke)}>
          {nameOf(line.ke)}
        </button>
        <button type="button" class="bahaya" onClick={() => removeLine(line)}>
          {t("removeLine")}
        </button>
      </p>
    </>
  );
}

export function Kinds(props: { readonly value: Kind; readonly onChange: (kind: Kind) => void }) {
  return (
    <fieldset class="pilihan">
      <legend>{t("lineKind")}</legend>
      {(["komando", "koordinasi"] as const).map((kind) => (
        <label key={kind}>
          <input
            type="radio"
            name="jenis-garis"
            checked={props.value === kind}
            onChange={() => props.onChange(kind)}
          />
          <span class={`contoh ${kind}`} aria-hidden="true" /> {t(kind)}
        </label>
      ))}
    </fieldset>
  );
}
