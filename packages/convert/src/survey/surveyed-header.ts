import type { Header, HeaderAttribute, HeaderClass } from "../items/header.ts";
import type { Attributes, Item, ItemObject } from "../items/item.ts";

/** The most texts that an attribute may have, to be one with options. */
const mostOptions = 20;

/** What a data set says of itself, and what its items show beyond that: classes, kinds of shapes, attributes. */
export class SurveyedHeader {
  readonly #classes = new Map<string, SeenClass>();
  readonly #attributes: SeenAttributes;

  /** @param known What the data set says, whose order is kept. */
  constructor(known: Header) {
    for (const entry of known.classes) this.#classes.set(entry.name, new SeenClass(entry));
    this.#attributes = new SeenAttributes(known.attributes);
  }

  add({ objects, attributes }: Item): void {
    for (const object of objects) this.#classOf(object.class).add(object);
    this.#attributes.add(attributes);
  }

  header(): Header {
    return { classes: [...this.#classes.values()].map((seen) => seen.header()), attributes: this.#attributes.header() };
  }

  #classOf(name: string): SeenClass {
    const seen = this.#classes.get(name) ?? new SeenClass({ name, kinds: [], attributes: [] });
    this.#classes.set(name, seen);
    return seen;
  }
}

class SeenClass {
  readonly #known: HeaderClass;
  readonly #kinds: Set<HeaderClass["kinds"][number]>;
  readonly #attributes: SeenAttributes;

  constructor(known: HeaderClass) {
    this.#known = known;
    this.#kinds = new Set(known.kinds);
    this.#attributes = new SeenAttributes(known.attributes);
  }

  add({ kind, attributes }: ItemObject): void {
    this.#kinds.add(kind);
    this.#attributes.add(attributes);
  }

  header(): HeaderClass {
    return { ...this.#known, kinds: [...this.#kinds], attributes: this.#attributes.header() };
  }
}

interface Seen {
  readonly types: Set<string>;
  readonly texts: Set<string>;
}

class SeenAttributes {
  readonly #known: readonly HeaderAttribute[];
  readonly #seen = new Map<string, Seen>();

  constructor(known: readonly HeaderAttribute[]) {
    this.#known = known;
  }

  add(attributes: Attributes): void {
    for (const [name, value] of Object.entries(attributes)) {
      const seen = this.#seen.get(name) ?? { types: new Set(), texts: new Set() };
      this.#seen.set(name, seen);
      seen.types.add(typeof value);
      for (const text of [value].flat()) if (seen.texts.size <= mostOptions) seen.texts.add(String(text));
    }
  }

  header(): HeaderAttribute[] {
    const names = new Set(this.#known.map(({ name }) => name));
    const others = [...this.#seen].filter(([name]) => !names.has(name));
    return [
      ...this.#known.map((attribute) => withSeenOptions(attribute, this.#seen.get(attribute.name))),
      ...others.map(([name, seen]) => headerAttribute(name, seen)),
    ];
  }
}

/** An attribute with the answers that occur and that its options lack, as they do where options were taken away later. */
function withSeenOptions(attribute: HeaderAttribute, seen: Seen | undefined): HeaderAttribute {
  const { options } = attribute;
  if (!options || !seen) return attribute;
  return { ...attribute, options: [...new Set([...options, ...seen.texts])] };
}

function headerAttribute(name: string, { types, texts }: Seen): HeaderAttribute {
  const [type, another] = types;
  if (another === undefined && (type === "boolean" || type === "number")) return { name, type };
  if (texts.size > mostOptions) return { name, type: "text" };
  return { name, type: types.has("object") ? "options" : "option", options: [...texts] };
}
