// Accepting and correcting the lines of a scan, and saving what was decided.

(() => {
  const lines = JSON.parse(document.getElementById("bacaan-semula").textContent);
  const boxes = [...document.querySelectorAll(".baris > li")];
  const done = new Map();
  let saved = true;

  const field = (box) => box.querySelector("textarea");

  const tell = () => {
    document.getElementById("kemajuan").textContent =
      `${done.size} dari ${boxes.length} baris sudah dilihat.`;
  };

  const open = (place) => {
    const order = [...boxes.keys()];
    const next = [...order.slice(place + 1), ...order.slice(0, place)].find((n) => !done.has(n));
    return next === undefined ? document.getElementById("simpan") : field(boxes[next]);
  };

  const accept = (place) => {
    const words = field(boxes[place]).value.trim();
    done.set(place, words);
    boxes[place].classList.add("selesai");
    boxes[place].querySelector(".keadaan").textContent =
      words === field(boxes[place]).defaultValue ? "diterima" : "dikoreksi";
    saved = false;
    tell();
    const target = open(place);
    target.focus();
    target.closest("li")?.scrollIntoView({ block: "nearest" });
  };

  boxes.forEach((box, place) => {
    field(box).addEventListener("keydown", (event) => {
      if (event.key === "Enter" && !event.shiftKey && !event.isComposing) {
        event.preventDefault();
        accept(place);
      }
    });
    field(box).addEventListener("input", () => {
      if (done.delete(place)) {
        box.classList.remove("selesai");
        box.querySelector(".keadaan").textContent = "belum dilihat";
        tell();
      }
    });
    box.querySelector("button").addEventListener("click", () => accept(place));
  });

  document.getElementById("simpan").addEventListener("click", () => {
    const koreksi = [...done.entries()]
      .sort(([a], [b]) => a - b)
      .map(([place, benar]) => ({ ...lines[place], benar }));
    const link = document.createElement("a");
    link.href = URL.createObjectURL(
      new Blob([`${JSON.stringify({ koreksi }, null, 1)}\n`], { type: "application/json" }),
    );
    link.download = document.getElementById("nama-koreksi").textContent;
    link.click();
    URL.revokeObjectURL(link.href);
    saved = true;
  });

  window.addEventListener("beforeunload", (event) => {
    if (!saved) {
      event.preventDefault();
    }
  });
})();
