// A chart's page: size, keyboard, details, highlight, search and addresses of its units.

import { type Box, readChart } from "./chart";
import { Details } from "./details";
import { type Found, listen } from "./find";
import { Highlight } from "./highlight";
import { Size } from "./size";
import { isArrow, nextBox } from "./walk";

const BOX = "#unit-";
const ENTRY = "#rincian-";
/** What the history remembers of an entry that was added for the details. */
const OPENED = "rincian";

start();

function start(): void {
  const figure = need<HTMLElement>("#gambar");
  const frame = need<HTMLElement>(".gulir", figure);
  const svg = need<SVGSVGElement>("svg.bagan", frame);
  const entries = [...document.querySelectorAll<HTMLElement>(".butir")];
  const chart = readChart(svg, new Map(entries.flatMap(membersOf)));
  const walked = chart.boxes.filter((box) => box.link);
  const size = new Size(frame, svg);
  const highlight = new Highlight(chart);
  const details = new Details(need<HTMLElement>(".rincian", figure));
  let chosen: Box | null = null;

  document.documentElement.classList.add("hidup");
  for (const element of figure.querySelectorAll<HTMLElement>("[data-hidup]"))
    element.hidden = false;

  /** Marks a unit, tells its details, and puts it into the page's address. */
  function choose(box: Box): void {
    chosen = box;
    if (!details.open) size.keep();
    const address = `#${box.mark.id}`;
    details.show(box.item, address, highlight.show(box.item));
    figure.classList.add("rinci");
    if (location.hash !== address) history.replaceState(history.state, "", address);
    uncover(box);
  }

  /** The same for one that was clicked: Back closes the details before it leaves the page. */
  function open(box: Box): void {
    if (!details.open && history.state !== OPENED) history.pushState(OPENED, "", `#${box.mark.id}`);
    choose(box);
  }

  /** Keeps a box in sight, beside the details and over them. */
  function uncover(box: Box): void {
    size.reveal(box.rect);
    // On a small screen the panel lies over the lower part of the picture.
    const over = box.rect.getBoundingClientRect().bottom - details.top;
    if (details.below && over > 0) window.scrollBy(0, over + 16);
  }

  function close(): void {
    chosen = null;
    highlight.clear();
    details.close();
    figure.classList.remove("rinci");
  }

  function leave(): void {
    const box = chosen;
    close();
    history.replaceState(history.state, "", location.pathname + location.search);
    (box?.link ?? frame).focus();
  }

  /** The box that an address leads to. */
  function boxAt(hash: string): Box | undefined {
    const name = decoded(hash);
    if (name.startsWith(ENTRY)) return chart.of(name.slice(ENTRY.length))[0];
    return name.startsWith(BOX) ? chart.boxes.find((box) => `#${box.mark.id}` === name) : undefined;
  }

  function arrive(): void {
    const box = location.hash.startsWith(BOX) ? boxAt(location.hash) : undefined;
    if (box) {
      choose(box);
      bring(box);
    } else if (!location.hash && chosen) close();
  }

  /** Takes the eye and the keyboard to a box. */
  function bring(box: Box): void {
    size.centre(box.rect);
    if (box.link) box.link.focus({ preventScroll: true });
    else details.focus();
    uncover(box);
  }

  frame.addEventListener("focusin", (event) => {
    const box = walked.find(({ link }) => link === event.target);
    if (box && box !== chosen && box.link?.matches(":focus-visible")) choose(box);
  });
  figure.addEventListener("click", (event) => {
    const link = event.target instanceof Element ? event.target.closest<Element>("a") : null;
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
    const own = walked.find((box) => box.link === link);
    const box = own ?? boxAt(link.getAttribute("href") ?? "");
    if (!box || link.matches(".rincian-tautan")) return;
    event.preventDefault();
    open(box);
    if (!own) bring(box);
    else if (event.detail === 0) details.focus();
  });
  frame.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const here = walked.find(({ link }) => link === document.activeElement);
    if (here && isArrow(event.key)) {
      nextBox(here, event.key, walked)?.link?.focus();
      event.preventDefault();
    }
    const act = { "+": "perbesar", "=": "perbesar", "-": "perkecil", "0": "muat" }[event.key];
    if (act) {
      sizes[act]?.();
      event.preventDefault();
    }
  });
  document.addEventListener("keydown", (event) => {
    const here = document.activeElement;
    // Whoever reads the outline is not taken back to the picture.
    if (event.key === "Escape" && details.open && (here === document.body || figure.contains(here)))
      leave();
  });

  const sizes: Readonly<Record<string, () => void>> = {
    perbesar: () => size.larger(),
    perkecil: () => size.smaller(),
    muat: () => size.whole(),
    terbaca: () => size.reading(),
  };
  for (const button of figure.querySelectorAll<HTMLButtonElement>("button[data-ukuran]"))
    button.addEventListener("click", () => sizes[button.dataset.ukuran ?? ""]?.());
  need(".rincian-tutup", figure).addEventListener("click", leave);

  listen(need<HTMLElement>(".cari-unit", figure), entries.flatMap(foundOf), (items) => {
    for (const box of chart.boxes) box.mark.classList.toggle("ditemukan", items.includes(box.item));
  });
  // The same unit in the other language.
  for (const link of document.querySelectorAll<HTMLAnchorElement>("header a[hreflang]"))
    link.addEventListener("click", () => {
      link.hash = location.hash;
    });
  matchMedia("(orientation: portrait)").addEventListener("change", () => {
    if (chosen) uncover(chosen);
  });
  window.addEventListener("hashchange", arrive);
  // Not before the browser has gone to the address by itself.
  window.addEventListener("load", () => {
    arrive();
    // What is only heard does not hold up what is seen.
    setTimeout(() => walked.forEach(name));
  });

  function foundOf(entry: HTMLElement): readonly Found[] {
    const [box] = chart.of(entry.id.slice(ENTRY.length - 1));
    if (!box) return [];
    return [
      {
        item: box.item,
        name: entry.querySelector(".nama b")?.textContent ?? "",
        kind: entry.querySelector(".jenis")?.textContent ?? "",
        address: `#${box.mark.id}`,
      },
    ];
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

function need<T extends Element>(selector: string, root: ParentNode = document): T {
  const found = root.querySelector<T>(selector);
  if (!found) throw new Error(`the page has no ${selector}`);
  return found;
}
