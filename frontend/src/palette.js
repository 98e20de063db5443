// Ctrl/Cmd-K: search everything and go there. The server answers with groups of <a role=option>.
import { all } from "./dom.js";
import { show } from "./dialogs.js";

const dialog = document.getElementById("palette");
if (dialog) start();

function start() {
  const input = dialog.querySelector("[type=search]");
  const results = dialog.querySelector(".palette-results");
  let asked = 0;
  let timer;

  document.addEventListener("keydown", (event) => {
    if (event.key.toLowerCase() !== "k" || !(event.ctrlKey || event.metaKey) || event.shiftKey || event.altKey) return;
    event.preventDefault();
    if (dialog.open) dialog.close();
    else show(dialog);
  });
  new MutationObserver(() => {
    if (!dialog.open) return;
    input.select();
    ask();
  }).observe(dialog, { attributeFilter: ["open"] });

  input.addEventListener("input", () => {
    clearTimeout(timer);
    timer = setTimeout(ask, 90);
  });
  input.addEventListener("keydown", (event) => {
    if (event.isComposing) return;
    const step = { ArrowDown: 1, ArrowUp: -1, Home: -1e6, End: 1e6 }[event.key];
    if (step && (Math.abs(step) === 1 || !input.value)) {
      event.preventDefault();
      move(step);
    } else if (event.key === "Enter") {
      event.preventDefault();
      follow(chosen(), event);
    }
  });
  results.addEventListener("pointermove", (event) => {
    const option = event.target.closest("[role=option]");
    if (option && option !== chosen()) choose(option, false);
  });
  results.addEventListener("click", (event) => {
    if (event.target.closest("[data-opens]")) dialog.close();
  });

  const options = () => all("[role=option]", results);
  const chosen = () => results.querySelector("[aria-selected=true]");

  async function ask() {
    const mine = ++asked;
    const address = new URL(dialog.dataset.url, location);
    address.searchParams.set("q", input.value.trim());
    const product = new URLSearchParams(location.search).get("product");
    if (product) address.searchParams.set("product", product);
    const answer = await fetch(address, { headers: { "HX-Request": "true" } }).catch(() => null);
    if (!answer?.ok || mine !== asked) return;
    const html = await answer.text();
    if (mine !== asked) return;
    results.innerHTML = html;
    options().forEach((option, index) => { option.id ||= `palette-option-${index}`; option.tabIndex = -1; });
    results.toggleAttribute("role", false);
    if (options().length) results.setAttribute("role", "listbox");
    input.setAttribute("aria-expanded", String(options().length > 0));
    choose(options()[0]);
  }

  function move(step) {
    const found = options();
    if (!found.length) return;
    const at = found.indexOf(chosen()) + step;
    const wrapped = Math.abs(step) === 1 ? (at + found.length) % found.length : Math.min(Math.max(at, 0), found.length - 1);
    choose(found[wrapped]);
  }

  function choose(option, scroll = true) {
    for (const other of options()) other.setAttribute("aria-selected", String(other === option));
    input.setAttribute("aria-activedescendant", option?.id ?? "");
    if (scroll) option?.scrollIntoView({ block: "nearest" });
  }

  function follow(option, event) {
    if (!option) return;
    if (option.href && (event.metaKey || event.ctrlKey)) return open(option.href);
    dialog.close();
    option.click();
  }
}
