// The spec that is open in, its page out: tools, the chart, and the panel beside it.

import { useEffect } from "preact/hooks";
import { settle, turn } from "./act";
import { Asking } from "./asking";
import { Canvas } from "./canvas";
import { everywhere } from "./keys";
import { lineHint, startLine } from "./lining";
import { Edit } from "./panel";
import { Sheets } from "./sheets";
import { Changes, Files, Findings } from "./sides";
import {
  asked,
  busy,
  chosenUnit,
  fault,
  lineFrom,
  lost,
  missing,
  nameOf,
  shownSheet,
  spec,
  standing,
  state,
  type Tab,
  tab,
  told,
  unfolded,
} from "./state";
import { start, t } from "./words";
import { step } from "./zoom";

export function Page() {
  useEffect(() => {
    document.addEventListener("keydown", everywhere);
    return () => document.removeEventListener("keydown", everywhere);
  }, []);
  const now = state.value;
  return (
    <div class="halaman">
      <header class="atas">
        <Title />
        <Tools />
      </header>
      <main>
        <section class="gambar" aria-label={t("chart")}>
          <Sheets />
          {!now?.gambar.length && <Waiting />}
          <Canvas />
          <Notices />
        </section>
        <Panel />
      </main>
      <p class="tutup" role="status">
        {told.value}
      </p>
      <Asking />
    </div>
  );
}

/** Why there is no chart. */
function Waiting() {
  const now = state.value;
  const words = missing.value || t(now && !now.sah ? "noPicture" : "drawing");
  return <p class="menunggu">{words}</p>;
}

function Title() {
  const away = missing.value ? "missing" : lost.value ? "lost" : "";
  return (
    <div class="judul">
      <a href="/" class="kembali" onClick={leave}>
        ‹ {t("back")}
      </a>
      <h1>
        {shownSheet.value?.judul || spec.value} <span class="berkas">{spec.value}</span>
      </h1>
      <p class={`simpanan${away && " putus"}`}>{t(away || (busy.value ? "saving" : "saved"))}</p>
      {start.siapa && <p class="siapa">{start.siapa}</p>}
    </div>
  );
}

/** Back to the cards, without loading the page anew. */
function leave(event: Event): void {
  event.preventDefault();
  location.hash = "";
}

function Tools() {
  const now = state.value;
  const unit = chosenUnit.value;
  const none = !unit;
  return (
    <div class="alat" role="toolbar" aria-label={t("tools")}>
      <Tool
        sign="↶"
        words={t("undo")}
        off={!now?.urung}
        hint={now?.urung}
        go={() => turn("urung")}
      />
      <Tool
        sign="↷"
        words={t("redo")}
        off={!now?.ulang}
        hint={now?.ulang}
        go={() => turn("ulang")}
      />
      <span class="sekat" />
      <Tool
        sign="⊥"
        words={t("addBelow")}
        off={none}
        go={() => {
          if (unit) asked.value = { what: "add", unit: unit.id, beside: false };
        }}
      />
      <Tool
        sign="⊢"
        words={t("addBeside")}
        off={none}
        go={() => {
          if (unit) asked.value = { what: "add", unit: unit.id, beside: true };
        }}
      />
      <Tool sign="╱" words={t("drawLine")} off={none} on={lineFrom.value !== null} go={startLine} />
      <Tool
        sign="✕"
        words={t("remove")}
        off={none}
        go={() => {
          if (unit) asked.value = { what: "remove", unit: unit.id };
        }}
      />
      <span class="sekat" />
      <Tool sign="−" words={t("zoomOut")} go={() => step(-1)} short />
      <Tool sign="▭" words={t("zoomFit")} go={() => step(0)} short />
      <Tool sign="+" words={t("zoomIn")} go={() => step(1)} short />
      <Tool
        sign="?"
        words={t("help")}
        go={() => {
          asked.value = { what: "help" };
        }}
      />
    </div>
  );
}

function Tool(props: {
  readonly sign: string;
  readonly words: string;
  readonly off?: boolean;
  readonly on?: boolean;
  readonly hint?: string | null | undefined;
  readonly short?: boolean;
  readonly go: () => void;
}) {
  return (
    <button
      type="button"
      disabled={props.off ?? false}
      aria-pressed={props.on === undefined ? undefined : props.on}
      title={props.hint ? `${props.words}: ${props.hint}` : props.words}
      onClick={props.go}
    >
      <span class="lambang" aria-hidden="true">
        {props.sign}
      </span>
      <span class={props.short ? "tutup" : "kata"}>{props.words}</span>
    </button>
  );
}

function Notices() {
  const now = state.value;
  const unit = chosenUnit.value;
  const hidden =
    unit &&
    now?.sah &&
    !unit.kelompok &&
    standing.value.file === shownSheet.value?.berkas &&
    !standing.value.units.has(unit.id);
  return (
    <div class="pita-pita" role="alert">
      {lineFrom.value && (
        <p class="pita tarik">
          {t("lineFrom", { from: nameOf(lineFrom.value) })}. {lineHint()}{" "}
          <button
            type="button"
            onClick={() => {
              lineFrom.value = null;
            }}
          >
            {t("cancel")}
          </button>
        </p>
      )}
      {now && missing.value && <p class="pita galat">{missing.value}</p>}
      {now && !now.terbaca && <p class="pita">{t("unread")}</p>}
      {now?.terbaca && !now.sah && now.gambar.length > 0 && <p class="pita">{t("stale")}</p>}
      {now && now.hilang.length > 0 && (
        <p class="pita">
          {t("gone", { what: now.hilang.join(", ") })}{" "}
          <button type="button" onClick={() => settle("pulihkan")}>
            {t("restore")}
          </button>
          <button type="button" onClick={() => settle("biarkan")}>
            {t("clashTheirs")}
          </button>
        </p>
      )}
      {now?.timpa && (
        <p class="pita">
          {t("overwritten", { old: now.timpa[0], now: now.timpa[1] || "—" })}{" "}
          <button type="button" onClick={() => settle("biarkan")}>
            {t("close")}
          </button>
        </p>
      )}
      {hidden && <p class="pita">{t("notShown")}</p>}
      {fault.value && (
        <p class="pita galat">
          {fault.value}{" "}
          <button
            type="button"
            onClick={() => {
              fault.value = "";
            }}
          >
            {t("close")}
          </button>
        </p>
      )}
    </div>
  );
}

const TABS: readonly Tab[] = ["edit", "findings", "changes", "files"];

function Panel() {
  const open = (state.value?.temuan ?? []).filter((item) => item.berat !== "note").length;
  return (
    <aside class={`panel${unfolded.value ? " terbuka" : ""}`} aria-label={t(tab.value)}>
      <div class="tab" role="tablist" aria-label={t("edit")}>
        {TABS.map((each) => (
          <button
            type="button"
            role="tab"
            key={each}
            id={`tab-${each}`}
            aria-controls="isi-panel"
            aria-selected={tab.value === each}
            onClick={() => {
              unfolded.value = tab.value !== each || !unfolded.value;
              tab.value = each;
            }}
          >
            {t(each)}
            {each === "findings" && open > 0 && <span class="jumlah"> {open}</span>}
          </button>
        ))}
      </div>
      <div
        class="isi"
        id="isi-panel"
        role="tabpanel"
        aria-labelledby={`tab-${tab.value}`}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, by keys too
        tabIndex={0}
      >
        {tab.value === "edit" && <Edit />}
        {tab.value === "findings" && <Findings />}
        {tab.value === "changes" && <Changes />}
        {tab.value === "files" && <Files />}
      </div>
    </aside>
  );
}
