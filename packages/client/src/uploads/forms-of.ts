/**
 * A name as it is written, then with its letters composed and decomposed (NFC and NFD), where that differs: what a Mac or a
 * program made of it looks the same, and is another text.
 */
export function formsOf(name: string): string[] {
  return [...new Set([name, name.normalize("NFC"), name.normalize("NFD")])];
}
