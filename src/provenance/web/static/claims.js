// The list of claims: filtering it, and finding one's way in it.
export function filtering(list, search, show) {
  const rows = [...list.querySelectorAll("li[data-claim]")];
  const places = new Map(rows.map((row, place) => [row.dataset.claim, place]));
  const words = rows.map((row) => row.textContent);
  let current = list.querySelector("a[aria-current]");

  function apply() {
    const wanted = search.value.trim();
    rows.forEach((row, place) => {
      const marks = row.dataset.marks.split(" ");
      row.hidden = Boolean((show.value && !marks.includes(show.value)) || (wanted && !words[place].includes(wanted)));
    });
  }

  function walk(from, step, fits) {
    const start = from === null || !places.has(from) ? (step > 0 ? -1 : rows.length) : places.get(from);
    for (let place = start + step; place >= 0 && place < rows.length; place += step) {
      if (fits(rows[place])) return rows[place].dataset.claim;
    }
    return null;
  }

  const shown = (row) => !row.hidden;
  const open = (row) => shown(row) && row.dataset.marks.split(" ").includes("unverified");

  search.addEventListener("input", apply);
  show.addEventListener("change", () => { apply(); show.blur(); });
  search.form.addEventListener("submit", (event) => event.preventDefault());

  return {
    search,
    beside: (id, step) => walk(id, step, shown),
    nextOpen: (id) => walk(id, 1, open) ?? walk(null, 1, open),
    choose(id) {
      current?.removeAttribute("aria-current");
      current = rows[places.get(id)]?.querySelector("a") ?? null;
      current?.setAttribute("aria-current", "true");
      current?.scrollIntoView({ block: "nearest" });
    },
    repaint({ id, status, open: isOpen, cited }, word) {
      const row = rows[places.get(id)];
      if (!row) return;
      const marks = new Set(row.dataset.marks.split(" ").filter(Boolean)).add("mine");
      if (isOpen) marks.add("unverified");
      else marks.delete("unverified");
      if (cited) marks.delete("unsourced");
      row.dataset.marks = [...marks].join(" ");
      const sign = row.querySelector(".status");
      sign.className = `status s-${status}`;
      sign.textContent = word;
    },
  };
}
