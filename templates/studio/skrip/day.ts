// A day as somebody writes it in, as a spec writes it out; and back.
//
// A browser's own field for days shows them as the browser's country does, month first perhaps.

const MONTHS = [
  ["jan"],
  ["feb", "peb"],
  ["mar"],
  ["apr"],
  ["mei", "may"],
  ["jun"],
  ["jul"],
  ["agu", "aug", "ags"],
  ["sep"],
  ["okt", "oct"],
  ["nov", "nop"],
  ["des", "dec"],
];

/** "2 Maret 2026", "2-3-2026" (day first), "2026-03-02"; null for what is no day. */
export function readDay(words: string): string | null {
  const text = words.trim().toLowerCase();
  const whole = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(text);
  if (whole) return asDay(Number(whole[1]), Number(whole[2]), Number(whole[3]));
  const parts = /^(\d{1,2})[\s./-]+(\d{1,2}|[a-z]+)[\s./-]+(\d{4})$/.exec(text);
  if (!parts) return null;
  const [, day, month, year] = parts as unknown as [string, string, string, string];
  const named = MONTHS.findIndex((names) => names.some((name) => month.startsWith(name))) + 1;
  return asDay(Number(year), /^\d/.test(month) ? Number(month) : named, Number(day));
}

function asDay(year: number, month: number, day: number): string | null {
  const date = new Date(Date.UTC(year, month - 1, day));
  const real = date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return real ? date.toISOString().slice(0, 10) : null;
}

/** "2 Maret 2026" for "2026-03-02"; what is no day stays as it is. */
export function dayInWords(day: string): string {
  if (readDay(day) !== day) return day;
  const language = document.documentElement.lang === "en" ? "en-GB" : "id-ID";
  return new Date(`${day}T00:00:00Z`).toLocaleDateString(language, {
    dateStyle: "long",
    timeZone: "UTC",
  });
}
