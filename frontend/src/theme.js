// Light, dark or as the system. Loaded before the first paint, so it stays apart and small.
const KEY = "northing.theme";
const root = document.documentElement;

function show(theme) {
  if (theme === "light" || theme === "dark") root.dataset.theme = theme;
  else delete root.dataset.theme;
  for (const button of document.querySelectorAll("[data-sets-theme]")) {
    button.setAttribute("aria-pressed", String(button.dataset.setsTheme === (theme ?? "system")));
  }
}

function stored() {
  try { return localStorage.getItem(KEY) ?? "system"; } catch { return "system"; }
}

show(stored());
document.addEventListener("DOMContentLoaded", () => show(stored()));
addEventListener("storage", () => show(stored()));
document.addEventListener("click", (event) => {
  const theme = event.target.closest?.("[data-sets-theme]")?.dataset.setsTheme;
  if (!theme) return;
  try { localStorage.setItem(KEY, theme); } catch { /* private mode: it lasts for this page */ }
  show(theme);
  document.dispatchEvent(new CustomEvent("northing:theme"));
});
