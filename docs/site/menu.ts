/** Makes the menu show where the reader is, and close when a place on the same page was chosen. */
export function tendMenu(): void {
  const menu = document.querySelector<HTMLElement>("#site-menu");
  if (!menu) return;
  const show = () => {
    const here = menu.querySelector<HTMLElement>("li [aria-current]");
    const folded = here?.closest("details");
    if (folded) folded.open = true;
    const isBelow = here && here.offsetTop + here.offsetHeight > menu.clientHeight;
    if (isBelow) menu.scrollTop = here.offsetTop - menu.clientHeight / 3;
  };
  menu.addEventListener("click", ({ target }) => {
    if (target instanceof Element && target.closest("a") && menu.matches(":popover-open")) menu.hidePopover();
  });
  menu.addEventListener("toggle", show);
  show();
}
