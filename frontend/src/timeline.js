// The roadmap in time: bars of days in lanes. Drag to move, drag an end to change it; arrow keys move a focused bar
// by a day, with Alt by a week, with Shift its end. The server's HTML is a list of links with dates and stays that.
import { all, each, language, on, say } from "./dom.js";

const DAY = 86_400_000;
const EDGE = 8; // pixels at the ends of a bar that resize it
const SLACK = 3; // pixels before a press is a drag
const SAVE_AFTER = 700; // milliseconds after the last arrow key
const WIDTH = { weeks: 14, months: 3.4, quarters: 1.5 }; // pixels a day

const dayOf = (iso) => Math.round(Date.parse(`${iso}T00:00Z`) / DAY);
const isoOf = (day) => new Date(day * DAY).toISOString().slice(0, 10);
const words = (options) => new Intl.DateTimeFormat(language, { timeZone: "UTC", ...options });
const SHORT = words({ day: "numeric", month: "short" });
const range = ({ start, end, isPoint }) => (isPoint ? SHORT.format(start * DAY) : `${SHORT.format(start * DAY)} – ${SHORT.format(end * DAY)}`);
const node = (className, textContent = "") => Object.assign(document.createElement("div"), { className, textContent });

class Timeline {
  constructor(element) {
    this.element = element;
    this.from = dayOf(element.dataset.from);
    this.days = dayOf(element.dataset.to) - this.from + 1;
    this.backwards = getComputedStyle(element).direction === "rtl" ? -1 : 1;
    element.style.setProperty("--days", this.days);
    element.dataset.ready = "";
    this.bars = all("[data-bar]", element).map((bar) => new Bar(this, bar));
    element.addEventListener("northing:zoom", () => this.lay());
    new ResizeObserver(() => this.fit()).observe(element);
    this.lay();
    this.goTo(dayOf(element.dataset.today ?? isoOf(Date.now() / DAY)));
  }

  lay() {
    this.fit();
    this.drawScale();
    this.pack();
  }

  fit() {
    const label = this.element.querySelector(".lane > :first-child")?.offsetWidth ?? 0;
    const wanted = WIDTH[this.element.dataset.zoom] ?? WIDTH.months;
    const day = Math.max(wanted, Math.floor(((this.element.clientWidth - label) / this.days) * 100) / 100);
    if (day === this.day) return;
    this.day = day;
    this.element.style.setProperty("--day", `${day}px`);
    this.bars.forEach((bar) => bar.fitLabel());
    this.pack();
  }

  drawScale() {
    for (const old of all(".scale, .gridlines, .today", this.element)) old.remove();
    const scale = node("scale");
    const lines = node("gridlines");
    scale.ariaHidden = lines.ariaHidden = "true";
    scale.append(Object.assign(document.createElement("span"), { className: "corner" }));
    for (const [start, end, text] of this.periods()) {
      for (const [place, words, offset] of [[scale, text, 2], [lines, "", 1]]) {
        const span = Object.assign(document.createElement("span"), { textContent: words });
        span.style.gridColumn = `${start - this.from + offset} / ${end - this.from + offset}`;
        place.append(span);
      }
    }
    this.element.prepend(scale, lines);
    this.drawToday();
  }

  drawToday() {
    const today = dayOf(this.element.dataset.today ?? isoOf(Date.now() / DAY));
    if (today < this.from || today >= this.from + this.days) return;
    const line = node("today");
    line.style.insetInlineStart = `calc(var(--label) + var(--day) * ${today - this.from + 0.5})`;
    this.element.append(line);
  }

  /** Months, or quarters when these are asked for: [first day, day after, name]. */
  periods() {
    const size = this.element.dataset.zoom === "quarters" ? 3 : 1;
    const first = new Date(this.from * DAY);
    const month = (n) => Math.round(Date.UTC(first.getUTCFullYear(), n) / DAY);
    const found = [];
    for (let n = Math.floor(first.getUTCMonth() / size) * size; month(n) < this.from + this.days; n += size) {
      const start = Math.max(month(n), this.from);
      const end = Math.min(month(n + size), this.from + this.days);
      if ((end - start) * this.day < 22) found.push([start, end, ""]);
      else found.push([start, end, this.nameOf(new Date(month(n) * DAY), size, !found.length)]);
    }
    return found;
  }

  nameOf(date, size, isFirst) {
    const isNewYear = date.getUTCMonth() === 0 || isFirst;
    if (size === 3) return `Q${date.getUTCMonth() / 3 + 1} ${date.getUTCFullYear()}`;
    return words(isNewYear ? { month: "short", year: "numeric" } : { month: "short" }).format(date);
  }

  /** Bars of a lane that would overlap go to different lines. */
  pack() {
    for (const lane of all(".lane", this.element)) {
      const ends = [];
      const bars = this.bars.filter((bar) => lane.contains(bar.element)).sort((a, b) => a.start - b.start);
      for (const bar of bars) {
        let line = ends.findIndex((end) => end < bar.start);
        if (line < 0) line = ends.length;
        ends[line] = bar.reach();
        bar.show(line + 1);
      }
    }
  }

  goTo(day) {
    this.element.scrollLeft = this.backwards * Math.max(0, (day - this.from) * this.day - this.element.clientWidth * 0.25);
  }
}

class Bar {
  constructor(timeline, element) {
    this.timeline = timeline;
    this.element = element;
    this.isPoint = "milestone" in element.dataset;
    this.line = 1;
    this.read();
    this.label = Object.assign(document.createElement("span"), { className: "bar-label" });
    this.label.append(...element.childNodes);
    element.append(this.label);
    this.name = this.label.textContent.trim();
    this.late = element.dataset.late ? element.parentElement.appendChild(node("late")) : null;
    this.fitLabel();
    if (!element.dataset.url) return;
    element.draggable = false;
    element.addEventListener("pointerdown", (event) => this.press(event));
    element.addEventListener("keydown", (event) => this.key(event));
    element.addEventListener("blur", () => this.save());
    element.addEventListener("dragstart", (event) => event.preventDefault());
    element.addEventListener("click", (event) => this.wasDragged && event.preventDefault(), true);
    element.addEventListener("htmx:afterRequest", ({ detail }) => (detail.successful ? this.keep() : this.restore()));
  }

  read() {
    const { start, end } = this.element.dataset;
    this.start = dayOf(start);
    this.end = this.isPoint ? this.start : Math.max(dayOf(end ?? start), this.start);
    this.saved = this.value();
  }

  value() {
    return `${isoOf(this.start)} ${isoOf(this.end)}`;
  }

  keep() {
    Object.assign(this.element.dataset, { start: isoOf(this.start), end: isoOf(this.end) });
    this.saved = this.value();
  }

  restore() {
    this.read();
    this.timeline.pack();
  }

  /** How long the title is, in days. */
  fitLabel() {
    this.width = this.label.scrollWidth / (this.timeline.day ?? 1);
  }

  isNarrow() {
    const { from, days, day } = this.timeline;
    const shown = Math.min(this.end + 1, from + days) - Math.max(this.start, from);
    return this.isPoint || this.width + 20 / day > shown;
  }

  /** Where a title that does not fit into its bar stands: after it, or before it at the end of time. */
  side() {
    const { from, days, day } = this.timeline;
    return this.end + this.width + 12 / day > from + days ? "before" : "after";
  }

  /** The last day this bar needs on its line, title and tail included. */
  reach() {
    const end = Math.max(this.end, this.late ? dayOf(this.element.dataset.late) : 0);
    return this.isNarrow() && this.side() === "after" ? Math.max(end, this.end + this.width + 24 / this.timeline.day) : end;
  }

  show(line = this.line) {
    this.line = line;
    const { from, days } = this.timeline;
    const column = (day) => Math.min(Math.max(day - from + 1, 1), days + 1);
    const style = this.element.style;
    style.gridRow = line;
    style.gridColumn = `${column(this.start)} / ${Math.max(column(this.end + 1), column(this.start) + 1)}`;
    if (this.isNarrow()) this.element.dataset.narrow = this.side();
    else delete this.element.dataset.narrow;
    if (this.element.matches("a, button")) this.element.ariaLabel = `${this.name}, ${range(this)}`;
    this.element.title = `${this.name}\n${range(this)}`;
    this.element.toggleAttribute("hidden", this.end < from || this.start >= from + days);
    if (!this.late) return;
    this.late.hidden = dayOf(this.element.dataset.late) <= this.end;
    Object.assign(this.late.style, { gridRow: line, gridColumn: `${column(this.end + 1)} / ${column(dayOf(this.element.dataset.late) + 1)}` });
  }

  move(byStart, byEnd) {
    this.start += byStart;
    this.end = this.isPoint ? this.start : Math.max(this.end + byEnd, this.start);
    if (byStart && !byEnd) this.start = Math.min(this.start, this.end);
    this.show();
  }

  press(event) {
    if (event.button || event.pointerType === "touch") return;
    const box = this.element.getBoundingClientRect();
    const isStart = event.clientX - box.left < EDGE;
    const isEnd = box.right - event.clientX < EDGE;
    const edge = this.isPoint || box.width < 3 * EDGE ? "" : isStart ? "start" : isEnd ? "end" : "";
    const origin = { x: event.clientX, start: this.start, end: this.end, edge };
    const drag = new AbortController();
    const listen = (type, act) => this.element.addEventListener(type, act, { signal: drag.signal });
    this.wasDragged = false;
    this.element.setPointerCapture(event.pointerId);
    listen("pointermove", (move) => this.drag(move, origin));
    listen("pointerup", () => { drag.abort(); this.drop(); });
    listen("pointercancel", () => { drag.abort(); this.cancel(origin); });
    document.addEventListener("keydown", (key) => {
      if (key.key !== "Escape") return;
      key.preventDefault();
      drag.abort();
      this.cancel(origin);
    }, { signal: drag.signal });
  }

  drag(event, { x, start, end, edge }) {
    const pixels = (event.clientX - x) * this.timeline.backwards;
    if (!this.wasDragged && Math.abs(pixels) < SLACK) return;
    this.wasDragged = true;
    const days = Math.round(pixels / this.timeline.day);
    this.start = edge === "end" ? start : Math.min(start + days, edge ? end : Infinity);
    this.end = this.isPoint ? this.start : edge === "start" ? end : Math.max(end + days, edge ? start : -Infinity);
    this.element.dataset.moving = "";
    this.show();
    tip(range(this), event);
  }

  drop() {
    delete this.element.dataset.moving;
    tip();
    if (!this.wasDragged) return;
    this.timeline.pack();
    this.save();
    setTimeout(() => { this.wasDragged = false; });
  }

  cancel({ start, end }) {
    Object.assign(this, { start, end });
    delete this.element.dataset.moving;
    tip();
    this.timeline.pack();
  }

  key(event) {
    const step = ({ ArrowRight: 1, ArrowLeft: -1 }[event.key] ?? 0) * this.timeline.backwards * (event.altKey ? 7 : 1);
    if (!step || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    this.move(event.shiftKey && !this.isPoint ? 0 : step, step);
    say(range(this));
    clearTimeout(this.timer);
    this.timer = setTimeout(() => { this.timeline.pack(); this.save(); }, SAVE_AFTER);
  }

  save() {
    clearTimeout(this.timer);
    if (this.value() === this.saved) return;
    this.saved = this.value();
    const values = { starts: isoOf(this.start), due: isoOf(this.end) };
    if (this.element.dataset.version) values.version = this.element.dataset.version;
    htmx.ajax("POST", this.element.dataset.url, { source: this.element, swap: "none", values });
  }
}

let bubble;
function tip(text, event) {
  if (!text) {
    bubble?.remove();
    bubble = null;
    return;
  }
  bubble ??= document.body.appendChild(node("timeline-tip"));
  bubble.textContent = text;
  bubble.style.left = `${event.clientX + 12}px`;
  bubble.style.top = `${event.clientY - 32}px`;
}

each("[data-timeline]", (element) => new Timeline(element));

on("change", "[data-timeline-zoom]", ({ value }) => {
  for (const element of all("[data-timeline]")) {
    element.dataset.zoom = value;
    element.dispatchEvent(new Event("northing:zoom"));
  }
});
