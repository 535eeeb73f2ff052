// The forms that the server describes in, fields that write what is typed out.

import { useState } from "preact/hooks";
import { act } from "./act";
import { dayInWords, readDay } from "./day";
import { Choice, Text } from "./parts";
import { type Field, type Single, state, type Together } from "./state";
import { t } from "./words";

export function Forms() {
  return (
    <>
      {(state.value?.formulir ?? []).map((form, number) => (
        <details key={form.kunci} open={number === 0}>
          <summary>{form.judul}</summary>
          {form.isian.map((field) =>
            "bagian" in field ? (
              <Group key={field.letak.join(".")} field={field} />
            ) : (
              <One key={field.letak.join(".")} field={field} />
            ),
          )}
        </details>
      ))}
    </>
  );
}

const write = (letak: Single["letak"], nilai: unknown, lihat: unknown) =>
  act({ aksi: "isi", letak, nilai, lihat }, t("saved"));

function One({ field }: { readonly field: Single }) {
  return (
    <Input
      id={field.letak.join("-")}
      field={field}
      value={field.nilai ?? ""}
      onChange={(value, seen = field.nilai ?? "") =>
        write(field.letak, value || null, seen || null)
      }
      needed={field.wajib}
    />
  );
}

function Input(props: {
  readonly id: string;
  readonly field: Field;
  readonly value: string;
  readonly needed?: boolean;
  readonly onChange: (value: string, seen?: string) => unknown;
}) {
  const { field } = props;
  const label = `${field.label}${field.wajib ? " *" : ""}`;
  if (field.pilihan.length > 0)
    return (
      <Choice
        id={props.id}
        label={label}
        hint={field.bantuan}
        value={props.value || field.bawaan}
        options={field.pilihan.map((each) => [each, each])}
        onChange={props.onChange}
      />
    );
  if (field.tanggal) return <Day {...props} label={label} />;
  return (
    <Text
      id={props.id}
      label={label}
      hint={field.bantuan}
      value={props.value}
      placeholder={field.bawaan}
      needed={props.needed ?? false}
      {...(field.panjang ? { rows: 3 } : {})}
      onChange={props.onChange}
    />
  );
}

/** A day is written out, so that nobody takes its month for its day. */
function Day(props: {
  readonly id: string;
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => unknown;
}) {
  const [wrong, setWrong] = useState(false);
  return (
    <>
      <Text
        id={props.id}
        label={props.label}
        hint={t("dayHint")}
        value={dayInWords(props.value)}
        onChange={(words) => {
          const day = words ? readDay(words) : "";
          setWrong(day === null);
          if (day !== null) props.onChange(day);
        }}
      />
      {wrong && <p class="perhatian">{t("dayWrong")}</p>}
    </>
  );
}

/** Fields that are there together, or not at all: written once all that is needed is there. */
function Group({ field }: { readonly field: Together }) {
  const there = field.nilai ?? {};
  const [typed, setTyped] = useState<Readonly<Record<string, string>>>({});
  const now = { ...there, ...typed };
  const missing = field.bagian.filter((part) => part.wajib && !now[part.kunci]);
  const begun = Object.values(now).some(Boolean);
  const change = async (key: string, value: string) => {
    const next = { ...typed, [key]: value };
    setTyped(next);
    const whole = Object.fromEntries(
      Object.entries({ ...there, ...next }).filter(([, words]) => words),
    );
    const empty = Object.keys(whole).length === 0;
    if (!empty && field.bagian.some((part) => part.wajib && !whole[part.kunci])) return;
    if (await write(field.letak, empty ? null : whole, field.nilai)) setTyped({});
  };
  return (
    <fieldset>
      <legend>{field.judul}</legend>
      {field.bagian.map((part) => (
        <Input
          key={part.kunci}
          id={[...field.letak, part.kunci].join("-")}
          field={part}
          value={now[part.kunci] ?? ""}
          onChange={(value) => change(part.kunci, value)}
        />
      ))}
      {begun && missing.length > 0 && (
        <p class="perhatian">
          {t("together", { names: missing.map((part) => part.label).join(", ") })}
        </p>
      )}
    </fieldset>
  );
}
