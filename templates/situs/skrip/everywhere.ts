// The units of all regions in, a search of them out: "dinkes kubar" is an office and a region.

import MiniSearch from "minisearch";
import { ABBREVIATIONS, indexed, joined, LONGEST, words } from "./finder";

/** What bagan/publish/site/finding.py writes. */
export interface Everything {
  readonly daerah: readonly (readonly [name: string, called: string])[];
  readonly nama: readonly (readonly [name: string, called: string, office: number])[];
  readonly unit: readonly (readonly [
    region: number,
    name: number,
    address: string,
    which?: string,
  ])[];
}

export interface Hit {
  readonly name: string;
  readonly region: string;
  /** Which of several units of one name in the region; "" where there is one. */
  readonly which: string;
  readonly address: string;
}

interface Named {
  readonly id: number;
  readonly name: string;
  readonly called: string;
}

/** How well each of some names fits a word. */
type Scores = ReadonlyMap<number, number>;

/** Shorter words are not taken for one another. */
const SURE = 4;
/** Longer ones may have two slips. */
const SHORT = 5;
/** Offices come before their parts, and those who work with them. */
const OFFICE = 1.6;
/** What a whole name or short form is worth, against a beginning or a misspelt one. */
const WHOLE = 3;

/** A function of a query that gives the units with all of its words, in their names or in those
 * of their regions, best first.  A query that a region alone fits gives none of its units. */
export function everywhere(data: Everything): (query: string) => readonly Hit[] {
  const regions = indexOf(data.daerah.map(([name, called], id) => ({ id, name, called })));
  const names = indexOf(data.nama.map(([name, called], id) => ({ id, name, called })));
  return (query) => {
    const asked = words(query.slice(0, LONGEST)).map(joined);
    const found = asked.map((word, place) => {
      const last = place === asked.length - 1;
      return fits(word, last, regions, names);
    });
    const hits = data.unit.flatMap((unit, place) => {
      const score = scored(unit, found, data);
      return score > 0 ? [{ unit, place, score }] : [];
    });
    hits.sort((a, b) => b.score - a.score || a.place - b.place);
    return hits.map(({ unit: [region, name, address, which = ""] }) => ({
      name: data.nama[name]?.[0] ?? "",
      region: data.daerah[region]?.[0] ?? "",
      which,
      address,
    }));
  };
}

/** 0 where a word fits neither name, or all of them fit the region alone. */
function scored(
  [region, name]: Everything["unit"][number],
  found: readonly (readonly [Scores, Scores])[],
  data: Everything,
): number {
  let sum = 0;
  let own = false;
  for (const [regions, names] of found) {
    const [there, here] = [regions.get(region) ?? 0, names.get(name) ?? 0];
    if (!there && !here) return 0;
    own ||= !there;
    sum += Math.max(here, there);
  }
  return own ? sum * (data.nama[name]?.[2] ? OFFICE : 1) : 0;
}

/** How well regions and names fit a word: as it stands, else as a beginning, else misspelt. */
function fits(
  word: string,
  last: boolean,
  regions: MiniSearch<Named>,
  names: MiniSearch<Named>,
): readonly [Scores, Scores] {
  const begins = last || ABBREVIATIONS.has(word);
  const ways = [{ prefix: begins }, { prefix: true }, { fuzzy: slips(word) }];
  for (const way of ways) {
    const both = [scores(regions, word, way), scores(names, word, way)] as const;
    if (both[0].size || both[1].size) return both;
  }
  return [new Map(), new Map()];
}

function slips(word: string): number | false {
  if (word.length < SURE || /\p{N}/u.test(word)) return false;
  return word.length <= SHORT ? 1 : 2;
}

function scores(
  index: MiniSearch<Named>,
  word: string,
  way: { readonly prefix?: boolean; readonly fuzzy?: number | false },
): Scores {
  const found = index.search(word, { ...way, tokenize: (text) => [text] });
  return new Map(
    found.map(({ id, score, terms }) => [id, terms.includes(word) ? score * WHOLE : score]),
  );
}

function indexOf(named: readonly Named[]): MiniSearch<Named> {
  const index = new MiniSearch<Named>({
    fields: ["name", "called"],
    tokenize: indexed,
    processTerm: (word) => word,
    searchOptions: { boost: { name: 1.5 } },
  });
  index.addAll(named);
  return index;
}
