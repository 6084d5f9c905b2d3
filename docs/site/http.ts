/** Lets the text of Redoc's example button be its name, also for those who speak to their computer. */
new MutationObserver(() => {
  for (const button of document.querySelectorAll('button[aria-label="Example"]')) button.removeAttribute("aria-label");
}).observe(document.body, { childList: true, subtree: true });
