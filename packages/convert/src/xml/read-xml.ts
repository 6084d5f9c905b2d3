import { SaxesParser } from "saxes";
import { type Source, textOf } from "../files/source.ts";
import { ConversionError } from "../problems/conversion-error.ts";
import type { XmlElement } from "./xml-element.ts";

/** Which elements of an XML file are read. */
export interface ReadXmlOptions {
  /** What the file's root must be called, and what a file with that root is. */
  readonly root: string;
  readonly format: string;
  /** How deep the elements stand: 0 is the root itself, 1 what stands directly in it. */
  readonly depth: 0 | 1;
  /** Path of the file, for errors. */
  readonly file?: string | undefined;
}

/**
 * Reads the elements of an XML file one after the other, each with all that stands in it, so that no more than one is in memory.
 * Entities that the file declares itself are refused: nothing is fetched, and nothing grows.
 *
 * @throws {ConversionError} when it is no well-formed XML, is cut off, is not in UTF-8, or has another root.
 */
export async function* elementsOf(source: Source, options: ReadXmlOptions): AsyncGenerator<XmlElement, void, void> {
  const reader = new ElementReader(options);
  try {
    for await (const piece of textOf(source)) {
      reader.write(piece);
      yield* reader.take();
    }
  } catch (error) {
    if (error instanceof ConversionError && error.problem.line === undefined) reader.refuse(error.problem.message);
    throw error;
  }
  reader.close();
  yield* reader.take();
}

interface OpenElement extends XmlElement {
  readonly children: XmlElement[];
  text: string;
}

class ElementReader {
  readonly #parser = new SaxesParser<{ position: false; xmlns: false }>({ position: false, xmlns: false });
  readonly #options: ReadXmlOptions;
  readonly #open: OpenElement[] = [];
  #ready: XmlElement[] = [];
  #line = 1;

  constructor(options: ReadXmlOptions) {
    this.#options = options;
    this.#parser.on("error", ({ message }) => this.refuse(`It is no well-formed XML: ${message}`));
    this.#parser.on("opentagstart", () => {
      this.#line = this.#parser.line;
    });
    this.#parser.on("opentag", ({ name, attributes }) => this.#opened(name, attributes));
    this.#parser.on("text", (text) => this.#said(text));
    this.#parser.on("cdata", (text) => this.#said(text));
    this.#parser.on("closetag", () => this.#closed());
  }

  write(text: string): void {
    this.#parser.write(text);
  }

  close(): void {
    this.#parser.close();
  }

  take(): XmlElement[] {
    const ready = this.#ready;
    this.#ready = [];
    return ready;
  }

  refuse(message: string): never {
    const { file } = this.#options;
    throw new ConversionError({ kind: "invalid", message, file, line: this.#parser.line });
  }

  #opened(name: string, attributes: Record<string, string>): void {
    const { root, format } = this.#options;
    if (this.#open.length === 0 && name !== root) {
      this.refuse(`It is no ${format}, whose root is <${root}>: its root is <${name}>.`);
    }
    this.#open.push({ name, line: this.#line, attributes, children: [], text: "" });
  }

  #said(text: string): void {
    const element = this.#open.at(-1);
    if (element && this.#open.length > this.#options.depth) element.text += text;
  }

  #closed(): void {
    const element = this.#open.pop() as OpenElement;
    const depth = this.#open.length;
    if (depth === this.#options.depth) this.#ready.push(element);
    else if (depth > this.#options.depth) this.#open.at(-1)?.children.push(element);
  }
}
