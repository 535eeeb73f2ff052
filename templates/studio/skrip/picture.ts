// The address of a sheet in, the sheet as it can stand in the page out.

/** A picture in the page's own document: its fonts are there before it is shown. */
export async function readSheet(address: string): Promise<SVGSVGElement> {
  const answer = await fetch(address);
  if (!answer.ok) throw new Error(address);
  // The page's policy lets no style sheet in that came with a picture.
  let rules = "";
  const bare = (await answer.text()).replace(/<style>([^<]*)<\/style>/g, (_whole, text) => {
    rules += text;
    return "";
  });
  const read = new DOMParser().parseFromString(bare, "image/svg+xml");
  await useFonts(rules);
  const root = document.importNode(read.documentElement, true) as unknown as SVGSVGElement;
  return root;
}

const FACE =
  /@font-face\{font-family:"([^"]+)";font-weight:(\w+);font-style:(\w+);src:(url\([^)]+\))/g;
let used: FontFace[] = [];

/** Each picture brings the letters that it has: they replace those of the one before. */
async function useFonts(rules: string): Promise<void> {
  const faces = [...rules.matchAll(FACE)].map(
    ([, family, weight, style, source]) =>
      new FontFace(family ?? "", source ?? "", { weight: weight ?? "", style: style ?? "" }),
  );
  await Promise.all(faces.map((face) => face.load().catch(() => face)));
  for (const face of faces) document.fonts.add(face);
  for (const face of used) document.fonts.delete(face);
  used = faces;
}
