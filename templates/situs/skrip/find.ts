// What is typed in, a list of the units that match out, as links to their boxes.

import { worded } from "./details";
import type {} from "./temu";

/** A unit as it is found: by its name, its kind and what else it is called; and its box. */
export interface Found {
  readonly item: string;
  readonly name: string;
  readonly kind: string;
  readonly called: string;
  readonly address: string;
}

/**
 * Fills the list of `search` as one types; `marked` is told of all that match.  What finds them
 * is fetched from the address in `data-temu` once the field is entered.
 */
export function listen(
  search: HTMLElement,
  units: readonly Found[],
  marked: (items: readonly string[]) => void,
): void {
  const field = search.querySelector("input");
  const list = search.querySelector("ol");
  const status = search.querySelector<HTMLElement>("[role=status]");
  if (!field || !list || !status) throw new Error("a search without its parts");
  let find: ((query: string) => number[]) | undefined;

  const prepare = () => {
    const address = search.dataset.temu;
    if (!address) return;
    delete search.dataset.temu;
    const script = document.createElement("script");
    script.src = address;
    script.addEventListener("load", () => {
      find = window.baganTemu?.(units.map((unit) => `${unit.name} ${unit.kind} ${unit.called}`));
      update();
    });
    script.addEventListener("error", () => {
      search.dataset.temu = address;
    });
    document.head.append(script);
  };
  const update = () => {
    prepare();
    if (!find) return;
    const found = find(field.value).flatMap((number) => units[number] ?? []);
    list.replaceChildren(...found.map(entry));
    list.hidden = false;
    const { hasil = "", tanpa = "" } = status.dataset;
    status.textContent = !field.value.trim()
      ? ""
      : found.length
        ? worded(hasil, { count: found.length })
        : tanpa;
    marked(found.map((unit) => unit.item));
  };
  const clear = () => {
    field.value = "";
    update();
    field.focus();
  };
  const fold = () => {
    list.hidden = true;
  };
  const links = () => [...list.querySelectorAll("a")];

  for (const kind of ["input", "focus"]) field.addEventListener(kind, update);
  // The list lies over the picture: it is there only while one searches.
  list.addEventListener("click", fold);
  search.addEventListener("focusout", ({ relatedTarget }) => {
    if (!search.contains(relatedTarget as Node | null)) fold();
  });
  // Some browsers take the focus away before a link is clicked.
  list.addEventListener("mousedown", (event) => event.preventDefault());
  search.addEventListener("keydown", (event) => {
    const all = links();
    const at = all.indexOf(document.activeElement as HTMLAnchorElement);
    if (event.key === "Escape" && field.value) clear();
    else if (event.key === "ArrowDown") (all[at + 1] ?? all[at])?.focus();
    else if (event.key === "ArrowUp") (at > 0 ? all[at - 1] : field)?.focus();
    else if (event.key === "Enter" && event.target === field) all[0]?.click();
    else return;
    event.preventDefault();
    event.stopPropagation();
  });
}

function entry({ name, kind, address }: Found): HTMLLIElement {
  const item = document.createElement("li");
  const link = document.createElement("a");
  link.href = address;
  link.lang = "id";
  const small = document.createElement("small");
  small.textContent = kind;
  link.append(name, " ", small);
  item.append(link);
  return item;
}
