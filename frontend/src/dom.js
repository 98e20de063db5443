// The few words every behaviour uses.

export const all = (selector, within = document) => [...within.querySelectorAll(selector)];

/** Call `act(element, event)` when `type` happens on or inside an element that matches. */
export function on(type, selector, act, options) {
  document.addEventListener(type, (event) => {
    const element = event.target.closest?.(selector);
    if (element) act(element, event);
  }, options);
}

/** Call `prepare(element)` once for each matching element, now and after every swap. */
export function each(selector, prepare) {
  const seen = new WeakSet();
  const look = () => {
    for (const element of all(selector)) {
      if (seen.has(element)) continue;
      seen.add(element);
      prepare(element);
    }
  };
  look();
  document.addEventListener("htmx:load", look);
}

export const isVisible = (element) => element.checkVisibility({ visibilityProperty: true });

/** Where keys go: the dialog on top, or the page. */
export const scope = () => all("dialog[open]").at(-1) ?? document;

export function isTyping(target) {
  if (target.isContentEditable) return true;
  return target.matches?.("textarea, select, input:not([type=checkbox], [type=radio], [type=button], [type=submit], [type=range])") ?? false;
}

/** A key that means itself: no modifier, nobody typing, nobody has handled it. */
export function isPlain(event) {
  return !(event.defaultPrevented || event.isComposing || event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target));
}

let voice;
/** Tell a screen reader. */
export function say(text) {
  voice ??= document.body.appendChild(Object.assign(document.createElement("div"), { className: "visually-hidden", role: "status" }));
  voice.textContent = text;
}

export const language = document.documentElement.lang.replace(/^en$/, "en-GB") || "en-GB"; // 3 Mar, as the server writes it
