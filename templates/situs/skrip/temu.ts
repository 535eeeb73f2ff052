// The finder for pages that fetch it once somebody searches: their own script is lighter so.

import { finder } from "./finder";

declare global {
  interface Window {
    baganTemu?: typeof finder;
  }
}

window.baganTemu = finder;
