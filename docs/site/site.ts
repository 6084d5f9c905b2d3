import { addCopyButtons, markEdges } from "./code.ts";
import { tendMenu } from "./menu.ts";
import { openSearch } from "./search.ts";
import { showThemeButton } from "./theme.ts";

/** Relative way to the root of the site, which the page's own script tag tells. */
const base = document.querySelector<HTMLElement>("script[data-base][src$='site.js']")?.dataset.base ?? "";

showThemeButton();
addCopyButtons();
markEdges();
tendMenu();

const searchButton = document.querySelector<HTMLButtonElement>("[data-site-search]");
if (searchButton) {
  searchButton.hidden = false;
  searchButton.addEventListener("click", () => openSearch(base));
}
// Captured, because Redoc listens for the same keys to open a search of its own.
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
