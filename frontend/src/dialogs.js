// data-opens="id" shows a dialog (data-fetches="url" fills it first), data-closes leaves it; menus; our own confirm().
import { all, on } from "./dom.js";
import { raise } from "./toasts.js";

on("click", "[data-opens]", async (button, event) => {
  event.preventDefault();
  button.closest("details.menu")?.removeAttribute("open");
  const dialog = document.getElementById(button.dataset.opens);
  if (!dialog) return;
  if (button.dataset.fetches) await htmx.ajax("GET", button.dataset.fetches, { target: dialog, swap: "innerHTML" });
  show(dialog);
});
on("click", "[data-closes]", (button) => button.closest("dialog")?.close());
on("click", "[data-empties]", (button) => {
  document.querySelector(button.dataset.empties)?.replaceChildren();
  document.querySelector("[data-row][aria-current=true] .main")?.focus();
});

export function show(dialog) {
  if (dialog.open) return;
  const sidebar = document.getElementById("sidebar");
  if (sidebar?.matches(":popover-open")) sidebar.hidePopover();
  dialog.showModal();
  raise();
}

// A click beside a dialog that holds no form leaves it.
on("click", "dialog", (dialog, event) => {
  if (event.target === dialog && !dialog.querySelector("form")) dialog.close();
});

// A form that was accepted closes its dialog.
document.addEventListener("htmx:afterRequest", ({ detail }) => {
  const target = detail.elt;
  const dialog = target.closest?.("dialog[open]");
  if (!dialog || !detail.successful || target.tagName !== "FORM" || target.hasAttribute("data-stays")) return;
  dialog.close();
  target.reset();
  for (const alert of all("[role=alert]", target)) alert.hidden = true;
});

// Menus close when one looks elsewhere.
document.addEventListener("click", ({ target }) => {
  for (const menu of all("details.menu[open]")) {
    if (!menu.contains(target) || target.closest("li :is(a, button)")) menu.open = false;
  }
});
document.addEventListener("keydown", (event) => {
  if (event.key !== "Escape") return;
  const menu = document.querySelector("details.menu[open]");
  if (!menu) return;
  menu.open = false;
  menu.querySelector("summary").focus();
  event.preventDefault();
});
on("keydown", "details.menu[open]", (menu, event) => {
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (!step) return;
  event.preventDefault();
  const choices = all("li :is(a, button)", menu);
  choices.at((choices.indexOf(document.activeElement) + step) % choices.length)?.focus();
});

// hx-confirm and <form data-confirm="…"> ask in our dialog.
document.addEventListener("htmx:confirm", (event) => {
  if (!event.detail.question) return;
  event.preventDefault();
  ask(event.detail.question, () => event.detail.issueRequest(true));
});
on("submit", "form[data-confirm]", (form, event) => {
  if (form.dataset.confirmed) return;
  event.preventDefault();
  event.stopImmediatePropagation();
  ask(form.dataset.confirm, () => {
    form.dataset.confirmed = "yes";
    form.requestSubmit(event.submitter);
    delete form.dataset.confirmed;
  });
}, true);

function ask(question, proceed) {
  const dialog = document.getElementById("confirm");
  dialog.querySelector("p").textContent = question;
  dialog.returnValue = "";
  dialog.addEventListener("close", () => dialog.returnValue === "yes" && proceed(), { once: true });
  show(dialog);
}
