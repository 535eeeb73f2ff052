// A chart's page: size, keyboard, details, highlight, search and addresses of its units.

import { type Box, type Chart, readChart } from "./chart";
import { Column, unfold } from "./column";
import { Details } from "./details";
import { type Found, listen } from "./find";
import { Highlight } from "./highlight";
import { Size } from "./size";
import { isArrow, nextBox } from "./walk";

const BOX = "#unit-";
const ENTRY = "#rincian-";
/** What the history remembers of an entry that was added for the details. */
const OPENED = "rincian";

class Explorer {
  readonly #figure = need<HTMLElement>("#gambar");
  readonly #frame = need<HTMLElement>(".gulir", this.#figure);
  readonly #entries = [...document.querySelectorAll<HTMLElement>(".butir")];
  readonly #chart: Chart;
  /** The boxes that a keyboard reaches. */
  readonly #walked: readonly Box[];
  readonly #size: Size;
  readonly #highlight: Highlight;
  readonly #details = new Details(need<HTMLElement>(".rincian", this.#figure));
  readonly #column = new Column(need(".kolom", this.#figure), ENTRY);
  #chosen: Box | null = null;

  constructor() {
    const svg = need<SVGSVGElement>("svg.bagan", this.#frame);
    this.#chart = readChart(svg, new Map(this.#entries.flatMap(membersOf)));
    this.#walked = this.#chart.boxes.filter((box) => box.link);
    this.#size = new Size(this.#frame, svg);
    this.#highlight = new Highlight(this.#chart);
    document.documentElement.classList.add("hidup");
    for (const element of this.#figure.querySelectorAll<HTMLElement>("[data-hidup]"))
      element.hidden = false;
    this.#followBoxes();
    this.#followKeys();
    this.#followButtons();
    this.#followSearch();
    this.#followAddress();
  }

  /** Marks a unit, tells its details, and puts it into the page's address. */
  #choose(box: Box): void {
    this.#chosen = box;
    if (!this.#details.open && !this.#column.shown) this.#size.keep();
    const address = `#${box.mark.id}`;
    this.#details.show(box.item, address, this.#highlight.show(box.item));
    this.#figure.classList.add("rinci");
    this.#column.mark(box.item);
    if (location.hash !== address) history.replaceState(history.state, "", address);
    this.#uncover(box);
  }

  /** The same for one that was clicked: Back closes the details before it leaves the page. */
  #open(box: Box): void {
    if (!this.#details.open && history.state !== OPENED)
      history.pushState(OPENED, "", `#${box.mark.id}`);
    this.#choose(box);
  }

  #close(): void {
    this.#chosen = null;
    this.#highlight.clear();
    this.#column.mark(null);
    this.#details.close();
    this.#figure.classList.remove("rinci");
  }

  #leave(): void {
    const box = this.#chosen;
    this.#close();
    history.replaceState(history.state, "", location.pathname + location.search);
    const small = box && this.#column.shown ? this.#column.box(box.item) : undefined;
    (small ?? box?.link ?? this.#frame).focus();
  }

  /** Keeps a box in sight, beside the details and over them. */
  #uncover(box: Box): void {
    const small = this.#column.shown ? this.#column.box(box.item) : undefined;
    if (!small) this.#size.reveal(box.rect);
    // On a small screen the panel lies over the lower part of the chart.
    const over = (small ?? box.rect).getBoundingClientRect().bottom - this.#details.top;
    if (this.#details.below && over > 0) window.scrollBy(0, over + 16);
  }

  /** Takes the eye and the keyboard to a box. */
  #bring(box: Box): void {
    const small = this.#column.shown ? this.#column.box(box.item) : undefined;
    if (small) {
      small.scrollIntoView({ block: "center" });
      small.focus({ preventScroll: true });
      this.#uncover(box);
      return;
    }
    this.#size.centre(box.rect);
    if (box.link) box.link.focus({ preventScroll: true });
    else this.#details.focus();
    this.#uncover(box);
  }

  #arrive(): void {
    unfoldAt(location.hash);
    const box = location.hash.startsWith(BOX) ? this.#boxAt(location.hash) : undefined;
    if (box) {
      this.#choose(box);
      this.#bring(box);
    } else if (!location.hash && this.#chosen) this.#close();
  }

  /** The box that an address leads to. */
  #boxAt(hash: string): Box | undefined {
    const name = decoded(hash);
    if (name.startsWith(ENTRY)) return this.#chart.of(name.slice(ENTRY.length))[0];
    if (!name.startsWith(BOX)) return undefined;
    return this.#chart.boxes.find((box) => `#${box.mark.id}` === name);
  }

  #boxOf(link: Element | EventTarget | null): Box | undefined {
    return this.#walked.find((box) => box.link === link);
  }

  #followBoxes(): void {
    this.#frame.addEventListener("focusin", (event) => {
      const box = this.#boxOf(event.target);
      if (box && box !== this.#chosen && box.link?.matches(":focus-visible")) this.#choose(box);
    });
    this.#figure.addEventListener("click", (event) => {
      const link = event.target instanceof Element ? event.target.closest("a") : null;
      if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
      const named = this.#boxAt(link.getAttribute("href") ?? "");
      const own = this.#boxOf(link) ?? (this.#column.holds(link) ? named : undefined);
      const box = own ?? named;
      if (!box || link.matches(".rincian-tautan")) return;
      event.preventDefault();
      this.#open(box);
      if (!own) this.#bring(box);
      else if (event.detail === 0) this.#details.focus();
    });
    matchMedia("(orientation: portrait)").addEventListener("change", () => {
      if (this.#chosen) this.#uncover(this.#chosen);
    });
  }

  #followKeys(): void {
    this.#frame.addEventListener("keydown", (event) => {
      if (event.ctrlKey || event.metaKey || event.altKey) return;
      const here = this.#boxOf(document.activeElement);
      if (here && isArrow(event.key)) {
        nextBox(here, event.key, this.#walked)?.link?.focus();
        event.preventDefault();
      }
      const act = { "+": "perbesar", "=": "perbesar", "-": "perkecil", "0": "muat" }[event.key];
      if (act) {
        this.#resize(act);
        event.preventDefault();
      }
    });
    document.addEventListener("keydown", (event) => {
      const here = document.activeElement;
      // Whoever reads the outline is not taken back to the picture.
      const inside = here === document.body || this.#figure.contains(here);
      if (event.key === "Escape" && this.#details.open && inside) this.#leave();
    });
  }

  #followButtons(): void {
    for (const button of this.#figure.querySelectorAll<HTMLButtonElement>("button[data-ukuran]"))
      button.addEventListener("click", () => this.#resize(button.dataset.ukuran));
    for (const view of this.#figure.querySelectorAll("[name=tampilan]"))
      view.addEventListener("change", () => {
        const box = this.#chosen;
        if (!box) return;
        if (!this.#column.shown) this.#size.centre(box.rect);
        this.#uncover(box);
      });
    need(".rincian-tutup", this.#figure).addEventListener("click", () => this.#leave());
  }

  #resize(how: string | undefined): void {
    if (how === "perbesar") this.#size.larger();
    else if (how === "perkecil") this.#size.smaller();
    else if (how === "muat") this.#size.whole();
    else this.#size.reading();
  }

  #followSearch(): void {
    const units = this.#entries.flatMap((entry) => this.#found(entry));
    listen(need<HTMLElement>(".cari-unit", this.#figure), units, (items) => {
      for (const box of this.#chart.boxes)
        box.mark.classList.toggle("ditemukan", items.includes(box.item));
    });
  }

  #found(entry: HTMLElement): readonly Found[] {
    const item = entry.id.slice(ENTRY.length - 1);
    const [box] = this.#chart.of(item);
    const text = (selector: string) => entry.querySelector(selector)?.textContent ?? "";
    return box
      ? [
          {
            item,
            name: text(".nama b"),
            kind: text(".jenis"),
            called: entry.dataset.sebutan ?? "",
            address: `#${box.mark.id}`,
          },
        ]
      : [];
  }

  #followAddress(): void {
    // Browsers differ in whether they unfold what an address leads to.
    document.addEventListener("click", ({ target }) => {
      const link = target instanceof Element ? target.closest('a[href^="#"]') : null;
      if (link) unfoldAt(link.getAttribute("href") ?? "");
    });
    // The same unit in the other language.
    for (const link of document.querySelectorAll<HTMLAnchorElement>("header a[hreflang]"))
      link.addEventListener("click", () => {
        link.hash = location.hash;
      });
    window.addEventListener("hashchange", () => this.#arrive());
    // Not before the browser has gone to the address by itself.
    window.addEventListener("load", () => {
      this.#arrive();
      // What is only heard does not hold up what is seen.
      setTimeout(() => this.#walked.forEach(name));
    });
  }
}

/** Says a box once: what stands in it, where that is an abbreviation, and its full name. */
function name({ mark, link }: Box): void {
  const full = mark.querySelector("title")?.textContent ?? "";
  const lines = [...mark.querySelectorAll("tspan")].map((line) => (line.textContent ?? "").trim());
  const short = lines
    .filter(Boolean)
    .join(" ")
    .replace(/ ?\*+\)$/, "");
  const told = full.toLowerCase().includes(short.toLowerCase()) ? full : `${short}: ${full}`;
  link?.setAttribute("aria-label", told);
  mark.setAttribute("aria-hidden", "true");
}

/** A group with its members, as the outline tells them. */
function membersOf(entry: HTMLElement): readonly [string, readonly string[]][] {
  const links = [...entry.querySelectorAll("[data-anggota] a")];
  const items = links.map((link) => (link.getAttribute("href") ?? "").slice(ENTRY.length));
  return items.length ? [[entry.id.slice(ENTRY.length - 1), items]] : [];
}

function decoded(hash: string): string {
  try {
    return decodeURIComponent(hash);
  } catch {
    return hash;
  }
}

/** Unfolds the part of the page that an address leads to. */
function unfoldAt(hash: string): void {
  const part = hash ? document.getElementById(decoded(hash).slice(1)) : null;
  if (part) unfold(part);
}

function need<T extends Element>(selector: string, root: ParentNode = document): T {
  const found = root.querySelector<T>(selector);
  if (!found) throw new Error(`the page has no ${selector}`);
  return found;
}

new Explorer();
