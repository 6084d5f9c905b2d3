import type { Token } from "markdown-it";

/** A heading of a page with the text below it. */
export interface Heading {
  id: string;
  title: string;
  level: number;
  text: string;
}

/** Gives each heading below the title an id that no other one of the page has. */
export function nameHeadings(tokens: Token[]): void {
  const taken = new Map<string, number>();
  for (const [index, token] of tokens.entries()) {
    if (token.type !== "heading_open" || token.tag === "h1") continue;
    const slug = slugify(tokens[index + 1]?.content ?? "");
    const count = taken.get(slug) ?? 0;
    taken.set(slug, count + 1);
    token.attrSet("id", count === 0 ? slug : `${slug}-${count}`);
  }
}

/** A heading that links to itself, so that its address is at hand. */
export const headingRules = {
  heading_open(tokens: Token[], index: number): string {
    const { tag } = tokens[index] as Token;
    const id = tokens[index]?.attrGet("id");
    return id ? `<${tag} id="${id}"><a class="anchor" href="#${id}">` : `<${tag}>`;
  },
  heading_close(tokens: Token[], index: number): string {
    const { tag } = tokens[index] as Token;
    return `${tag === "h1" ? "" : "</a>"}</${tag}>\n`;
  },
};

/** Headings with the text below each, for the table of contents and the search. */
export function headingsOf(tokens: Token[]): Heading[] {
  const found: Heading[] = [];
  for (const [index, token] of tokens.entries()) {
    const heading = tokens[index - 1]?.type === "heading_open" ? tokens[index - 1] : undefined;
    if (heading && heading.tag !== "h1") {
      found.push({ id: String(heading.attrGet("id")), title: plain(token), level: Number(heading.tag[1]), text: "" });
    } else if (token.type === "inline" && !heading) {
      const last = found.at(-1);
      if (last) last.text += `${plain(token)} `;
      else found.push({ id: "", title: "", level: 1, text: `${plain(token)} ` });
    }
  }
  return found;
}

function plain(token: Token): string {
  const children = token.children ?? [];
  return children
    .map(({ type, content }) => (type === "image" ? "" : content || (type === "softbreak" ? " " : "")))
    .join("");
}

function slugify(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, "-")
    .replace(/^-|-$/g, "");
}
