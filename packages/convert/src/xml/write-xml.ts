import type { LeaveOut } from "../problems/problem.ts";

type Values = Readonly<Record<string, string | number | undefined>>;

/** Writes the elements of one thing. What XML can't hold is told. */
export class XmlWriter {
  readonly #leaveOut: LeaveOut;

  constructor(leaveOut: LeaveOut) {
    this.#leaveOut = leaveOut;
  }

  /** An element with children, or without anything in it. Attributes without a value are left out. */
  element(name: string, attributes: Values = {}, children: readonly string[] = []): string {
    const start = `<${name}${this.#attributes(attributes)}`;
    return children.length > 0 ? `${start}>\n${children.join("\n")}\n</${name}>` : `${start}/>`;
  }

  /** An element with a text. */
  text(name: string, text: string | number, attributes: Values = {}): string {
    return `<${name}${this.#attributes(attributes)}>${this.#escaped(text, inText)}</${name}>`;
  }

  #attributes(attributes: Values): string {
    return Object.entries(attributes)
      .map(([name, value]) => (value === undefined ? "" : ` ${name}="${this.#escaped(value, inAttribute)}"`))
      .join("");
  }

  #escaped(value: string | number, special: RegExp): string {
    const text = typeof value === "number" ? decimal(value) : value;
    if (plain.test(text)) return text;
    const escaped = text.replace(special, (character) => escapes[character] ?? character);
    if (!forbidden.test(escaped)) return escaped;
    const message = `${JSON.stringify(text)} has characters that XML can't hold; it is written with U+FFFD in their place.`;
    this.#leaveOut("renamed", message);
    return escaped.replace(new RegExp(forbidden, "gu"), "\ufffd");
  }
}

const escapes: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  // Readers make spaces or line feeds of these.
  "\t": "&#9;",
  "\n": "&#10;",
  "\r": "&#13;",
};

/** What needs no closer look, which most texts are. */
const plain = /^[ !#-%'-;=?-~\u00a0-\ud7ff]*$/;

const inText = /[&<>\r]/g;
const inAttribute = /[&<>"\t\n\r]/g;

// Control characters, halves of surrogate pairs, and the two that are no characters.
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what XML forbids.
const forbidden = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Surrogate}/u;

/** A number with all its digits and without an exponent, which not every reader takes. */
export function decimal(number: number): string {
  const text = String(number);
  if (!text.includes("e")) return text;
  const digits = number.toFixed(20);
  return digits.includes("e") ? String(BigInt(Math.round(number))) : digits.replace(/\.?0+$/, "");
}

/** The first line of an XML file. */
export const declaration = '<?xml version="1.0" encoding="utf-8"?>\n';
