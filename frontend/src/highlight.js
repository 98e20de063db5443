// Highlighting in a message: what is selected fills start and end (code points of the text, end exclusive) of a form.
// `h` chooses sentence by sentence without a mouse.
import { all, isPlain, isVisible, language, on, say, scope } from "./dom.js";

const PAINT = "choosing";
let choosing; // {root, sentences, from, to}: keyboard mode
let isDown = false;
let timer;

document.addEventListener("pointerdown", () => { isDown = true; });
for (const type of ["pointerup", "pointercancel"]) document.addEventListener(type, () => { isDown = false; soon(); });
document.addEventListener("selectionchange", soon);
document.addEventListener("keydown", (event) => (choosing ? steer(event) : begin(event)), true);
on("click", "[data-highlight-cancel]", (button) => leave(button.closest("[data-highlight-form]")));
document.addEventListener("keydown", (event) => {
  const form = event.key === "Escape" && !event.defaultPrevented && all("[data-highlight-form]").find(isVisible);
  if (!form) return;
  event.preventDefault();
  leave(form);
});
on("click", "mark[data-insight]", (mark) => {
  if (document.getSelection().isCollapsed) document.getElementById(`insight-${mark.dataset.insight}`)?.scrollIntoView({ block: "nearest" });
});
document.addEventListener("htmx:afterRequest", ({ target, detail }) => {
  if (detail.successful && target.matches?.("[data-highlight-form]") && target.isConnected) leave(target);
});

function soon() {
  clearTimeout(timer);
  if (!isDown) timer = setTimeout(takeSelection, 180);
}

function takeSelection() {
  const selection = document.getSelection();
  if (choosing || selection.isCollapsed || !selection.rangeCount) return;
  const range = selection.getRangeAt(0);
  const root = all("[data-highlightable]").find((each) => range.intersectsNode(each) && isVisible(each));
  if (root) propose(root, ...within(root, range));
}

/** The part of the range that lies in the message, as positions in its text. */
function within(root, range) {
  const inside = document.createRange();
  inside.selectNodeContents(root);
  if (range.compareBoundaryPoints(Range.START_TO_START, inside) > 0) inside.setStart(range.startContainer, range.startOffset);
  if (range.compareBoundaryPoints(Range.END_TO_END, inside) < 0) inside.setEnd(range.endContainer, range.endOffset);
  const before = document.createRange();
  before.setStart(root, 0);
  before.setEnd(inside.startContainer, inside.startOffset);
  const start = before.toString().length;
  return [start, start + inside.toString().length];
}

function propose(root, start, end) {
  const text = root.textContent;
  while (start < end && /\s/.test(text[start])) start += 1;
  while (start < end && /\s/.test(text[end - 1])) end -= 1;
  const form = document.querySelector(root.dataset.highlightFormTarget);
  if (!form || start === end) return;
  form.elements.start.value = points(text, start);
  form.elements.end.value = points(text, end);
  for (const place of all("[data-highlight-quote]", form)) place.textContent = text.slice(start, end);
  form.hidden = false;
  const range = rangeOf(root, start, end);
  paint(range);
  placeUnder(form, range);
  return form;
}

/** A position in UTF-16, as JavaScript counts, in code points, as the server does. */
const points = (text, position) => [...text.slice(0, position)].length;

function rangeOf(root, start, end) {
  const range = document.createRange();
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  let seen = 0;
  let isStarted = false;
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (!isStarted && start < seen + node.length) {
      range.setStart(node, start - seen);
      isStarted = true;
    }
    if (end <= seen + node.length) {
      range.setEnd(node, end - seen);
      break;
    }
    seen += node.length;
  }
  return range;
}

function paint(range) {
  CSS.highlights?.set(PAINT, new Highlight(range));
}

function placeUnder(form, range) {
  const parent = form.offsetParent;
  if (!parent?.matches(".highlight-area")) return;
  form.dataset.placed = "";
  const top = range.getBoundingClientRect().bottom - parent.getBoundingClientRect().top;
  form.style.insetBlockStart = `${Math.round(top + 8)}px`;
  form.scrollIntoView({ block: "nearest" });
}

function leave(form) {
  form.hidden = true;
  CSS.highlights?.delete(PAINT);
  document.getSelection().removeAllRanges();
  all("[data-highlightable]").find(isVisible)?.focus({ preventScroll: true });
}

function begin(event) {
  if (event.key !== "h" || !isPlain(event)) return;
  const root = all("[data-highlightable]", scope()).find(isVisible);
  const sentences = root && sentencesOf(root.textContent);
  if (!sentences?.length) return;
  event.preventDefault();
  root.focus({ preventScroll: true });
  choosing = { root, sentences, from: 0, to: 0 };
  showChoice();
}

function sentencesOf(text) {
  const segmenter = new Intl.Segmenter(language, { granularity: "sentence" });
  return [...segmenter.segment(text)].flatMap(({ segment, index }) => [...segment.matchAll(/[^\n]*\S[^\n]*/g)].map((line) => {
    const start = index + line.index + line[0].search(/\S/);
    return [start, start + line[0].trim().length];
  }));
}

function steer(event) {
  const step = { ArrowDown: 1, ArrowRight: 1, j: 1, J: 1, ArrowUp: -1, ArrowLeft: -1, k: -1, K: -1 }[event.key];
  if (!choosing.root.isConnected) return stop();
  if (step) {
    choosing.to = Math.min(Math.max(choosing.to + step, 0), choosing.sentences.length - 1);
    if (!event.shiftKey) choosing.from = choosing.to;
    showChoice();
  } else if (event.key === "Enter") accept();
  else if (event.key === "Escape") stop();
  else return;
  event.preventDefault();
  event.stopImmediatePropagation();
}

const chosen = () => {
  const { sentences, from, to } = choosing;
  return [sentences[Math.min(from, to)][0], sentences[Math.max(from, to)][1]];
};

function showChoice() {
  const range = rangeOf(choosing.root, ...chosen());
  paint(range);
  const place = choosing.root.closest("dialog, .aside, html");
  const box = range.getBoundingClientRect();
  if (box.top < 80 || box.bottom > innerHeight - 40) (place.matches(".aside") ? place : document.scrollingElement).scrollBy({ top: box.top - innerHeight / 3 });
  say(range.toString());
}

function accept() {
  const form = propose(choosing.root, ...chosen());
  choosing = null;
  form?.querySelector("select, textarea, input:not([type=hidden]), button")?.focus();
}

function stop() {
  choosing = null;
  CSS.highlights?.delete(PAINT);
}
