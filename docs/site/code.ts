/** Gives every block of code a button that copies it. */
export function addCopyButtons(): void {
  for (const block of document.querySelectorAll(".code")) {
    const button = document.createElement("button");
    button.type = "button";
    button.textContent = "Copy";
    button.addEventListener("click", async () => {
      const isCopied = await copy(block.querySelector("code")?.textContent ?? "");
      button.textContent = isCopied ? "Copied" : "Not allowed";
      setTimeout(() => {
        button.textContent = "Copy";
      }, 2000);
    });
    block.append(button);
  }
}

async function copy(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}

/** Marks what goes on beyond its right edge, while it does. */
export function markEdges(): void {
  for (const box of document.querySelectorAll<HTMLElement>(".code, .signature-box, .table-box")) {
    const inner = box.firstElementChild;
    if (!inner) continue;
    const mark = () => {
      box.toggleAttribute("data-more", inner.scrollLeft + inner.clientWidth < inner.scrollWidth - 2);
    };
    inner.addEventListener("scroll", mark, { passive: true });
    new ResizeObserver(mark).observe(inner);
  }
}
