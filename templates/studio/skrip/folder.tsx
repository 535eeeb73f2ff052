// The specs of the folder in, their cards, and ways to begin a new one, out.

import { signal } from "@preact/signals";
import { useEffect, useState } from "preact/hooks";
import { get, inSpec, post } from "./api";
import { Choice, Dialog } from "./parts";
import { fault } from "./state";
import { oneLine, start, t } from "./words";

interface Card {
  readonly nama: string;
  readonly judul: string;
  readonly daerah: string;
  readonly gambar: string | null;
  readonly sah: boolean;
  readonly diperiksa: boolean;
  readonly error: number;
  readonly warning: number;
}

interface Account {
  readonly nama: string;
  readonly perhitungan: {
    readonly butir: number;
    readonly digambar: number;
    readonly terbuka: readonly {
      readonly baris: number;
      readonly bunyi: string;
      readonly sebab: string;
    }[];
  };
}

const cards = signal<readonly Card[] | null>(null);
const making = signal<"" | "kind" | "file">("");
const account = signal<Account | null>(null);

const load = () =>
  get<{ kartu: readonly Card[] }>("/kartu").then(
    (found) => {
      cards.value = found.kartu;
    },
    (error: Error) => {
      fault.value = error.message;
    },
  );

export function FolderPage() {
  useEffect(() => {
    load();
    const source = new EventSource("/peristiwa");
    source.addEventListener("gambar", () => load());
    return () => source.close();
  }, []);
  return (
    <div class="folder">
      <header>
        <h1>
          {t("title")} <span class="berkas">{start.folder}</span>
        </h1>
        {start.siapa && <p class="siapa">{start.siapa}</p>}
      </header>
      {fault.value && (
        <p class="pita galat" role="alert">
          {fault.value}
        </p>
      )}
      <main>
        <section aria-labelledby="judul-baru">
          <h2 id="judul-baru">{t("new")}</h2>
          <div class="mulai">
            <Start words="newKind" hint="newKindHint" what="kind" />
            <Start words="newFile" hint="newFileHint" what="file" />
          </div>
        </section>
        <section aria-labelledby="judul-bagan">
          <h2 id="judul-bagan">{t("charts")}</h2>
          {cards.value?.length === 0 && <p>{t("none")}</p>}
          <ul class="kartu-kartu">
            {cards.value?.map((card) => (
              <CardOf key={card.nama} card={card} />
            ))}
          </ul>
        </section>
      </main>
      {making.value === "kind" && <NewKind />}
      {making.value === "file" && <NewFile />}
      {account.value && <Told told={account.value} />}
    </div>
  );
}

function Start(props: {
  readonly words: string;
  readonly hint: string;
  readonly what: "kind" | "file";
}) {
  return (
    <button
      type="button"
      class="awal"
      onClick={() => {
        fault.value = "";
        making.value = props.what;
      }}
    >
      <strong>{t(props.words)}</strong>
      <span>{t(props.hint)}</span>
    </button>
  );
}

function CardOf({ card }: { readonly card: Card }) {
  const words = [
    card.error > 0 && t("errors", { count: card.error }),
    card.warning > 0 && t("warnings", { count: card.warning }),
  ].filter(Boolean);
  const fine = card.diperiksa && words.length === 0;
  return (
    <li>
      <a class="kartu" href={`#${encodeURIComponent(card.nama)}`}>
        <span class="cuplikan">
          {card.gambar ? (
            <img src={inSpec(card.nama, `gambar/${card.gambar}`)} alt="" />
          ) : (
            <span>{card.diperiksa ? "" : t("drawing")}</span>
          )}
        </span>
        <strong>{card.judul || card.nama}</strong>
        <span class="rincian">
          {card.daerah && `${card.daerah} · `}
          {card.nama}
        </span>
        <span
          class={`cap${card.error ? " error" : card.warning ? " warning" : fine ? " baik" : ""}`}
        >
          {words.length ? words.join(", ") : t(fine ? "fine" : "checking")}
        </span>
      </a>
    </li>
  );
}

const close = () => {
  making.value = "";
  fault.value = "";
};

function NewKind() {
  const [key, setKey] = useState("dinas");
  const [typed, setTyped] = useState<Readonly<Record<string, string>>>({});
  const [wrong, setWrong] = useState("");
  const kind = start.pola.find((each) => each.kunci === key) ?? start.pola[0];
  const fields = [
    ["dinas", t("office"), "", kind?.kantor ?? ""],
    ["daerah", t("region"), t("regionHint"), kind?.daerah ?? ""],
    // Left empty, they are looked up by the region's name.
    ["kode", t("code"), t("codeHint"), ""],
    ["provinsi", t("province"), "", ""],
  ] as const;
  return (
    <Dialog title={t("newKind")} onClose={close}>
      <form
        onSubmit={async (event) => {
          event.preventDefault();
          const answers = Object.fromEntries(
            fields.map(([name, , , usual]) => [name, oneLine(typed[name] ?? "") || usual]),
          );
          const answer = await post("/baru", { pola: key, ...answers });
          if (answer.ok) {
            close();
            location.hash = encodeURIComponent(String(answer.data.nama));
          } else setWrong(String(answer.data.pesan));
        }}
      >
        <Choice
          id="pola"
          label={t("kind")}
          value={key}
          options={start.pola.map((each) => [each.kunci, each.nama])}
          onChange={setKey}
        />
        {fields.map(([name, words, hint, usual]) => (
          <div class="isian" key={name}>
            <label for={`baru-${name}`}>{words}</label>
            <input
              id={`baru-${name}`}
              autocomplete="off"
              placeholder={usual}
              value={typed[name] ?? ""}
              onInput={(event) => setTyped({ ...typed, [name]: event.currentTarget.value })}
            />
            {hint && <p class="bantuan">{hint}</p>}
          </div>
        ))}
        {wrong && (
          <p class="perhatian" role="alert">
            {wrong}
          </p>
        )}
        <p class="tombol">
          <button type="button" onClick={close}>
            {t("cancel")}
          </button>
          <button type="submit" class="utama">
            {t("make")}
          </button>
        </p>
      </form>
    </Dialog>
  );
}

function NewFile() {
  const [file, setFile] = useState<File | null>(null);
  const [busy, setBusy] = useState(false);
  const [wrong, setWrong] = useState("");
  return (
    <Dialog title={t("newFile")} onClose={close}>
      <form
        onSubmit={async (event) => {
          event.preventDefault();
          if (!file) return;
          setBusy(true);
          setWrong("");
          const answer = await post("/unggah", { nama: file.name, isi: await base64(file) });
          setBusy(false);
          if (!answer.ok) return setWrong(String(answer.data.pesan));
          close();
          account.value = answer.data as unknown as Account;
        }}
      >
        <p>{t("newFileHint")}</p>
        <div class="isian">
          <label for="berkas-baru">{t("choose")}</label>
          <input
            id="berkas-baru"
            type="file"
            accept={start.unggahan}
            onChange={(event) => setFile(event.currentTarget.files?.[0] ?? null)}
          />
        </div>
        {busy && <p role="status">{t("reading")}</p>}
        {wrong && (
          <p class="perhatian" role="alert">
            {wrong}
          </p>
        )}
        <p class="tombol">
          <button type="button" onClick={close}>
            {t("cancel")}
          </button>
          <button type="submit" class="utama" disabled={!file || busy}>
            {t("make")}
          </button>
        </p>
      </form>
    </Dialog>
  );
}

async function base64(file: File): Promise<string> {
  const bytes = new Uint8Array(await file.arrayBuffer());
  let text = "";
  for (let at = 0; at < bytes.length; at += 0x8000)
    text += String.fromCharCode(...bytes.subarray(at, at + 0x8000));
  return btoa(text);
}

/** What was read of a file, before its chart is opened. */
function Told({ told }: { readonly told: Account }) {
  const { butir, digambar, terbuka } = told.perhitungan;
  const done = () => {
    account.value = null;
    location.hash = encodeURIComponent(told.nama);
  };
  return (
    <Dialog title={told.nama} wide onClose={done}>
      <p>{t("account", { total: butir, drawn: digambar })}</p>
      {terbuka.length > 0 && (
        <>
          <p class="perhatian">{t("accountOpen", { count: terbuka.length })}</p>
          <ol class="butir-terbuka">
            {terbuka.map((entry) => (
              <li key={`${entry.baris} ${entry.bunyi}`}>
                {entry.baris > 0 && <span class="letak">{t("line", { line: entry.baris })} </span>}“
                {entry.bunyi}”: {entry.sebab}
              </li>
            ))}
          </ol>
        </>
      )}
      <p class="tombol">
        <button type="button" class="utama" onClick={done}>
          {t("open")}
        </button>
      </p>
    </Dialog>
  );
}
