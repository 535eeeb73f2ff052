// The entry of a unit in the outline in, the same entry in the panel beside the picture out.

import type { Reach } from "./highlight";

export class Details {
  readonly #panel: HTMLElement;
  readonly #heading: HTMLElement;
  readonly #body: HTMLElement;
  readonly #link: HTMLAnchorElement;
  readonly #said: HTMLElement;

  constructor(panel: HTMLElement) {
    const part = <T extends HTMLElement>(name: string): T => {
      const found = panel.querySelector<T>(`.rincian-${name}`);
      if (!found) throw new Error(`the panel has no ${name}`);
      return found;
    };
    this.#panel = panel;
    this.#heading = part("nama");
    this.#body = part("isi");
    this.#link = part<HTMLAnchorElement>("tautan");
    this.#said = part("kabar");
    this.#link.addEventListener("click", (event) => this.#copy(event));
  }

  get open(): boolean {
    return !this.#panel.hidden;
  }

  /** Whether it is under the picture, not beside it. */
  get below(): boolean {
    return getComputedStyle(this.#panel).bottom !== "auto";
  }

  /** CSS pixels from the top of the window, where it comes to lie under the picture. */
  get top(): number {
    const { top, height } = this.#panel.getBoundingClientRect();
    // While the picture's top is in the window's lower part, the panel has not come up yet.
    return Math.min(top, window.innerHeight - height);
  }

  /** Shows the entry of `item`; `address` leads to its box. */
  show(item: string, address: string, reach: Reach): void {
    const entry = document.getElementById(`rincian-${item}`);
    if (!entry) return;
    const copy = entry.cloneNode(true) as HTMLElement;
    this.#heading.textContent = copy.querySelector(".nama b")?.textContent ?? "";
    // The outline tells whom a unit leads by what stands under it, the panel in words.
    for (const element of copy.querySelectorAll(".nama b, .letak, [data-garis=komando_ke]"))
      element.remove();
    const told = document.createElement("p");
    told.className = "rincian-sorot";
    told.textContent = worded(this.#panel.dataset.sorot ?? "", reach);
    this.#body.replaceChildren(...copy.childNodes, ...this.#led(item), told);
    this.#link.href = address;
    this.#said.textContent = "";
    this.#panel.hidden = false;
    this.#panel.scrollTop = 0;
  }

  /** The lines of command from `item`, out of the table of all lines. */
  #led(item: string): readonly HTMLElement[] {
    const rows = document.querySelectorAll(`tr[data-komando="${CSS.escape(item)}"]`);
    const links = [...rows].flatMap((row) => row.querySelector("td:nth-child(3) > *") ?? []);
    if (!links.length) return [];
    const line = document.createElement("p");
    const label = document.createElement("b");
    label.textContent = `${this.#panel.dataset.bawahan ?? ""}:`;
    line.append(label);
    for (const [index, link] of links.entries())
      line.append(index ? "; " : " ", link.cloneNode(true));
    line.append(".");
    return [line];
  }

  /** Takes the keyboard to the panel's heading. */
  focus(): void {
    this.#heading.focus({ preventScroll: true });
    this.#panel.scrollIntoView({ block: "nearest" });
  }

  close(): void {
    this.#panel.hidden = true;
  }

  /** A browser without a clipboard follows the link, which puts it into the address. */
  #copy(event: MouseEvent): void {
    if (!navigator.clipboard || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    navigator.clipboard.writeText(this.#link.href).then(
      () => {
        this.#said.textContent = this.#said.dataset.kata ?? "";
      },
      () => {
        location.href = this.#link.href;
      },
    );
  }
}

/** `text` with the numbers of `values` at the places named in it. */
export function worded(text: string, values: object): string {
  return Object.entries(values).reduce(
    (words, [name, value]) => words.replaceAll(`{${name}}`, String(value)),
    text,
  );
}
