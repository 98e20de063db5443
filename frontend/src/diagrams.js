// Text diagrams: <pre class="mermaid"> and fences of ```mermaid. The library comes only when one is on the page.
import { each } from "./dom.js";

each("pre.mermaid, pre:has(> code.language-mermaid)", async (place) => {
  const source = place.textContent;
  const { draw } = await import("./mermaid.js");
  const show = () => draw(place, source);
  await show();
  document.addEventListener("northing:theme", show);
  matchMedia("(prefers-color-scheme: dark)").addEventListener("change", show);
});
