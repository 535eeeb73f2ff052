// An element in, the focus given to it by the page itself: that is no choice of the user's.

let giving = false;

export function giveFocus(element: HTMLElement | SVGElement): void {
  giving = true;
  element.focus({ preventScroll: true });
  giving = false;
}

export const isGiving = (): boolean => giving;
