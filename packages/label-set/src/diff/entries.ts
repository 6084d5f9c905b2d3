import type { Model, OptionNode, PartList, PartNode } from "../definition/model.ts";
import { valueNames } from "../definition/part-values.ts";
import { pathTo, pointerTo } from "../shared/location.ts";

/** What a change is about. */
export type ChangedPart = "label set" | "tool" | "classification" | "relation" | "option";

/** A part or an option of a label set, as a thing that has an identity, a place and fields. */
export interface Entry {
  readonly part: ChangedPart;
  readonly schemaId: string;
  readonly title: string;
  readonly pointer: string;
  readonly path: string;
  /** Key of the entry that this one stands in. */
  readonly parent: string;
  /** Key of the part whose labels name this one: an option's classification, a part's parent. */
  readonly home: string;
  /** What can change, by the wire's key. */
  readonly fields: Readonly<Record<string, unknown>>;
  /** Titles of what stands in this entry, by list and key, in order. */
  readonly lists: Readonly<Record<string, ReadonlyMap<string, string>>>;
}

/** Everything in a label set, by its identity, in document order. The label set itself has the key `""`. */
export function entriesOf(labelSet: Model): Map<string, Entry> {
  const entries = new Entries();
  const { tools, classifications, relations, other } = labelSet;
  // The key of an entry is taken before its children's, but its lists are known only after them.
  const lists: Record<string, ReadonlyMap<string, string>> = {};
  entries.byKey.set("", entry("label set", { schemaId: "", title: "", pointer: "", path: "" }, ["", ""], other, lists));
  lists.tools = entries.addParts("tool", tools, "");
  lists.classifications = entries.addParts("classification", classifications, "");
  lists.relations = entries.addParts("relation", relations, "");
  return entries.byKey;
}

class Entries {
  readonly byKey = new Map<string, Entry>();
  /** How many times a key was wanted. */
  readonly #wanted = new Map<string, number>();

  addParts(part: ChangedPart, list: PartList, parent: string): ReadonlyMap<string, string> {
    return new Map(list.parts.map((node) => [this.#addPart(part, node, parent), node.title]));
  }

  #addPart(part: ChangedPart, node: PartNode, parent: string): string {
    const key = this.#freeKey(node.schemaId, parent, node.title);
    const { title, kind, other } = node;
    const names = valueNames(node.section).filter((name) => name !== "schemaId");
    const values = names.map((name) => [name, node[name]]);
    const fields = {
      title,
      tool: kind,
      ...Object.fromEntries(values),
      color: node.color.toUpperCase(),
      ...other,
    };
    const lists: Record<string, ReadonlyMap<string, string>> = {};
    this.byKey.set(key, entry(part, named(node), [parent, parent], fields, lists));
    lists.options = this.#addOptions(node.tree, key, key);
    lists.classifications = this.addParts("classification", node.classifications, key);
    return key;
  }

  #addOptions(options: readonly OptionNode[], parent: string, home: string): ReadonlyMap<string, string> {
    return new Map(
      options.map((node) => {
        const key = this.#freeKey(node.schemaId, parent, node.title);
        const lists: Record<string, ReadonlyMap<string, string>> = {};
        const fields = { value: node.title, ...node.other };
        this.byKey.set(key, entry("option", named(node), [parent, home], fields, lists));
        lists.children = this.#addOptions(node.children, key, home);
        return [key, node.title];
      }),
    );
  }

  /** The id, or without one the place and title; the second of two that share it counts as another. */
  #freeKey(id: string, parent: string, title: string): string {
    const wanted = id === "" ? `${parent}/${title}` : `#${id}`;
    let key = wanted;
    let n = this.#wanted.get(wanted) ?? 1;
    for (; this.byKey.has(key); n++) key = `${wanted} (${n + 1})`;
    this.#wanted.set(wanted, n);
    return key;
  }
}

function entry(
  part: ChangedPart,
  name: Pick<Entry, "schemaId" | "title" | "pointer" | "path">,
  [parent, home]: readonly [string, string],
  fields: Readonly<Record<string, unknown>>,
  lists: Readonly<Record<string, ReadonlyMap<string, string>>>,
): Entry {
  return { part, ...name, parent, home, fields, lists };
}

function named(node: PartNode | OptionNode): Pick<Entry, "schemaId" | "title" | "pointer" | "path"> {
  const { schemaId, title, location } = node;
  return { schemaId, title, pointer: pointerTo(location), path: pathTo(location) };
}
