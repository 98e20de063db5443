// <time data-relative datetime="…"> stays fresh: 5 min, 3 h, 2 d.
import { all } from "./dom.js";

const STEPS = [[31557600, "y"], [2629800, "mo"], [604800, "w"], [86400, "d"], [3600, "h"], [60, "min"]];

function age(seconds) {
  const step = STEPS.find(([size]) => Math.abs(seconds) >= size);
  return step ? `${Math.floor(Math.abs(seconds) / step[0])} ${step[1]}` : null;
}

function refresh() {
  for (const time of all("time[data-relative]")) {
    const text = age((Date.now() - Date.parse(time.dateTime)) / 1000);
    if (text && time.textContent !== text) time.textContent = text;
    time.title ||= new Date(time.dateTime).toLocaleString();
  }
}

refresh();
document.addEventListener("htmx:load", refresh);
setInterval(refresh, 30_000);
