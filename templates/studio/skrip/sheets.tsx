// The sheets of the spec in, a tab for each out.

import { sheet, shownSheet, state } from "./state";
import { t } from "./words";

/** So many words that all titles begin with are said once, by the first words of the page. */
const MANY = 3;

export function Sheets() {
  const sheets = state.value?.gambar ?? [];
  if (sheets.length < 2) return null;
  const titles = sheets.map((each) => each.judul || each.nama);
  const names = apart(titles);
  return (
    <div class="lembar" role="tablist" aria-label={t("sheets")}>
      {sheets.map((each, number) => (
        <button
          type="button"
          role="tab"
          key={each.kunci}
          title={titles[number]}
          aria-selected={each.kunci === shownSheet.value?.kunci}
          onClick={() => {
            sheet.value = each.kunci;
          }}
        >
          {number + 1}. {names[number]}
        </button>
      ))}
    </div>
  );
}

/**
 * Titles without the words that all begin with, where these are many: the rest tells them apart.
 * One that has no more words than these keeps them.
 */
function apart(titles: readonly string[]): readonly string[] {
  const words = titles.map((title) => title.split(" "));
  const first = words[0] ?? [];
  const other = first.findIndex((word, at) => words.some((each) => each[at] !== word));
  const alike = other < 0 ? first.length : other;
  if (alike < MANY) return titles;
  return words.map((each) => (each.length > alike ? ["…", ...each.slice(alike)] : each).join(" "));
}
