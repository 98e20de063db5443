// Small comforts of forms: drafts, send with Ctrl-Enter, filters that apply themselves, ticks, files dropped, copy.
import { all, each, on } from "./dom.js";
import { toast } from "./toasts.js";

// data-draft="key": what is being written survives a reload, until it is sent.
const draft = (field) => `northing.draft.${field.dataset.draft}`;
each("[data-draft]", (field) => {
  if (!field.value) field.value = localStorage.getItem(draft(field)) ?? "";
});
on("input", "[data-draft]", (field) => {
  if (field.value) localStorage.setItem(draft(field), field.value);
  else localStorage.removeItem(draft(field));
});
const forget = (form) => all("[data-draft]", form).forEach((field) => localStorage.removeItem(draft(field)));
on("submit", "form", (form) => isHtmx(form) || forget(form));
document.addEventListener("htmx:afterRequest", ({ detail }) => {
  // detail.elt is the form even when the answer has swapped it away
  if (detail.successful && detail.elt.tagName === "FORM") forget(detail.elt);
});
const isHtmx = (form) => form.matches("[hx-post], [hx-put], [hx-patch], [hx-get], [hx-delete]");

on("keydown", "form textarea, form input", (field, event) => {
  if (event.key !== "Enter" || !(event.ctrlKey || event.metaKey) || event.defaultPrevented) return;
  event.preventDefault();
  field.form.requestSubmit();
});

on("change", "form[data-submits]", (form, { target }) => {
  if (target.matches("select, [type=checkbox], [type=radio], [type=date]")) form.requestSubmit();
});

// Ticks in [data-rows] show the bar of what to do with them.
let last;
on("click", "[data-rows] [type=checkbox]", (box, event) => {
  const boxes = ticks();
  const [from, to] = [boxes.indexOf(last), boxes.indexOf(box)].sort((a, b) => a - b);
  if (event.shiftKey && from >= 0) boxes.slice(from, to + 1).forEach((each) => { each.checked = box.checked; });
  last = box;
  count();
});
on("change", "[data-bulk-all]", (box) => {
  ticks().forEach((each) => { each.checked = box.checked; });
  count();
});
on("click", "[data-bulk-clear]", () => {
  ticks().forEach((each) => { each.checked = false; });
  count();
});
document.addEventListener("htmx:afterSettle", count);
addEventListener("pageshow", count);

const ticks = () => all("[data-rows] [data-row] > [type=checkbox]");

function count() {
  const boxes = ticks();
  const ticked = boxes.filter((box) => box.checked).length;
  for (const bar of all("[data-bulk]")) {
    bar.hidden = !ticked;
    for (const place of all("[data-bulk-count]", bar)) place.textContent = ticked;
    for (const box of all("[data-bulk-all]", bar)) {
      box.checked = ticked === boxes.length;
      box.indeterminate = ticked > 0 && ticked < boxes.length;
    }
  }
}

// data-drop around a file field: drop a file anywhere on it.
for (const type of ["dragover", "dragleave", "drop"]) {
  on(type, "[data-drop]", (place, event) => {
    event.preventDefault();
    place.toggleAttribute("data-over", type === "dragover");
    if (type !== "drop" || !event.dataTransfer.files.length) return;
    const field = place.querySelector("[type=file]");
    field.files = event.dataTransfer.files;
    field.dispatchEvent(new Event("change", { bubbles: true }));
  });
}

on("click", "[data-copy], [data-copy-from]", async (button) => {
  const { copy, copyFrom } = button.dataset;
  const source = copyFrom && document.querySelector(copyFrom);
  await navigator.clipboard.writeText(copy ?? source?.value ?? source?.textContent ?? "");
  toast({ text: document.getElementById("toasts")?.dataset.copied });
});

// The Apple keyboard's words.
if (/Mac|iPhone|iPad/.test(navigator.platform)) {
  each("kbd[data-mod]", (key) => { key.textContent = `⌘${key.dataset.mod}`; });
}
