// The one column that a phone shows of a chart: a unit in, its box unfolded and marked out.

export class Column {
  readonly #root: HTMLElement;
  readonly #boxes: ReadonlyMap<string, HTMLAnchorElement>;

  /** `prefix` begins the addresses of its boxes: "#rincian-". */
  constructor(root: HTMLElement, prefix: string) {
    this.#root = root;
    this.#boxes = new Map(
      [...root.querySelectorAll<HTMLAnchorElement>(".petak")].map((box) => [
        (box.getAttribute("href") ?? "").slice(prefix.length),
        box,
      ]),
    );
  }

  /** Whether the screen is narrow enough for it, and the picture was not asked for. */
  get shown(): boolean {
    return this.#root.checkVisibility();
  }

  holds(link: Element): boolean {
    return this.#root.contains(link);
  }

  mark(item: string | null): void {
    for (const box of this.#root.querySelectorAll(".terpilih")) box.classList.remove("terpilih");
    if (item !== null) this.box(item)?.classList.add("terpilih");
  }

  /** The box of a unit, with everything unfolded that it lies under. */
  box(item: string): HTMLAnchorElement | undefined {
    const box = this.#boxes.get(item);
    if (box) unfold(box);
    return box;
  }
}

/** Opens all that `element` is folded in. */
export function unfold(element: Element): void {
  for (
    let fold = element.closest("details");
    fold;
    fold = fold.parentElement?.closest("details") ?? null
  )
    fold.open = true;
}
