/** A text in the form in which letters and their accents are one character, so that texts that look the same are. */
export function composed(text: string): string {
  return text.normalize("NFC");
}
