// Filters and sorts the table of a summary, and opens the findings that a link leads to.
(() => {
  const form = document.querySelector(".saring");
  const table = document.querySelector(".peringkat");
  const body = table.tBodies[0];
  const rows = [...body.rows];
  const words = new Map(
    rows.map((row) => [
      row,
      `${row.cells[1].textContent} ${row.dataset.berkas}`.toLocaleLowerCase("id"),
    ]),
  );
  const findings = new Map(
    [...document.querySelectorAll(".temuan > details")].map((one) => [one.dataset.nomor, one]),
  );
  const told = form.querySelector(".tampak");
  const value = (id) => document.getElementById(id)?.value ?? "";

  const filter = () => {
    const parts = value("cari").toLocaleLowerCase("id").split(/\s+/).filter(Boolean);
    const [province, outcome] = [value("provinsi"), value("hasil")];
    let count = 0;
    for (const row of rows) {
      const shown =
        parts.every((part) => words.get(row).includes(part)) &&
        (!province || row.dataset.provinsi === province) &&
        (!outcome || row.dataset.hasil === outcome);
      row.hidden = !shown;
      const below = findings.get(row.dataset.nomor);
      if (below) below.hidden = !shown;
      if (shown) count += 1;
    }
    told.textContent = `Tampak ${count} dari ${rows.length}`;
  };

  // What is not known may be anything: it stands with the most.
  const number = (text) => (text === "–" ? Number.POSITIVE_INFINITY : Number(text));
  const compare = (column, numeric) => (one, other) => {
    const [a, b] = [one, other].map((row) => row.cells[column].textContent.trim());
    if (!numeric) return a.localeCompare(b, "id", { numeric: true });
    return number(a) === number(b) ? 0 : number(a) - number(b);
  };
  const sort = (head) => {
    const numeric = head.classList.contains("angka");
    const first = numeric && head.cellIndex > 0 ? "descending" : "ascending";
    const second = first === "ascending" ? "descending" : "ascending";
    const order = head.getAttribute("aria-sort") === first ? second : first;
    for (const other of table.tHead.rows[0].cells) other.removeAttribute("aria-sort");
    head.setAttribute("aria-sort", order);
    const sign = order === "ascending" ? 1 : -1;
    const by = compare(head.cellIndex, numeric);
    body.append(...[...rows].sort((one, other) => sign * by(one, other)));
  };
  for (const head of table.querySelectorAll("[data-urut]")) {
    const button = document.createElement("button");
    button.type = "button";
    button.append(...head.childNodes);
    button.addEventListener("click", () => sort(head));
    head.append(button);
  }

  const open = () => {
    const target = document.getElementById(location.hash.slice(1));
    if (target?.localName !== "details") return;
    target.open = true;
    target.querySelector("summary").focus();
  };
  window.addEventListener("hashchange", open);
  open();

  const fold = document.querySelector(".lipat");
  for (const button of fold.querySelectorAll("button"))
    button.addEventListener("click", () => {
      for (const one of findings.values()) one.open = button.dataset.lipat === "buka";
    });
  fold.hidden = false;

  form.hidden = false;
  form.addEventListener("input", filter);
  form.addEventListener("submit", (event) => event.preventDefault());
  filter();
})();
