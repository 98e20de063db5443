// htmx: who we are, what is under way, and what an error looks like.
import { all } from "./dom.js";
import { toast } from "./toasts.js";

const csrf = document.querySelector("meta[name=csrf]")?.content;
const pending = new Set();

document.addEventListener("htmx:configRequest", ({ detail }) => {
  if (csrf && detail.verb !== "get") detail.headers["X-CSRFToken"] = csrf;
});

// The request's own end counts: htmx:afterRequest is lost when its element goes away meanwhile.
document.addEventListener("htmx:beforeRequest", ({ detail: { xhr } }) => {
  busy(xhr, true);
  xhr.addEventListener("loadend", () => busy(xhr, false));
});
document.addEventListener("htmx:afterSwap", ({ detail }) => detail.target.removeAttribute("aria-busy"));

function busy(request, isPending) {
  pending[isPending ? "add" : "delete"](request);
  document.body.toggleAttribute("data-busy", pending.size > 0);
}

// 409 and 422 with HTML are swapped in (htmx-config); with plain text the sentence goes to the form, or to a toast.
document.addEventListener("htmx:beforeSwap", (event) => {
  const { xhr, requestConfig } = event.detail;
  if (xhr.status < 400) return;
  if (!(xhr.getResponseHeader("Content-Type") ?? "").startsWith("text/html")) {
    event.detail.shouldSwap = false;
    event.detail.isError = true;
  }
  for (const place of all("[role=alert]", requestConfig.elt.closest("form") ?? document.createElement("i"))) {
    if (event.detail.shouldSwap) continue;
    place.textContent = xhr.responseText;
    place.hidden = !xhr.responseText;
  }
});

document.addEventListener("htmx:responseError", ({ detail }) => {
  if (saysItself(detail.xhr)) return;
  toast({ text: document.getElementById("toasts")?.dataset.failed, tone: "bad" });
});
document.addEventListener("htmx:sendError", () => {
  toast({ text: document.getElementById("toasts")?.dataset.offline, tone: "bad" });
});

const saysItself = (xhr) => /"toast"/.test(xhr.getResponseHeader("HX-Trigger") ?? "") || xhr.getResponseHeader("HX-Refresh");
