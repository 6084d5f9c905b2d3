/** Lets the text of Redoc's example button be its name, also for those who speak to their computer, and no level of headings be left out. */
new MutationObserver(() => {
  for (const button of document.querySelectorAll('button[aria-label="Example"]')) button.removeAttribute("aria-label");
  for (const heading of document.querySelectorAll("#redoc h4")) heading.ariaLevel = "3";
}).observe(document.body, { childList: true, subtree: true });

const links = [...document.querySelectorAll<HTMLAnchorElement>("#site-menu li a")].filter(({ hash }) => hash);
let shown = "";

/** Redoc writes into the address what is read, without an event that says so. */
function markPlace(): void {
  if (location.hash === shown) return;
  shown = location.hash;
  const place = lastOf(shown);
  for (const link of links) {
    const isHere = lastOf(link.hash) === place;
    if (!isHere) link.removeAttribute("aria-current");
    else {
      link.ariaCurrent = "location";
      const group = link.closest("details");
      if (group) group.open = true;
    }
  }
}

/** An operation is `#operation/listTasks` in links, and `#/tasks/listtasks` when Redoc has found it. */
function lastOf(hash: string): string | undefined {
  return hash.toLowerCase().split("/").at(-1);
}

addEventListener("scroll", markPlace, { passive: true });
addEventListener("hashchange", markPlace);
markPlace();
