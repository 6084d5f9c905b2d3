/** A piece of HTML in which all that came from elsewhere is escaped. */
export class Html {
  readonly text: string;

  constructor(text: string) {
    this.text = text;
  }
}

/** What can stand in a piece of HTML: others as they are, and all else as text. */
export type Content = Html | string | number | readonly Content[];

/** Writes HTML: whatever is put into it is text, in elements and in quoted attributes, unless it is HTML itself. */
export function html(texts: TemplateStringsArray, ...contents: readonly Content[]): Html {
  return new Html(texts.reduce((before, text, i) => before + textOf(contents[i - 1] ?? "") + text));
}

/** No HTML at all. */
export const nothing: Html = new Html("");

function textOf(content: Content): string {
  if (content instanceof Html) return content.text;
  if (Array.isArray(content)) return content.map(textOf).join("");
  return escaped(String(content));
}

/** Control characters and halves of pairs, which a page may not have however they are written; but for tabs and ends of lines. */
const forbidden = /[\p{Cc}\p{Cs}](?<![\t\n\r])/gu;

const entities: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

function escaped(text: string): string {
  return text.replace(forbidden, "\ufffd").replace(/[&<>"']/g, (character) => entities[character] ?? character);
}

const longest = 60;

/** A name that somebody gave: cut where it is long, with all of it as its title, and its direction kept to itself. */
export function nameOf(name: string): Html {
  return html`<bdi title="${name}">${cut(name, longest)}</bdi>`;
}

/** A text cut to so many characters, as readers count them. */
export function cut(text: string, most: number): string {
  if (text.length <= most) return text;
  const characters = Array.from(new Intl.Segmenter().segment(text), ({ segment }) => segment);
  return characters.length <= most ? text : `${characters.slice(0, most - 1).join("")}…`;
}
