// Findings, changes and files of the spec that is open.

import { useState } from "preact/hooks";
import { choose } from "./act";
import { inSpec, post } from "./api";
import { type Finding, fault, showForm, shownSheet, spec, state, told, unitOf } from "./state";
import { t } from "./words";

const goTo = (id: string) => {
  choose(id);
  const box = document.querySelector(`.kertas [data-unit="${CSS.escape(id)}"]`);
  if (box) box.scrollIntoView({ block: "center", inline: "center" });
  else showForm();
};

function Found({ item }: { readonly item: Finding }) {
  return (
    <li class={`temuan ${item.berat}`}>
      <p>
        <strong>{t(item.berat)}</strong>
        {item.baris > 0 && <span class="letak"> {t("line", { line: item.baris })}</span>}
      </p>
      <p>{item.pesan}</p>
      {item.saran && <p class="saran">{item.saran}</p>}
      {item.kutipan && <blockquote>“{item.kutipan}”</blockquote>}
      {item.unit && unitOf(item.unit) && (
        <button type="button" onClick={() => item.unit && goTo(item.unit)}>
          {t("goTo")}: {unitOf(item.unit)?.nama}
        </button>
      )}
    </li>
  );
}

export function Findings() {
  const all = state.value?.temuan ?? [];
  const graver = all.filter((item) => item.berat !== "note");
  const notes = all.filter((item) => item.berat === "note");
  const fit = shownSheet.value?.muat ?? [];
  return (
    <>
      {state.value?.diperiksa === false && <p class="petunjuk">{t("checking")}</p>}
      {state.value?.diperiksa && graver.length === 0 && <p class="baik">{t("noFindings")}</p>}
      <ol class="temuan-temuan">
        {graver.map((item, number) => (
          <Found key={`${item.aturan} ${item.baris} ${number}`} item={item} />
        ))}
      </ol>
      {notes.length > 0 && (
        <details>
          <summary>{t("notes", { count: notes.length })}</summary>
          <ol class="temuan-temuan">
            {notes.map((item, number) => (
              <Found key={`${item.aturan} ${item.baris} ${number}`} item={item} />
            ))}
          </ol>
        </details>
      )}
      <h2>{t("fit")}</h2>
      <dl class="muat">
        {fit.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </>
  );
}

export function Changes() {
  const now = state.value;
  if (!now) return null;
  if (!now.git) return <p class="petunjuk">{t("noGit")}</p>;
  return (
    <>
      {now.perubahan ? (
        <>
          <p>{now.perubahan.ringkas}</p>
          <ul class="kalimat">
            {now.perubahan.kalimat.map((words) => (
              <li key={words}>{words}</li>
            ))}
          </ul>
          {now.perubahan.gambar.map((each) => (
            <a
              key={each.berkas}
              href={inSpec(spec.value, `gambar/${each.berkas}`)}
              target="_blank"
              rel="noreferrer"
            >
              <img src={inSpec(spec.value, `gambar/${each.berkas}`)} alt={each.uraian} />
            </a>
          ))}
        </>
      ) : (
        <p class="petunjuk">{t("noChanges")}</p>
      )}
      <Version />
    </>
  );
}

function Version() {
  const [words, setWords] = useState("");
  return (
    <form
      onSubmit={async (event) => {
        event.preventDefault();
        fault.value = "";
        const answer = await post(inSpec(spec.value, "versi"), { pesan: words });
        if (answer.ok) {
          setWords("");
          told.value = t("versionSaved");
        } else fault.value = String(answer.data.pesan);
      }}
    >
      <div class="isian">
        <label for="pesan-versi">{t("versionWords")}</label>
        <input
          id="pesan-versi"
          value={words}
          autocomplete="off"
          onInput={(event) => setWords(event.currentTarget.value)}
        />
      </div>
      <p class="tombol kiri">
        <button type="submit" class="utama" disabled={!words.trim()}>
          {t("saveVersion")}
        </button>
      </p>
    </form>
  );
}

const FORMS = ["pdf", "docx", "svg", "png", "xlsx", "yaml"] as const;

export function Files() {
  const chart = shownSheet.value?.nama ?? "";
  const sound = state.value?.sah ?? false;
  return (
    <>
      <h2>{t("download")}</h2>
      {!sound && <p class="perhatian">{t("noFiles")}</p>}
      <ul class="unduhan">
        {FORMS.filter((form) => sound || form === "yaml").map((form) => (
          <li key={form}>
            <a
              class="tombol-tautan"
              download
              href={inSpec(spec.value, `unduh/${form}?bagan=${encodeURIComponent(chart)}`)}
            >
              {t(form)}
            </a>
          </li>
        ))}
      </ul>
      {state.value?.git && <Version />}
    </>
  );
}
