/** The last part of a path. */
export function fileName(path: string | URL): string {
  const text = typeof path === "string" ? path : decoded(path.pathname);
  const separator = globalThis.process?.platform === "win32" ? /[\\/]/ : /\//;
  return text.split(separator).findLast((part) => part !== "") ?? "";
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
