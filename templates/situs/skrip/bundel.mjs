// The scripts of a site's and the studio's pages in, one file a page and the licences of what is in them out.

import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";

const here = dirname(fileURLToPath(import.meta.url));
const out = dirname(here);
const templates = dirname(out);
const packages = "node_modules";

const { metafile } = await build({
  absWorkingDir: here,
  entryPoints: {
    "situs/bagan": "bagan.ts",
    "situs/indeks": "indeks.ts",
    "situs/temu": "temu.ts",
    "studio/studio": join(templates, "studio", "skrip", "studio.tsx"),
  },
  outdir: templates,
  bundle: true,
  minify: true,
  format: "iife",
  target: "es2022",
  charset: "utf8",
  legalComments: "none",
  banner: { js: "/* lisensi.txt */" },
  metafile: true,
  logLevel: "warning",
});

const inside = `/${packages}/`;

/** The packages that are in scripts, by name. */
function used(inputs) {
  const names = inputs
    .filter((path) => path.includes(inside))
    .map((path) => path.split(inside).pop().split("/"))
    .map(([first, second]) => (first.startsWith("@") ? `${first}/${second}` : first));
  return [...new Set(names)].sort();
}

function licence(name) {
  const folder = join(here, ...Array(3).fill(".."), packages, name);
  const { version } = JSON.parse(readFileSync(join(folder, "package.json"), "utf8"));
  const file = readdirSync(folder).find((entry) => /^licen[cs]e/i.test(entry));
  return `${name} ${version}\n\n${readFileSync(join(folder, file), "utf8").trim()}\n`;
}

const rule = `\n${"-".repeat(72)}\n\n`;
for (const pages of ["situs", "studio"]) {
  const made = Object.entries(metafile.outputs).filter(([path]) =>
    relative(templates, join(here, path)).startsWith(pages),
  );
  const inputs = made.flatMap(([, output]) => Object.keys(output.inputs));
  writeFileSync(join(templates, pages, "lisensi.txt"), used(inputs).map(licence).join(rule));
  for (const [path] of made) console.log(relative(process.cwd(), join(here, path)));
}
