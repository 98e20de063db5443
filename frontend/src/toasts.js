// A sentence in the corner: from the server's page, or from the header HX-Trigger: {"toast": {text, tone, action: {label, url}}}.
import { all, on } from "./dom.js";

const place = document.getElementById("toasts");
const LONG_ENOUGH = 6000;

document.addEventListener("toast", ({ detail }) => toast(detail));
on("click", "[data-dismisses]", (button) => button.closest(".toast").remove());
on("click", "[data-takes-back]", (button) => {
  htmx.ajax("POST", button.dataset.takesBack, { source: document.body, swap: "none" });
  button.closest(".toast").remove();
});

/** A modal dialog covers everything older than itself: come back on top. */
export function raise() {
  if (!place?.isConnected) return;
  if (place.matches(":popover-open")) place.hidePopover();
  place.showPopover();
}

export function toast({ text, tone = "good", action }) {
  if (!place || !text) return;
  if (tone === "good") all('[data-tone="good"]', place).forEach((old) => old.remove());
  const item = document.createElement("div");
  item.className = "toast";
  item.dataset.tone = tone;
  item.append(Object.assign(document.createElement("span"), { className: "toast-text", textContent: text }));
  if (action) item.append(actionButton(action));
  place.append(item);
  raise();
  prepare(item);
}

function actionButton({ label, url }) {
  const button = Object.assign(document.createElement("button"), { type: "button", className: "small", textContent: label });
  Object.assign(button.dataset, { takesBack: url, key: "u" });
  return button;
}

function prepare(item) {
  const close = Object.assign(document.createElement("button"), { type: "button", className: "quiet small icon", textContent: "×", ariaLabel: place.dataset.closeLabel });
  close.dataset.dismisses = "";
  item.append(close);
  let timer;
  const leave = () => { timer = setTimeout(() => item.remove(), LONG_ENOUGH); };
  for (const type of ["pointerenter", "focusin"]) item.addEventListener(type, () => clearTimeout(timer));
  for (const type of ["pointerleave", "focusout"]) item.addEventListener(type, leave);
  if (item.dataset.tone !== "bad") leave();
}

if (place) {
  raise();
  all(".toast", place).forEach(prepare);
}
