// data-key="a" or data-key="g i": pressed, the element is clicked (a field is focused). `?` lists them.
import { all, isPlain, isVisible, scope } from "./dom.js";
import { show } from "./dialogs.js";

const PATIENCE = 1200;
const GLYPHS = { Escape: "Esc", Enter: "↵", ArrowUp: "↑", ArrowDown: "↓" };
const sheet = document.getElementById("shortcuts");
let begun = "";
let timer;

document.addEventListener("keydown", (event) => {
  if (!isPlain(event) || event.repeat || event.key === "Shift") return;
  if (event.key === "?" && sheet && scope() === document) {
    event.preventDefault();
    return list();
  }
  for (const keys of begun ? [`${begun} ${event.key}`, event.key] : [event.key]) {
    if (take(keys, event)) return;
  }
  wait("");
});

function take(keys, event) {
  const found = elements();
  const element = found.find((each) => each.dataset.key === keys);
  const begins = !element && found.some((each) => each.dataset.key.startsWith(`${keys} `));
  if (!element && !begins) return false;
  event.preventDefault();
  wait(begins ? keys : "");
  if (element) press(element);
  return true;
}

function wait(keys) {
  clearTimeout(timer);
  begun = keys;
  if (keys) timer = setTimeout(() => { begun = ""; }, PATIENCE);
}

/** The selected row's own keys come first, then the page's, the rooms' last. */
function elements() {
  const inRow = (element) => {
    const row = element.closest("[data-row]");
    return row ? (row.getAttribute("aria-current") === "true" ? 0 : null) : element.closest("#sidebar") ? 2 : 1;
  };
  return all("[data-key]", scope())
    .map((element) => [inRow(element), element])
    .filter(([rank, element]) => rank !== null && (rank === 2 || isVisible(element)) && !element.disabled)
    .sort(([a], [b]) => a - b)
    .map(([, element]) => element);
}

function press(element) {
  if (!element.matches("input, textarea, select") || element.matches("[type=checkbox], [type=radio]")) return element.click();
  element.focus();
  element.select?.();
}

function list() {
  const found = elements();
  fill("page", found.filter((element) => !element.dataset.key.startsWith("g ")));
  fill("go", found.filter((element) => element.dataset.key.startsWith("g ")));
  for (const [name, selector] of [["highlight", "[data-highlightable]"], ["timeline", "[data-timeline]"]]) {
    sheet.querySelector(`[data-shortcuts=${name}]`).hidden = !document.querySelector(selector);
  }
  show(sheet);
}

function fill(name, elements) {
  const section = sheet.querySelector(`[data-shortcuts=${name}]`);
  const lines = new Map(elements.map((element) => [element.dataset.key, nameOf(element)]).reverse());
  section.hidden = !lines.size;
  section.querySelector("dl").replaceChildren(...[...lines].reverse().map(line));
}

function line([keys, name]) {
  const div = document.createElement("div");
  const dd = document.createElement("dd");
  div.append(Object.assign(document.createElement("dt"), { textContent: name }), dd);
  dd.append(...keys.split(" ").map((key) => Object.assign(document.createElement("kbd"), { textContent: GLYPHS[key] ?? key })));
  return div;
}

function nameOf(element) {
  if (element.dataset.keyLabel || element.ariaLabel) return element.dataset.keyLabel || element.ariaLabel;
  const copy = element.cloneNode(true);
  for (const extra of all("kbd, .count, .visually-hidden", copy)) extra.remove();
  return copy.textContent.trim() || element.placeholder || "";
}
