// The review page by keyboard. Without it, every link and form on the page works as it stands.
import { filtering } from "./claims.js";
import { send } from "./sending.js";

const desk = document.querySelector(".desk");
const panel = document.getElementById("panel");
const texts = document.getElementById("texts").dataset;
const address = `/articles/${encodeURIComponent(desk.dataset.article)}`;
const list = filtering(document.getElementById("claims"), document.getElementById("search"), document.getElementById("show"));
const figures = new Map();
for (const one of document.querySelectorAll(".figure")) {
  figures.set(one.dataset.claim, [...(figures.get(one.dataset.claim) ?? []), one]);
}
let chosen = panel.querySelector(".claim")?.dataset.claim ?? null;
let marked = [];
let asking = null;

function mark(element, name) {
  element?.classList.add(name);
  if (element) marked.push([element, name]);
}

function markAll() {
  for (const [element, name] of marked) element.classList.remove(name);
  marked = [];
  const claim = panel.querySelector(".claim");
  for (const one of figures.get(chosen) ?? []) mark(one, "chosen");
  if (!claim || claim.dataset.claim !== chosen) return;
  for (const id of claim.dataset.restated.split(" ")) for (const one of figures.get(id) ?? []) mark(one, "restated");
  if (claim.dataset.date) mark(document.getElementById(claim.dataset.date), "governs");
}

function fragment(html) {
  return [...new DOMParser().parseFromString(html, "text/html").body.childNodes];
}

// What the page of an error says.
function why(html) {
  return [...new DOMParser().parseFromString(html, "text/html").querySelector("main").childNodes];
}

async function load(id) {
  asking?.abort();
  asking = new AbortController();
  const asked = asking;
  try {
    const answer = await fetch(`${address}/claims/${id}`, { signal: asked.signal, headers: { Accept: "text/html" } });
    if (answer.redirected) return location.reload();
    panel.replaceChildren(...(answer.ok ? fragment(await answer.text()) : why(await answer.text())));
    remembered();
    panel.dataset.ready = id;
  } catch (error) {
    if (!asked.signal.aborted) complain(texts.failed);
  }
  markAll();
}

async function choose(id, { reload = false } = {}) {
  if (!id || (id === chosen && !reload)) return;
  chosen = id;
  delete panel.dataset.ready;
  list.choose(id);
  markAll();
  document.getElementById(`c-${id}`)?.scrollIntoView({ block: "center" });
  history.replaceState(null, "", `?claim=${id}`);
  await load(id);
}

function complain(message) {
  const place = panel.querySelector(".trouble");
  if (!place) return panel.replaceChildren(message);
  place.textContent = message;
  place.hidden = false;
  place.scrollIntoView({ block: "nearest" });
}

function repaint({ claims, done, total }) {
  for (const claim of claims) {
    for (const one of figures.get(claim.id) ?? []) {
      one.className = one.className.replace(/s-\w+/, `s-${claim.status}`);
      one.title = texts[claim.status];
    }
    list.repaint(claim, texts[claim.status]);
  }
  const bar = document.querySelector("#how-far progress");
  bar.value = done;
  document.querySelector("#how-far .count").textContent = `${done} / ${total}`;
}

// The source of the last verification is where the next one begins, unless a suggestion says better.
function remembered() {
  const source = panel.querySelector("select[name=source]");
  if (source && !source.value) source.value = sessionStorage.getItem("source") ?? "";
}

panel.addEventListener("submit", async (event) => {
  const form = event.target;
  if (!("verdict" in form.dataset)) return;
  event.preventDefault();
  const answer = await send(form).catch(() => ({ trouble: texts.failed }));
  if (answer.trouble) return complain(answer.trouble);
  if (form.elements.source?.value) sessionStorage.setItem("source", form.elements.source.value);
  repaint(answer);
  document.activeElement?.blur();
  await choose(chosen, { reload: true });
});

document.addEventListener("click", (event) => {
  const link = event.target.closest("a[data-go], a.figure, .claims a");
  if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
  event.preventDefault();
  choose(link.dataset.go ?? link.dataset.claim ?? link.parentElement.dataset.claim);
});

function open(act, restatements = false) {
  const details = panel.querySelector(`details[data-act="${act}"]`);
  const refusal = panel.querySelector(`[data-refused="${act}"]`);
  if (!details) return refusal ? complain(refusal.textContent) : undefined;
  const trouble = panel.querySelector(".trouble");
  if (trouble) trouble.hidden = true;
  for (const other of panel.querySelectorAll("details[data-act]")) other.open = other === details;
  const box = details.querySelector("[name=restatements]");
  if (box) box.checked = restatements;
  const fields = [...details.querySelectorAll("select, textarea, input:not([type=hidden]):not([type=checkbox])")];
  const empty = fields.find((field) => field.required && !field.value);
  const filled = details.querySelector("[name=source]")?.value && details.querySelector("[name=quote], [name=cell]")?.value;
  (empty ?? (filled ? details.querySelector("button") : fields[0]))?.focus();
}

function other() {
  const ids = (panel.querySelector(".claim")?.dataset.others ?? "").split(" ").filter(Boolean);
  if (ids.length) choose(ids[0]);
}

const help = document.getElementById("help");
const keys = {
  j: () => choose(list.beside(chosen, 1)),
  k: () => choose(list.beside(chosen, -1)),
  n: () => choose(list.nextOpen(chosen)),
  v: () => open("verified"),
  V: () => open("verified", true),
  d: () => open("disputed"),
  c: () => open("corrected"),
  x: () => open("unverifiable"),
  s: () => open("in_review"),
  u: () => open("unverified"),
  a: () => open("source"),
  f: other,
  "/": () => list.search.focus(),
  "?": () => help.showModal(),
};

document.addEventListener("keydown", (event) => {
  const field = event.target.closest("input, textarea, select");
  if (event.key === "Escape" && !help.open) return event.target.blur();
  if (event.key === "Enter" && (event.ctrlKey || event.metaKey) && field?.form) return field.form.requestSubmit();
  if (event.key === "Enter" && field === list.search) {
    event.preventDefault();
    field.blur();
    return choose(list.beside(null, 1));
  }
  if (field || help.open || event.ctrlKey || event.metaKey || event.altKey || !(event.key in keys)) return;
  event.preventDefault();
  keys[event.key]();
});

document.querySelector("[data-help]").addEventListener("click", () => help.showModal());
if (chosen) {
  list.choose(chosen);
  remembered();
  markAll();
  document.getElementById(`c-${chosen}`)?.scrollIntoView({ block: "center" });
}
document.documentElement.dataset.ready = "true";
