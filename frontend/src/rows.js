// j and k move through [data-row]s, Enter opens, x ticks. When a row goes away, the next one is selected:
// clearing an inbox with one key each never loses its place.
import { all, isPlain, isTyping, isVisible, on, scope } from "./dom.js";

const SELECTED = '[data-row][aria-current="true"]';
let order = [];
let current = document.querySelector(SELECTED);
let follower;

remember();
on("click", "[data-row]", (row) => mark(row));
on("focusin", "[data-row] .main", (link) => mark(link.closest("[data-row]")));
document.addEventListener("keydown", (event) => {
  if (!isPlain(event) || !rows().length) return;
  const step = stepOf(event);
  if (step) {
    event.preventDefault();
    move(step);
  } else if (event.key === "x") tick(event);
  else if (event.key === "Enter" && event.target === document.body) open(current);
});
new MutationObserver(() => {
  if (current && !current.isConnected) replace();
  else adopt();
  remember();
}).observe(document.body, { childList: true, subtree: true });

const rows = () => all("[data-rows] [data-row]", scope()).filter(isVisible);

function stepOf({ key, target }) {
  if (key === "j" || key === "k") return key === "j" ? 1 : -1;
  if (target !== document.body && !target.closest("[data-row]") && target.id !== "content") return 0;
  return { ArrowDown: 1, ArrowUp: -1 }[key] ?? 0;
}

function move(step) {
  const list = rows();
  const at = list.indexOf(current);
  const next = at < 0 ? list[step > 0 ? 0 : list.length - 1] : list[at + step];
  if (next) select(next);
}

function select(row) {
  mark(row);
  row.querySelector(".main")?.focus({ preventScroll: true });
  row.scrollIntoView({ block: "nearest" });
  if (row.closest("[data-rows]").dataset.rows !== "follow") return;
  clearTimeout(follower);
  follower = setTimeout(() => open(row), 120);
}

function mark(row) {
  for (const other of all(SELECTED)) if (other !== row) other.removeAttribute("aria-current");
  row.setAttribute("aria-current", "true");
  current = row;
  remember();
}

function open(row) {
  if (row?.isConnected) row.querySelector(".main")?.click();
}

function tick(event) {
  const box = current?.querySelector(":scope > [type=checkbox]");
  if (!box) return;
  event.preventDefault();
  box.click();
}

/** The order the rows are in, so that a row's successor is known after it is gone. */
function remember() {
  order = current?.isConnected ? all("[data-rows] [data-row]").map((row) => row.id) : order;
}

/** The selected row was swapped away: take its new self, else the next that is left, else the one before. */
function replace() {
  const at = order.indexOf(current.id);
  const byId = (id) => id && document.getElementById(id)?.matches("[data-row]") && document.getElementById(id);
  const same = byId(current.id);
  const heir = same || first(order.slice(at + 1), byId) || first(order.slice(0, Math.max(at, 0)).reverse(), byId);
  const mayFocus = !isTyping(document.activeElement) || !isVisible(document.activeElement);
  current = heir || null;
  if (!heir) return;
  if (same || !mayFocus) mark(heir);
  else select(heir);
  if (same && document.activeElement === document.body) heir.querySelector(".main")?.focus({ preventScroll: true });
}

const first = (ids, find) => ids.reduce((found, id) => found || find(id), null);

/** The server may have marked a row itself. */
function adopt() {
  if (!current) current = document.querySelector(SELECTED);
}
