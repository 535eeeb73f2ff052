// Zoom, place and the choice of a chart belong to the reader: a redraw exchanges what is drawn
// and leaves them alone.  Texts of the spec only ever come as parts of the server's own page.
(() => {
  const PARTS = ["judul", "pemberitahuan", "gambar", "temuan"];
  const STEP = 1.25,
    LEAST = 0.1,
    MOST = 8,
    PADDING = 24;
  const find = (id) => document.getElementById(id);
  const clock = new Intl.DateTimeFormat("id-ID", { timeStyle: "medium" });
  const now = () => clock.format(new Date());

  const served = new Map(); // the parts as they came, before this script touched them
  const places = new Map(); // of each chart, by its key: zoom (null: all of it), left, top
  let chosen = null; // the key of the chart that is looked at
  let version = document.body.dataset.versi;
  let good = null; // when the last good picture came

  const panel = () => document.querySelector("[role=tabpanel]:not([hidden])");
  const placeOf = (key) => {
    if (!places.has(key)) places.set(key, { zoom: null, left: 0, top: 0 });
    return places.get(key);
  };

  // Zoom and place

  const fitting = (view, images) => {
    const widest = Math.max(...images.map((image) => Number(image.getAttribute("width"))));
    const wide = (view.clientWidth - PADDING) / widest;
    if (images.length > 1) return wide;
    return Math.min(wide, (view.clientHeight - PADDING) / Number(images[0].getAttribute("height")));
  };
  const draw = () => {
    const view = panel()?.querySelector(".gulir");
    if (!view) return;
    const images = [...view.querySelectorAll("img")];
    const place = placeOf(panel().dataset.kunci);
    const zoom = place.zoom ?? Math.max(LEAST, fitting(view, images));
    view.dataset.skala = zoom;
    for (const image of images) {
      image.style.width = `${Number(image.getAttribute("width")) * zoom}px`;
      image.style.height = `${Number(image.getAttribute("height")) * zoom}px`;
    }
    view.scrollTo({ left: place.left, top: place.top, behavior: "instant" });
    for (const text of document.querySelectorAll(".besar"))
      text.textContent = `${Math.round(zoom * 100)} %`;
  };
  // (x, y): the point of the view that stays where it is
  const zoomTo = (zoom, x, y) => {
    const view = panel()?.querySelector(".gulir");
    if (!view) return;
    const place = placeOf(panel().dataset.kunci);
    const before = Number(view.dataset.skala);
    place.zoom = zoom === null ? null : Math.min(MOST, Math.max(LEAST, zoom));
    if (place.zoom === null) {
      place.left = place.top = 0;
    } else {
      const ratio = place.zoom / before;
      const [atX, atY] = [x ?? view.clientWidth / 2, y ?? view.clientHeight / 2];
      place.left = (view.scrollLeft + atX - PADDING / 2) * ratio - atX + PADDING / 2;
      place.top = (view.scrollTop + atY - PADDING / 2) * ratio - atY + PADDING / 2;
    }
    draw();
  };
  const step = (direction) => {
    const view = panel()?.querySelector(".gulir");
    if (view) zoomTo(direction === 0 ? null : Number(view.dataset.skala) * STEP ** direction);
  };

  // Choosing a chart

  const choose = (key) => {
    const tabs = [...document.querySelectorAll("[role=tab]")];
    if (tabs.length === 0) return;
    const tab = tabs.find((each) => each.dataset.kunci === key) ?? tabs[0];
    if (key === null) chosen = tab.dataset.kunci;
    for (const each of tabs) {
      each.setAttribute("aria-selected", String(each === tab));
      each.tabIndex = each === tab ? 0 : -1;
      find(each.getAttribute("aria-controls")).hidden = each !== tab;
    }
    draw();
  };

  document.addEventListener("click", (event) => {
    const button = event.target.closest("button");
    if (button?.dataset.ubah) step(Number(button.dataset.ubah));
    else if (button?.dataset.kunci) {
      chosen = button.dataset.kunci;
      choose(chosen);
    }
  });
  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const tab = event.target.closest?.("[role=tab]");
    if (tab) {
      const tabs = [...document.querySelectorAll("[role=tab]")];
      const at = tabs.indexOf(tab);
      const to = {
        ArrowRight: at + 1,
        ArrowLeft: at - 1 + tabs.length,
        Home: 0,
        End: tabs.length - 1,
      }[event.key];
      if (to !== undefined) {
        event.preventDefault();
        const next = tabs[to % tabs.length];
        chosen = next.dataset.kunci;
        choose(chosen);
        next.focus();
        return;
      }
    }
    const direction = { "+": 1, "=": 1, "-": -1, 0: 0 }[event.key];
    if (direction === undefined) return;
    event.preventDefault();
    step(direction);
  });
  document.addEventListener(
    "wheel",
    (event) => {
      const view = event.target.closest?.(".gulir");
      if (!view || !event.ctrlKey) return;
      event.preventDefault();
      const edge = view.getBoundingClientRect();
      const lines = event.deltaMode === 1 ? 20 : 1;
      zoomTo(
        Number(view.dataset.skala) * Math.exp((-event.deltaY * lines) / 500),
        event.clientX - edge.left,
        event.clientY - edge.top,
      );
    },
    { passive: false },
  );
  document.addEventListener(
    "scroll",
    (event) => {
      if (!event.target.classList?.contains("gulir")) return;
      const place = placeOf(event.target.closest("[role=tabpanel]").dataset.kunci);
      place.left = event.target.scrollLeft;
      place.top = event.target.scrollTop;
    },
    { capture: true, passive: true },
  );
  // A finger scrolls by itself.
  document.addEventListener("pointerdown", (event) => {
    const view = event.target.closest?.(".gulir");
    if (!view || event.pointerType !== "mouse" || event.button !== 0) return;
    // The scrollbars lie outside of the client area.
    const edge = view.getBoundingClientRect();
    if (event.clientX - edge.left - view.clientLeft > view.clientWidth) return;
    if (event.clientY - edge.top - view.clientTop > view.clientHeight) return;
    const move = (moved) =>
      view.scrollBy({ left: -moved.movementX, top: -moved.movementY, behavior: "instant" });
    const end = () => {
      view.classList.remove("digeser");
      view.removeEventListener("pointermove", move);
    };
    view.classList.add("digeser");
    view.setPointerCapture(event.pointerId);
    view.addEventListener("pointermove", move);
    for (const name of ["pointerup", "pointercancel", "lostpointercapture"])
      view.addEventListener(name, end, { once: true });
  });
  window.addEventListener("resize", draw);

  // Redraws

  const keep = (node) => served.set(node.id, node.outerHTML);
  const told = () => {
    const state = find("pemberitahuan").dataset.keadaan;
    document.body.classList.toggle("belum-benar", state === "lama");
    document.body.classList.remove("terputus");
    if (state === "segar") good = now();
    const faults = document.querySelectorAll("#temuan .temuan--error").length;
    find("keadaan").textContent = {
      segar: `Digambar pukul ${good}.`,
      lama: `Pukul ${now()}: ${faults} kesalahan; gambar terakhir yang benar${good ? ` dari pukul ${good}` : ""}.`,
      kosong: `Pukul ${now()}: ${faults} kesalahan, belum ada gambar.`,
      menunggu: "Sedang digambar …",
    }[state];
    draw(); // the notice takes its room from the view
  };
  const lost = () => {
    document.body.classList.add("terputus");
    find("keadaan").textContent = "Sambungan ke bagan preview terputus; mencoba menyambung lagi …";
  };
  const exchange = async (fresh) => {
    const parts = PARTS.map((id) => fresh.getElementById(id)).filter(
      (part) => part.outerHTML !== served.get(part.id),
    );
    const nodes = parts.map((part) => [part.outerHTML, document.importNode(part, true)]);
    // The old picture stays until the new one is there.  (decode() may wait for ever in a tab
    // that nobody looks at.)
    await Promise.all(
      nodes
        .flatMap(([, node]) => [...node.querySelectorAll("img")])
        .filter((image) => !image.complete)
        .map(
          (image) =>
            new Promise((done) => {
              image.onload = image.onerror = done;
            }),
        ),
    );
    for (const [text, node] of nodes) {
      const old = find(node.id);
      const focus = old.contains(document.activeElement) ? document.activeElement : null;
      const key = focus?.closest("[data-kunci]")?.dataset.kunci;
      const open = new Map(
        [...old.querySelectorAll("details")].map((each) => [each.id, each.open]),
      );
      const top = old.scrollTop;
      old.replaceWith(node);
      served.set(node.id, text);
      for (const each of node.querySelectorAll("details"))
        each.open = open.get(each.id) ?? each.open;
      node.scrollTop = top;
      if (node.id === "gambar") choose(chosen);
      if (!focus) continue;
      const same =
        focus.role === "tab" || !key
          ? null
          : node.querySelector(`[role=tabpanel][data-kunci="${CSS.escape(key)}"] .gulir`);
      const tab = key ? node.querySelector(`[role=tab][data-kunci="${CSS.escape(key)}"]`) : null;
      (same ?? tab ?? (focus.id && find(focus.id)) ?? node.querySelector("button"))?.focus({
        preventScroll: true,
      });
    }
  };
  let busy = false,
    again = false;
  const redraw = async () => {
    if (busy) {
      again = true;
      return;
    }
    busy = true;
    try {
      do {
        again = false;
        const answer = await fetch("/", { cache: "no-store" });
        const fresh = new DOMParser().parseFromString(await answer.text(), "text/html");
        await exchange(fresh);
        version = fresh.body.dataset.versi;
        told();
      } while (again);
    } catch {
      lost();
    } finally {
      busy = false;
    }
  };

  PARTS.map(find).forEach(keep);
  choose(null);
  told();
  const events = new EventSource("/peristiwa");
  let greeted = false;
  events.addEventListener("open", () => {
    greeted = false;
  });
  events.addEventListener("gambar", (event) => {
    // The first word after connecting only tells what there is.
    if (!greeted && event.data === version) told();
    else redraw();
    greeted = true;
  });
  events.addEventListener("error", lost);
})();
