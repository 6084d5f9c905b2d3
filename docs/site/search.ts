import MiniSearch from "minisearch";
import { type Entry, type Found, find, type Kind, searchOptions } from "./search-options.ts";

declare global {
  /** Set by `search-index.js`, a script, because a page on a disk may not fetch. */
  var siteSearchIndex: string | undefined;
}

const kinds: Readonly<Record<Kind, string>> = {
  guide: "Guide",
  method: "Method",
  section: "Guide",
  operation: "Operation",
  export: "Export",
  member: "Method",
  field: "Field",
};

let dialog: HTMLDialogElement | undefined;

/** Opens the search over guides, API and HTTP operations. */
export function openSearch(base: string): void {
  dialog ??= createDialog(base);
  if (!dialog.open) dialog.showModal();
}

function createDialog(base: string): HTMLDialogElement {
  const dialog = document.createElement("dialog");
  dialog.className = "site-dialog";
  dialog.ariaLabel = "Search";
  dialog.innerHTML = `<input type="search" role="combobox" aria-label="Search guides, API and HTTP operations"
    aria-controls="site-results" aria-expanded="true" aria-autocomplete="list" autocomplete="off" spellcheck="false"
    placeholder="Search guides, API and HTTP operations">
    <ul id="site-results" role="listbox" aria-label="Results"></ul><p role="status"></p>`;
  document.body.append(dialog);
  const [input, list, status] = ["input", "ul", "p"].map((name) => dialog.querySelector(name)) as [
    HTMLInputElement,
    HTMLUListElement,
    HTMLParagraphElement,
  ];
  let found: Found[] = [];
  let selected = 0;

  const select = (index: number) => {
    selected = Math.max(0, Math.min(index, found.length - 1));
    for (const [number, item] of [...list.children].entries()) {
      item.ariaSelected = String(number === selected);
      if (number === selected) item.scrollIntoView({ block: "nearest" });
    }
    if (found.length > 0) input.setAttribute("aria-activedescendant", `site-result-${selected}`);
    else input.removeAttribute("aria-activedescendant");
  };
  const go = () => {
    const target = found[selected];
    if (!target) return;
    dialog.close();
    location.href = base + target.path;
  };
  const search = (index: MiniSearch<Entry>) => {
    found = find(index, input.value).slice(0, 20);
    list.replaceChildren(...found.map(resultItem));
    status.textContent = input.value && found.length === 0 ? "Nothing found." : "";
    select(0);
  };

  status.textContent = "Loading …";
  void loadIndex(base).then((index) => {
    input.addEventListener("input", () => search(index));
    search(index);
  });
  input.addEventListener("keydown", (event) => {
    const steps: Record<string, () => void> = {
      ArrowDown: () => select(selected + 1),
      ArrowUp: () => select(selected - 1),
      Enter: go,
    };
    const step = steps[event.key];
    if (!step) return;
    event.preventDefault();
    step();
  });
  list.addEventListener("click", (event) => {
    const item = (event.target as HTMLElement).closest("li");
    if (!item) return;
    select([...list.children].indexOf(item));
    go();
  });
  dialog.addEventListener("click", (event) => {
    if (event.target === dialog) dialog.close();
  });
  return dialog;
}

function resultItem({ title, kind, place, isClassic, start }: Found, index: number): HTMLLIElement {
  const item = document.createElement("li");
  item.id = `site-result-${index}`;
  item.role = "option";
  const parts = {
    strong: title,
    ...(isClassic && { em: "Classic" }),
    small: `${kinds[kind]}${kind === "guide" ? "" : ` · ${place}`}`,
    span: start,
  };
  for (const [tag, content] of Object.entries(parts)) {
    const part = document.createElement(tag);
    part.textContent = content;
    item.append(part);
  }
  return item;
}

async function loadIndex(base: string): Promise<MiniSearch<Entry>> {
  await new Promise((resolve, reject) => {
    const script = document.createElement("script");
    script.src = `${base}assets/search-index.js`;
    script.onload = resolve;
    script.onerror = () => reject(new Error("the search index is missing"));
    document.head.append(script);
  });
  return MiniSearch.loadJSON<Entry>(globalThis.siteSearchIndex ?? "", searchOptions);
}
