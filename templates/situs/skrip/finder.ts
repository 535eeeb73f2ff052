// Texts in, a search of them out: every word of a query has to stand in a text.

import MiniSearch from "minisearch";

/** Longer queries are cut: nothing searched here has a name of this length. */
export const LONGEST = 200;
/** Shorter words are too like each other to be taken for one another. */
const SURE = 5;
/** So short a beginning stands for a word even where other words follow: "kab. kutai". */
export const ABBREVIATIONS = new Set(["kab", "kec", "kel", "prov"]);

/** The words of a text without capitals and diacritics. */
export function words(text: string): string[] {
  const folded = text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
  return folded.match(/\p{N}+(?:\.\p{N}+)*|\p{L}+/gu) ?? [];
}

/** The words that a text is found by: of the code 64.07 both its parts and the whole. */
export function indexed(text: string): string[] {
  return words(text).flatMap((word) =>
    word.includes(".") ? [...word.split("."), joined(word)] : [word],
  );
}

/** A code as one number: a part of one is not taken for a part of another. */
export function joined(word: string): string {
  return word.replaceAll(".", "");
}

function slips(word: string): number | false {
  if (word.length < SURE || /\p{N}/u.test(word)) return false;
  return word.length < 2 * SURE ? 1 : 2;
}

/**
 * A function of a query that gives the places in *texts* of those with all of its words, best
 * first; the last word may be a beginning.  Only where there is none may words be misspelt.
 */
export function finder(texts: readonly string[]): (query: string) => number[] {
  const index = new MiniSearch<{ id: number; text: string }>({
    fields: ["text"],
    tokenize: indexed,
    processTerm: (word) => word,
    searchOptions: {
      combineWith: "AND",
      tokenize: (query) => words(query).map(joined),
      prefix: (word, place, all) => place === all.length - 1 || ABBREVIATIONS.has(word),
    },
  });
  index.addAll(texts.map((text, id) => ({ id, text })));
  return (query) => {
    const asked = query.slice(0, LONGEST);
    const exact = index.search(asked);
    const found = exact.length ? exact : index.search(asked, { fuzzy: slips });
    return found.sort((a, b) => b.score - a.score || a.id - b.id).map((one) => one.id);
  };
}
