(() => {
  document.documentElement.classList.add("hidup");
  const words = (text) => (text || "").split(" ").filter(Boolean);
  // What scrolls under a pointer that rests is entered, but not pointed at.
  const place = (event) => `${event.screenX} ${event.screenY}`;
  let rests = "";
  document.addEventListener("mousemove", (event) => {
    rests = place(event);
  });

  for (const chart of document.querySelectorAll(".bagan-berubah")) {
    const all = (selector) => [...chart.querySelectorAll(selector)];
    const slider = chart.querySelector(".geser");
    let chosen = null;

    const press = (name, value) => {
      for (const button of all(`[data-${name}]`))
        button.setAttribute("aria-pressed", String(button.dataset[name] === value));
    };
    const show = (view) => {
      chart.dataset.tampilan = view;
      press("pilih", view);
    };
    const zoom = (size) => {
      chart.dataset.besar = size;
      press("ukuran", size);
    };
    const divide = () => {
      chart.style.setProperty("--batas", slider.value / 100);
      const told = slider.dataset.nilai;
      const parts = { kiri: slider.value, kanan: 100 - slider.value };
      slider.setAttribute(
        "aria-valuetext",
        told.replace(/\{(kiri|kanan)\}/g, (_all, side) => parts[side]),
      );
    };
    const mark = (item) => {
      for (const part of all(".sorot")) part.classList.remove("sorot");
      chart.classList.toggle("menyorot", item !== null);
      if (item === null) return;
      for (const layer of all("[data-awalan]"))
        for (const name of words(item.dataset.kotak))
          document.getElementById(`${layer.dataset.awalan}-${name}`)?.classList.add("sorot");
      const { dari, ke } = item.dataset;
      if (dari === undefined) return;
      for (const path of all("path.perubahan, path.garis")) {
        const ends = [path.dataset.dari, ...words(path.dataset.ke)];
        if (ends.length === 2 && ends.includes(dari) && ends.includes(ke))
          path.classList.add("sorot");
      }
    };
    const choose = (item) => {
      chosen?.removeAttribute("aria-current");
      chosen = item;
      mark(chosen);
      if (chosen === null) return;
      chosen.setAttribute("aria-current", "true");
      show("gabungan");
      const box = document.getElementById(chosen.hash.slice(1));
      box.setAttribute("tabindex", "-1");
      box.scrollIntoView({ block: "center", inline: "center" });
      box.focus({ preventScroll: true });
    };

    for (const button of all("[data-pilih]"))
      button.addEventListener("click", () => show(button.dataset.pilih));
    for (const button of all("[data-ukuran]"))
      button.addEventListener("click", () => zoom(button.dataset.ukuran));
    slider.addEventListener("input", divide);
    for (const item of all(".daftar a")) {
      item.addEventListener("click", (event) => {
        event.preventDefault();
        choose(item);
      });
      item.addEventListener("mouseenter", (event) => {
        if (place(event) !== rests) mark(item);
      });
      item.addEventListener("focus", () => mark(item));
      for (const name of ["mouseleave", "blur"]) item.addEventListener(name, () => mark(chosen));
    }
    chart.addEventListener("keydown", (event) => {
      if (event.key !== "Escape" || chosen === null) return;
      const item = chosen;
      choose(null);
      item.focus();
    });

    // Its boxes can be reached: no longer one indivisible image.
    chart.querySelector(".versi--gabungan svg").setAttribute("role", "group");
    divide();
    const svg = chart.querySelector(".versi--gabungan svg");
    const natural = (parseFloat(svg.getAttribute("width")) * 96) / 25.4;
    if (svg.clientWidth < natural * 0.6) zoom("penuh");
    if (location.hash) {
      const item = all(".daftar a").find((link) => link.hash === location.hash);
      if (item) choose(item);
    }
  }
})();
