const guide = "https://github.com/ango-hub/ango-hub-typescript/blob/main/docs/guides/authentication.md";

let warned = false;

/** Warns once that a page shows its key to everyone who opens it. */
export function warnAboutKey(): void {
  if (warned) return;
  warned = true;
  console.warn(`Everyone who opens this page can read its Ango Hub API key. Keep the key on a server: ${guide}`);
}
