// Cards in columns: a card dropped on another column goes there, as its buttons do. The card says where to send it
// (data-card="address"), the column what to say (data-column="horizon=next"); the answer replaces all columns.
import { on } from "./dom.js";

let carried;
on("dragstart", "[data-card]", (card, { dataTransfer }) => {
  carried = card;
  dataTransfer.effectAllowed = "move";
  dataTransfer.setData("text/plain", card.textContent.trim());
});
on("dragend", "[data-card]", () => { carried = null; });
on("dragover", "[data-column]", (column, event) => {
  if (carried && !column.contains(carried)) event.preventDefault();
});
on("drop", "[data-column]", (column, event) => {
  if (!carried || column.contains(carried)) return;
  event.preventDefault();
  const values = Object.fromEntries(new URLSearchParams(column.dataset.column));
  htmx.ajax("POST", carried.dataset.card, { source: carried, target: carried.closest(".columns"), swap: "outerHTML", values });
});
