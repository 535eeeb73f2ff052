// What the server wrote into the page in, the words of the page and who asks out.

export interface Pola {
  readonly kunci: string;
  readonly nama: string;
  readonly kantor: string;
  readonly daerah: string;
  readonly kode: string;
}

interface Start {
  readonly folder: string;
  readonly csrf: string;
  readonly header: string;
  readonly siapa: string | null;
  readonly kata: Readonly<Record<string, string>>;
  readonly pola: readonly Pola[];
  readonly unggahan: string;
}

export const start: Start = JSON.parse(document.getElementById("awal")?.textContent ?? "{}");

/** The words of `key`, in the user's language, `{names}` in them filled. */
export function t(key: string, values: Readonly<Record<string, string | number>> = {}): string {
  const words = start.kata[key] ?? key;
  return words.replace(/\{(\w+)\}/g, (whole, name) => String(values[name] ?? whole));
}

/** Whether the page is worked by fingers: the words are others then. */
export const byTouch = (): boolean => matchMedia("(pointer: coarse)").matches;

/** What is typed or pasted as one line: of the blanks and the marks that nobody sees, which Word
 * copies along, single blanks are left. */
export function oneLine(text: string): string {
  return text
    .replace(/\p{Cf}/gu, "")
    .replace(/\s+/g, " ")
    .trim();
}
