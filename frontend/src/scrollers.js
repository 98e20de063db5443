// Code and tables in prose that are wider than the page scroll by themselves: let the keyboard reach them.
import { each } from "./dom.js";

const look = new ResizeObserver((entries) => {
  for (const { target } of entries) {
    if (target.scrollWidth > target.clientWidth) target.tabIndex = 0;
    else target.removeAttribute("tabindex");
  }
});

each(".prose :is(pre, table)", (element) => look.observe(element));
