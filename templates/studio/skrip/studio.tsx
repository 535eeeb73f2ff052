// The address in, the page that it names out: the cards of the folder, or one spec.

import { render } from "preact";
import { FolderPage } from "./folder";
import { Page } from "./page";
import { open, spec } from "./state";
import { t } from "./words";

function Studio() {
  return spec.value ? <Page key={spec.value} /> : <FolderPage />;
}

function follow(): void {
  let name = "";
  try {
    name = decodeURIComponent(location.hash.slice(1));
  } catch {
    // An address that somebody typed: the cards are shown.
  }
  open(name);
  document.title = name ? `${name} · ${t("title")}` : t("title");
}

window.addEventListener("hashchange", follow);
follow();
const root = document.getElementById("aplikasi");
if (root) render(<Studio />, root);
