// What a box or a line rests on in, the form to change it out.

import { useEffect, useState } from "preact/hooks";
import { get, inSpec } from "./api";
import { Dialog } from "./parts";
import { asked, spec } from "./state";
import { oneLine, t } from "./words";

const OPEN = "PERIKSA";

export function Basis(props: {
  readonly id: string;
  readonly dasar: readonly string[];
  readonly rekonstruksi: string | null;
  readonly listed: boolean;
  readonly onSave: (dasar: readonly string[], reason: string | null) => Promise<boolean>;
}) {
  const [typed, setTyped] = useState("");
  const open = props.rekonstruksi?.startsWith(OPEN) ?? false;
  const use = async (citation: string) => {
    const words = oneLine(citation);
    setTyped("");
    if (!words || props.dasar.includes(words)) return;
    // What was refused can be mended where it was typed.
    if (!(await props.onSave([...props.dasar, words], null))) setTyped(words);
  };
  const plain = !props.dasar.length && !props.rekonstruksi;
  return (
    <fieldset class="dasar">
      <legend>{t("basis")}</legend>
      {open && <p class="perhatian">{t("basisOpen")}</p>}
      {plain && props.listed && <p class="bantuan">{t("basisList")}</p>}
      {props.dasar.length > 0 && (
        <ul>
          {props.dasar.map((each) => (
            <li key={each}>
              <span>{each}</span>
              <button
                type="button"
                aria-label={`${t("remove")}: ${each}`}
                onClick={() =>
                  props.onSave(
                    props.dasar.filter((other) => other !== each),
                    null,
                  )
                }
              >
                ×
              </button>
            </li>
          ))}
        </ul>
      )}
      <div class="isian">
        <label for={`${props.id}-pasal`}>{t("basisAdd")}</label>
        <div class="sebaris">
          <input
            id={`${props.id}-pasal`}
            value={typed}
            autocomplete="off"
            placeholder={t("basisHint")}
            onInput={(event) => setTyped(event.currentTarget.value)}
            onKeyDown={(event) => {
              if (event.key === "Enter") use(typed);
            }}
          />
          <button type="button" onClick={() => use(typed)} disabled={!typed.trim()}>
            {t("apply")}
          </button>
        </div>
      </div>
      <button
        type="button"
        onClick={() => {
          asked.value = { what: "articles", use };
        }}
      >
        {t("basisPick")} …
      </button>
      {!props.dasar.length && (
        <Reason
          id={`${props.id}-alasan`}
          value={open ? "" : (props.rekonstruksi ?? "")}
          onChange={(reason) => props.onSave([], reason || null)}
        />
      )}
    </fieldset>
  );
}

function Reason(props: {
  readonly id: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
}) {
  const [typed, setTyped] = useState(props.value);
  const [shown, setShown] = useState(props.value);
  if (shown !== props.value) {
    setShown(props.value);
    setTyped(props.value);
  }
  return (
    <div class="isian">
      <label for={props.id}>{t("reason")}</label>
      <textarea
        id={props.id}
        rows={2}
        value={typed}
        onInput={(event) => setTyped(event.currentTarget.value)}
        onBlur={() => {
          if (oneLine(typed) !== props.value) props.onChange(oneLine(typed));
        }}
      />
      <p class="bantuan">{t("reasonHint")}</p>
    </div>
  );
}

interface Part {
  readonly dasar: string;
  readonly bunyi: string;
}

const MOST = 200;

/** The regulation's own text: search, click an article. */
export function Articles(props: { readonly use: (citation: string) => void }) {
  const [parts, setParts] = useState<readonly Part[] | null>(null);
  const [fault, setFault] = useState("");
  const [wanted, setWanted] = useState("");
  useEffect(() => {
    get<{ berkas: string; bagian: readonly Part[] }>(inSpec(spec.value, "naskah"))
      .then((found) => setParts(found.bagian))
      .catch((error: Error) => setFault(error.message));
  }, []);
  const words = wanted.toLowerCase().split(/\s+/).filter(Boolean);
  const found = (parts ?? []).filter((part) => {
    const text = `${part.dasar} ${part.bunyi}`.toLowerCase();
    return words.every((word) => text.includes(word));
  });
  const close = () => {
    asked.value = null;
  };
  return (
    <Dialog title={t("articles")} wide onClose={close}>
      {fault && <p class="perhatian">{fault}</p>}
      {parts?.length === 0 && <p>{t("noText")}</p>}
      {parts && parts.length > 0 && (
        <>
          <div class="isian">
            <label for="cari-pasal">{t("search")}</label>
            <input
              id="cari-pasal"
              type="search"
              value={wanted}
              onInput={(event) => setWanted(event.currentTarget.value)}
            />
          </div>
          <ol class="pasal">
            {found.slice(0, MOST).map((part) => (
              <li key={part.dasar}>
                <button
                  type="button"
                  onClick={() => {
                    close();
                    props.use(part.dasar);
                  }}
                >
                  <strong>{part.dasar}</strong> <span>{part.bunyi}</span>
                </button>
              </li>
            ))}
          </ol>
        </>
      )}
      <p class="tombol">
        <button type="button" onClick={close}>
          {t("close")}
        </button>
      </p>
    </Dialog>
  );
}
