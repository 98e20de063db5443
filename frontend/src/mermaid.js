// Mermaid wants inline styles, which our Content-Security-Policy forbids. What it would write into <style> and
// style="" goes through the CSSOM here instead, which is allowed and has the same effect.
import mermaid from "mermaid";
import { language } from "./dom.js";

const sheets = new WeakMap(); // <pre> → its style sheet
const HUES = [258, 152, 72, 350, 195, 295, 25, 120, 225, 50, 320, 170];
let number = 0;
let turn = Promise.resolve();

/** Draw one diagram; one at a time, because the page is patched meanwhile. */
export function draw(place, source) {
  turn = turn.then(() => drawNow(place, source)).catch((error) => refuse(place, source, error));
  return turn;
}

async function drawNow(place, source) {
  mermaid.initialize({ startOnLoad: false, securityLevel: "strict", suppressErrorRendering: true, theme: "base", themeVariables: colours(), htmlLabels: false, flowchart: { htmlLabels: false } });
  const sheet = new CSSStyleSheet();
  const table = drawingTable();
  const { svg } = await withoutInlineStyles(sheet, () => mermaid.render(`diagram-${++number}`, source, table)).finally(() => table.remove());
  adopt(place, sheet);
  place.replaceChildren(parse(svg));
  place.setAttribute("role", "img");
  place.setAttribute("aria-label", source.trim());
  place.dataset.drawn = "";
}

/** Where Mermaid measures: out of sight, as wide as the page. */
function drawingTable() {
  const table = document.body.appendChild(document.createElement("div"));
  Object.assign(table.style, { position: "fixed", insetBlockStart: "0", insetInlineStart: "-200vw", inlineSize: "60rem", visibility: "hidden" });
  return table;
}

function adopt(place, sheet) {
  const others = document.adoptedStyleSheets.filter((each) => each !== sheets.get(place) && each !== sheet);
  document.adoptedStyleSheets = [...others, sheet];
  sheets.set(place, sheet);
}

async function withoutInlineStyles(sheet, work) {
  const { createElement } = document;
  const { setAttribute } = Element.prototype;
  const { parseFromString } = DOMParser.prototype;
  document.createElement = (name, ...rest) => (name === "style" ? styleOf(sheet) : createElement.call(document, name, ...rest));
  Element.prototype.setAttribute = function set(name, value) {
    if (name === "style" && this.style) this.style.cssText = value;
    else setAttribute.call(this, name, value);
  };
  DOMParser.prototype.parseFromString = function parse(text, type) {
    return parseFromString.call(this, holdStyles(String(text)), type);
  };
  try {
    return await work();
  } finally {
    delete document.createElement;
    Element.prototype.setAttribute = setAttribute;
    DOMParser.prototype.parseFromString = parseFromString;
  }
}

/** Looks like the <style> Mermaid fills; what is written to it becomes the sheet. */
function styleOf(sheet) {
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
  return Object.defineProperty(document.createElementNS("http://www.w3.org/2000/svg", "desc"), "innerHTML", { set: (rules) => sheet.replaceSync(rules) });
}

/** style="…" in the tags of a text becomes data-style="…", which nobody objects to. */
const holdStyles = (text) => text.replace(/<[^>]+>/g, (tag) => tag.replace(/\sstyle=/g, " data-style="));

function parse(svg) {
  const held = new DOMParser().parseFromString(holdStyles(svg), "text/html").body.firstElementChild;
  const picture = document.importNode(held, true);
  for (const element of [picture, ...picture.querySelectorAll("[data-style]")]) {
    element.style.cssText = element.dataset.style ?? "";
    delete element.dataset.style;
  }
  return picture;
}

function refuse(place, source, error) {
  place.textContent = `${source.trimEnd()}\n\n${String(error?.message ?? error).split("\n")[0]}`;
  place.lang = language;
}

function colours() {
  const tokens = getComputedStyle(document.documentElement);
  const of = (name) => rgb(tokens.getPropertyValue(`--${name}`));
  const [ink, line, sunken, surface, muted] = ["ink", "edge", "sunken", "surface", "muted"].map(of);
  return {
    darkMode: isDark(surface), background: surface, fontFamily: tokens.getPropertyValue("--font"), fontSize: "13px",
    primaryColor: sunken, primaryTextColor: ink, primaryBorderColor: line, secondaryColor: surface, tertiaryColor: surface,
    lineColor: muted, textColor: ink, noteBkgColor: sunken, noteTextColor: ink, noteBorderColor: line, edgeLabelBackground: surface,
    clusterBkg: surface, clusterBorder: line, ...scale(ink),
  };
}

/** Mind maps, pies and the like: one hue after the other, each pale enough for our ink. */
function scale(ink) {
  const found = {};
  HUES.forEach((hue, index) => {
    const colour = rgb(`light-dark(oklch(89% .055 ${hue}), oklch(40% .07 ${hue}))`);
    Object.assign(found, { [`cScale${index}`]: colour, [`cScaleLabel${index}`]: ink, [`pie${index + 1}`]: colour });
  });
  return { ...found, git0: found.cScale0, gitBranchLabel0: ink, pieStrokeWidth: "0px", pieOuterStrokeWidth: "0px" };
}

/** Mermaid reads rgb(); the browser turns our oklch() and light-dark() into it. */
function rgb(colour) {
  const probe = Object.assign(document.createElement("canvas"), { width: 1, height: 1 }).getContext("2d");
  const element = document.body.appendChild(document.createElement("i"));
  element.style.color = colour;
  probe.fillStyle = getComputedStyle(element).color;
  element.remove();
  probe.fillRect(0, 0, 1, 1);
  const [r, g, b] = probe.getImageData(0, 0, 1, 1).data;
  return `rgb(${r}, ${g}, ${b})`;
}

const isDark = (colour) => colour.match(/\d+/g).reduce((sum, part) => sum + Number(part), 0) < 384;
