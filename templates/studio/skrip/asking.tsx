// What is being asked in, the dialog that asks it out.

import { useState } from "preact/hooks";
import { act, add, remove } from "./act";
import { Articles } from "./basis";
import { Kinds } from "./panel";
import { Buttons, Dialog } from "./parts";
import { asked, type Kind, nameOf, showForm, unitOf } from "./state";
import { oneLine, t } from "./words";

const close = () => {
  asked.value = null;
};

export function Asking() {
  const now = asked.value;
  switch (now?.what) {
    case "add":
      return <Add unit={now.unit} beside={now.beside} />;
    case "remove":
      return <Remove unit={now.unit} />;
    case "line":
      return <NewLine from={now.dari} to={now.ke} />;
    case "articles":
      return <Articles use={now.use} />;
    case "clash":
      return <Clash now={now.now} mine={now.mine} again={now.again} />;
    case "help":
      return <Help />;
    default:
      return null;
  }
}

function Add(props: { readonly unit: string; readonly beside: boolean }) {
  const [name, setName] = useState("");
  const near = unitOf(props.unit);
  if (!near) return null;
  const title = props.beside ? "addBeside" : "addBelow";
  const where = props.beside ? "beside" : "below";
  return (
    <Dialog title={t(title)} onClose={close}>
      <form
        onSubmit={async (event) => {
          event.preventDefault();
          const words = oneLine(name);
          if (!words) return;
          close();
          await add(words, near, props.beside);
        }}
      >
        <div class="isian">
          <label for="nama-kotak">
            {t("newName")} ({t(where, { name: near.nama })})
          </label>
          <input
            id="nama-kotak"
            autocomplete="off"
            maxLength={200}
            value={name}
            onInput={(event) => setName(event.currentTarget.value)}
          />
        </div>
        <Buttons ok={t("add")} onCancel={close} disabled={!name.trim()} />
      </form>
    </Dialog>
  );
}

function Remove(props: { readonly unit: string }) {
  const unit = unitOf(props.unit);
  const [below, setBelow] = useState(true);
  if (!unit) return null;
  const count = underneath(unit.id);
  return (
    <Dialog title={t("removeAsk", { name: unit.nama })} onClose={close}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          close();
          remove(unit, below);
        }}
      >
        {count > 0 && (
          <fieldset class="pilihan">
            <legend class="tutup">{t("remove")}</legend>
            <label>
              <input type="radio" name="bawahan" checked={below} onChange={() => setBelow(true)} />{" "}
              {t("removeAll", { count })}
            </label>
            <label>
              <input
                type="radio"
                name="bawahan"
                checked={!below}
                onChange={() => setBelow(false)}
              />{" "}
              {t("removeOne")}
            </label>
          </fieldset>
        )}
        <Buttons ok={t("remove")} onCancel={close} />
      </form>
    </Dialog>
  );
}

function underneath(id: string): number {
  const found = new Set([id]);
  for (const each of found) for (const unit of unitOf(each)?.bawahan ?? []) found.add(unit);
  return found.size - 1;
}

function NewLine(props: { readonly from: string; readonly to: string }) {
  const [kind, setKind] = useState<Kind>("koordinasi");
  const [both, setBoth] = useState(true);
  const [basis, setBasis] = useState("");
  const [from, to] = [nameOf(props.from), nameOf(props.to)];
  return (
    <Dialog title={t("lineNew", { from, to })} onClose={close}>
      <form
        onSubmit={async (event) => {
          event.preventDefault();
          close();
          const line = { dari: props.from, ke: props.to, jenis: kind };
          const done = await act(
            {
              aksi: "garis",
              ...line,
              dua: kind === "koordinasi" && both,
              dasar: oneLine(basis) ? [oneLine(basis)] : [],
            },
            t("didLine", { from, to }),
            { what: "line", ...line },
          );
          if (done) showForm();
        }}
      >
        <Kinds value={kind} onChange={setKind} />
        {kind === "koordinasi" && (
          <p>
            <label>
              <input type="checkbox" checked={both} onChange={() => setBoth(!both)} /> {t("both")}
            </label>
          </p>
        )}
        <div class="isian">
          <label for="dasar-baru">{t("basis")}</label>
          <input
            id="dasar-baru"
            autocomplete="off"
            placeholder={t("basisHint")}
            value={basis}
            onInput={(event) => setBasis(event.currentTarget.value)}
          />
        </div>
        <Buttons ok={t("add")} onCancel={close} />
      </form>
    </Dialog>
  );
}

function Clash(props: {
  readonly now: string;
  readonly mine: string;
  readonly again: (() => void) | null;
}) {
  return (
    <Dialog title={t("clash")} onClose={close}>
      <dl class="bentrok">
        <dt>{t("clashNow")}</dt>
        <dd>{props.now}</dd>
        <dt>{t("clashMine")}</dt>
        <dd>{props.mine}</dd>
      </dl>
      <p class="tombol">
        <button type="button" onClick={close}>
          {t("clashTheirs")}
        </button>
        {props.again && (
          <button
            type="button"
            class="utama"
            onClick={() => {
              close();
              props.again?.();
            }}
          >
            {t("clashMineButton")}
          </button>
        )}
      </p>
    </Dialog>
  );
}

const KEYS = [
  ["← ↑ → ↓", "keyArrows"],
  ["Enter", "keyEnter"],
  ["Insert, N", "keyInsert"],
  ["Delete", "keyDelete"],
  ["Alt + ← →", "keyAltSide"],
  ["Alt + ↑", "keyAltUp"],
  ["Alt + ↓", "keyAltDown"],
  ["L", "keyLine"],
  ["Ctrl + Z, Y", "keyUndo"],
  ["Tab", "keyPanel"],
  ["+ − 0", "keyZoom"],
  ["Esc", "keyEscape"],
] as const;

function Help() {
  return (
    <Dialog title={t("help")} wide onClose={close}>
      <h3>{t("mouse")}</h3>
      <ul>
        <li>{t("mouseClick")}</li>
        <li>{t("mouseDrag")}</li>
      </ul>
      <h3>{t("keys")}</h3>
      <dl class="tombol-papan">
        {KEYS.map(([keys, words]) => (
          <div key={words}>
            <dt>
              <kbd>{keys}</kbd>
            </dt>
            <dd>{t(words)}</dd>
          </div>
        ))}
      </dl>
      <p class="tombol">
        <button type="button" onClick={close}>
          {t("close")}
        </button>
      </p>
    </Dialog>
  );
}
