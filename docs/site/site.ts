import { openSearch } from "./search.ts";
import { showThemeButton } from "./theme.ts";

/** Relative way to the root of the site, which the page's own script tag tells. */
const base = document.querySelector<HTMLElement>("script[data-base][src$='site.js']")?.dataset.base ?? "";

showThemeButton();

const searchButton = document.querySelector<HTMLButtonElement>("[data-site-search]");
if (searchButton) {
  searchButton.hidden = false;
  searchButton.addEventListener("click", () => openSearch(base));
}
// Captured, because TypeDoc and Redoc listen for the same keys to open searches of their own.
document.addEventListener(
  "keydown",
  (event) => {
    const isTyping = event.target instanceof HTMLElement && event.target.matches("input, textarea, select");
    const asksForSearch = event.key === "/" || (event.key === "k" && (event.ctrlKey || event.metaKey));
    if (!asksForSearch || (isTyping && event.key === "/")) return;
    event.preventDefault();
    event.stopPropagation();
    openSearch(base);
  },
  { capture: true },
);
