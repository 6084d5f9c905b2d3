const guide = "https://github.com/ango-hub/ango-hub-typescript/blob/main/docs/guides/authentication.md";

let warned = false;

/** Warns once that a page shows its key to everyone who opens it. Workers have no document and are no page. */
export function warnAboutKey(): void {
  if (warned || !("document" in globalThis)) return;
  warned = true;
  console.warn(`Everyone who opens this page can read its Ango Hub API key. Keep the key on a server: ${guide}`);
}
