const guide = "https://github.com/ango-hub/ango-hub-typescript/blob/main/docs/guides/authentication.md";

let warned = false;

/** Warns once that a page shows its key to everyone who opens it. The key of a stand-in on this machine may be shown. */
export function warnAboutKey(baseUrl: string): void {
  const isLocal = /^(localhost|127\.[\d.]+|\[::1\])$/.test(new URL(baseUrl).hostname);
  if (warned || isLocal) return;
  warned = true;
  console.warn(`Everyone who opens this page can read its Ango Hub API key. Keep the key on a server: ${guide}`);
}
