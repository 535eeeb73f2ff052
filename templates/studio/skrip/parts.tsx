// Small parts that several views share.

import type { ComponentChildren } from "preact";
import { useLayoutEffect, useRef, useState } from "preact/hooks";
import { giveFocus } from "./focus";
import { fault } from "./state";
import { oneLine, t } from "./words";

/** A dialog of the browser's own: Escape closes it, and focus stays in it. */
export function Dialog(props: {
  readonly title: string;
  readonly onClose: () => void;
  readonly wide?: boolean;
  readonly children: ComponentChildren;
}) {
  const ref = useRef<HTMLDialogElement>(null);
  useLayoutEffect(() => {
    const before = document.activeElement;
    const dialog = ref.current;
    dialog?.showModal();
    return () => {
      // What lies under an open dialog takes no focus.
      dialog?.close();
      if (before instanceof HTMLElement || before instanceof SVGElement) giveFocus(before);
    };
  }, []);
  return (
    <dialog
      ref={ref}
      class={props.wide ? "lebar" : ""}
      aria-label={props.title}
      onCancel={(event) => {
        event.preventDefault();
        props.onClose();
      }}
    >
      <h2>{props.title}</h2>
      {props.children}
    </dialog>
  );
}

/** A text that counts when it is left, or with Enter. */
export function Text(props: {
  readonly id: string;
  readonly label: string;
  readonly hint?: string;
  readonly value: string;
  readonly rows?: number;
  readonly placeholder?: string;
  /** Left empty, it says again what it said, and why. */
  readonly needed?: boolean;
  /** `seen` is the text that was changed: it may be another by now. */
  readonly onChange: (value: string, seen: string) => void;
}) {
  const [now, setNow] = useState(props.value);
  const [shown, setShown] = useState(props.value);
  const value = oneLine(now);
  // What came from elsewhere is shown, unless something else is being typed.
  if (props.value !== shown && (now === shown || value === props.value)) {
    setShown(props.value);
    setNow(props.value);
  }
  // Leaving the field says nothing again that Enter has said.
  const said = useRef<string | null>(null);
  const done = () => {
    if (value === props.value || now === shown) return;
    if (props.needed && !value) {
      setShown(props.value);
      setNow(props.value);
      fault.value = t("needed");
      return;
    }
    said.current = value;
    props.onChange(value, shown);
  };
  const shared = {
    id: props.id,
    value: now,
    placeholder: props.placeholder ?? "",
    "aria-describedby": props.hint ? `${props.id}-bantuan` : undefined,
    onInput: (event: Event) => {
      said.current = null;
      setNow((event.target as HTMLInputElement).value);
    },
    onBlur: () => value !== said.current && done(),
    onKeyDown: (event: KeyboardEvent) => {
      if (event.key === "Enter") {
        // No text of a spec has several lines.
        event.preventDefault();
        done();
      } else if (event.key === "Escape") {
        setShown(props.value);
        setNow(props.value);
      }
    },
  };
  return (
    <div class="isian">
      <label for={props.id}>{props.label}</label>
      {props.rows ? (
        <textarea {...shared} rows={props.rows} />
      ) : (
        <input {...shared} type="text" autocomplete="off" />
      )}
      {props.hint && (
        <p class="bantuan" id={`${props.id}-bantuan`}>
          {props.hint}
        </p>
      )}
    </div>
  );
}

/** What a list of a regulation or of Word has before and behind each entry: "1. ", "- ", "; dan". */
const LISTED = /^(?:[-–—•▪●*]|\(?(?:\d{1,3}|[a-z])[.)])\s+|;(?:\s+dan)?$/g;

const linesOf = (text: string) =>
  text
    .split("\n")
    .map((line) => oneLine(line).replace(LISTED, ""))
    .filter(Boolean);

/** Several texts, one on a line, that count when the field is left. */
export function Lines(props: {
  readonly id: string;
  readonly label: string;
  readonly hint: string;
  readonly value: readonly string[];
  /** `seen` are the texts that were changed: they may be others by now. */
  readonly onChange: (value: readonly string[], seen: readonly string[]) => void;
}) {
  const told = props.value.join("\n");
  const [now, setNow] = useState(told);
  const [shown, setShown] = useState(told);
  const wanted = linesOf(now);
  // What came from elsewhere is shown, unless something else is being typed.
  if (told !== shown && (now === shown || wanted.join("\n") === told)) {
    setShown(told);
    setNow(told);
  }
  const done = () => {
    if (now !== shown && wanted.join("\n") !== told) props.onChange(wanted, linesOf(shown));
  };
  return (
    <div class="isian">
      <label for={props.id}>{props.label}</label>
      <textarea
        id={props.id}
        rows={Math.max(wanted.length + 1, 3)}
        value={now}
        aria-describedby={`${props.id}-bantuan`}
        onInput={(event) => setNow(event.currentTarget.value)}
        onBlur={done}
        onKeyDown={(event) => {
          if (event.key === "Enter" && event.ctrlKey) done();
          if (event.key !== "Escape") return;
          setShown(told);
          setNow(told);
        }}
      />
      <p class="bantuan" id={`${props.id}-bantuan`}>
        {props.hint}
      </p>
    </div>
  );
}

export function Choice(props: {
  readonly id: string;
  readonly label: string;
  readonly hint?: string;
  readonly value: string;
  readonly options: readonly (readonly [string, string])[];
  /** What is not taken gives false: the old choice is shown again. */
  readonly onChange: (value: string) => unknown;
}) {
  const changed = async (field: HTMLSelectElement) => {
    if ((await props.onChange(field.value)) === false) field.value = props.value;
  };
  return (
    <div class="isian">
      <label for={props.id}>{props.label}</label>
      <select id={props.id} value={props.value} onChange={(event) => changed(event.currentTarget)}>
        {props.options.map(([value, words]) => (
          <option key={value} value={value} selected={value === props.value}>
            {words}
          </option>
        ))}
      </select>
      {props.hint && <p class="bantuan">{props.hint}</p>}
    </div>
  );
}

export const Buttons = (props: {
  readonly ok: string;
  readonly onCancel: () => void;
  readonly disabled?: boolean;
}) => (
  <p class="tombol">
    <button type="button" onClick={props.onCancel}>
      {t("cancel")}
    </button>
    <button type="submit" class="utama" disabled={props.disabled ?? false}>
      {props.ok}
    </button>
  </p>
);
