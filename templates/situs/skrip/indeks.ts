// The list of regions in, the same list with a search of it and of all units out; the query
// stands in the address.

import { type Everything, everywhere, type Hit } from "./everywhere";
import { finder } from "./finder";

declare global {
  interface Window {
    /** What the data of all units are given to. */
    baganCari?: (data: Everything) => void;
  }
}

const NAME = "cari";
/** Milliseconds after the last key until the address changes: browsers limit how often. */
const REST = 300;
/** So many units are shown, and so many where regions match, too. */
const UNITS = 24;
const FEW_UNITS = 5;
const SEVERAL = /[\p{L}\p{N}][^\p{L}\p{N}]+[\p{L}\p{N}]/u;

const form = document.querySelector<HTMLFormElement>("form.cari");
const field = form?.querySelector("input");
const status = form?.querySelector<HTMLElement>("[role=status]");
if (form && field && status) start(form, field, status);

function start(form: HTMLFormElement, field: HTMLInputElement, status: HTMLElement): void {
  const jump = document.querySelector<HTMLElement>("nav.loncat");
  const sections = [...document.querySelectorAll<HTMLElement>("section.provinsi")].map(
    (element) => ({
      element,
      cards: [...element.querySelectorAll<HTMLElement>(".kartu > li")],
    }),
  );
  const cards = sections.flatMap((section) => section.cards);
  const provinces = sections.flatMap(({ element, cards }) =>
    cards.map(() => element.querySelector("h2")?.textContent ?? ""),
  );
  const hits = document.querySelector<HTMLElement>(".temuan");
  let search: ((query: string) => readonly HTMLElement[]) | undefined;
  let units: (query: string) => readonly Hit[] = () => [];
  let timer = 0;

  /** Brings the units of all regions, which a page without a search does not need. */
  function fetchUnits(): void {
    const address = form.dataset.unit;
    if (!address) return;
    delete form.dataset.unit;
    window.baganCari = (data) => {
      units = everywhere(data);
      show();
    };
    const script = document.createElement("script");
    script.src = address;
    document.head.append(script);
  }

  function prepare(): (query: string) => readonly HTMLElement[] {
    if (search) return search;
    const named = finder(cards.map((card) => card.querySelector("h3")?.textContent ?? ""));
    const whole = finder(cards.map((card, place) => `${told(card)} ${provinces[place]}`));
    search = (query) => {
      const found = new Set(whole(query));
      // Kutai Barat is in Kalimantan Timur too: who asks for "kutai timur" means the name.
      const meant = SEVERAL.test(query.trim()) ? named(query).filter((it) => found.has(it)) : [];
      return (meant.length ? meant : [...found]).flatMap((place) => cards[place] ?? []);
    };
    return search;
  }

  /** The cards that match the field, all where it is empty. */
  function matches(): readonly HTMLElement[] {
    return field.value.trim() ? prepare()(field.value) : cards;
  }

  function show(): void {
    const searching = field.value.trim() !== "";
    if (searching) fetchUnits();
    const shown = new Set(matches());
    const found = searching ? units(field.value) : [];
    for (const { element, cards } of sections) {
      for (const card of cards) card.hidden = !shown.has(card);
      element.hidden = cards.every((card) => card.hidden);
    }
    if (jump) jump.hidden = searching;
    list(found.slice(0, shown.size ? FEW_UNITS : UNITS));
    status.textContent = searching ? outcome(shown.size, found.length) : "";
    if (document.activeElement?.closest("[hidden]")) field.focus();
  }

  function list(found: readonly Hit[]): void {
    if (!hits) return;
    hits.hidden = found.length === 0;
    hits.querySelector("ol")?.replaceChildren(...found.map(entry));
  }

  function outcome(regions: number, found: number): string {
    const { hasil = "", hasilUnit = "", tanpa = "" } = status.dataset;
    const told = [
      ...(regions ? [hasil.replace("{count}", String(regions))] : []),
      ...(found ? [hasilUnit.replace("{count}", String(found))] : []),
    ];
    return told.join(", ") || tanpa;
  }

  /** Puts the query into the address, and into those of the same page in other languages. */
  function keep(): void {
    clearTimeout(timer);
    const address = new URL(location.href);
    if (field.value.trim()) address.searchParams.set(NAME, field.value);
    else address.searchParams.delete(NAME);
    if (address.href !== location.href) history.replaceState(history.state, "", address);
    for (const link of document.querySelectorAll<HTMLAnchorElement>("header a[hreflang]"))
      link.search = address.search;
  }

  function read(): void {
    field.value = new URLSearchParams(location.search).get(NAME) ?? "";
    show();
    keep();
  }

  // After the field is drawn as focused, before the first key.
  field.addEventListener("focus", () =>
    setTimeout(() => {
      prepare();
      fetchUnits();
    }),
  );
  field.addEventListener("input", () => {
    show();
    clearTimeout(timer);
    timer = setTimeout(keep, REST);
  });
  // Also where the field is left for a link, so that Back finds the query in the address.
  field.addEventListener("change", keep);
  field.addEventListener("keydown", (event) => {
    if (event.key !== "Escape" || event.isComposing || !field.value) return;
    event.preventDefault();
    field.value = "";
    show();
    keep();
  });
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    keep();
    if (!field.value.trim()) return;
    const [only, ...others] = matches();
    if (only && !others.length) only.querySelector("a")?.click();
    else if (!only) hits?.querySelector("a")?.click();
  });
  addEventListener("popstate", read);
  form.hidden = false;
  read();
}

/** What a card says of its region and regulation, without the words of the page. */
function told(card: HTMLElement): string {
  const parts = [...card.querySelectorAll("[data-cari]")].map((part) => part.textContent);
  return [...parts, card.dataset.sebutan].join(" ");
}

function entry({ name, region, which, address }: Hit): HTMLLIElement {
  const item = document.createElement("li");
  const link = document.createElement("a");
  link.href = address;
  link.textContent = name;
  const small = document.createElement("small");
  small.textContent = [which, region].filter(Boolean).join(" · ");
  item.append(link, " ", small);
  return item;
}
