import { takesOneOption } from "../definition/kinds.ts";
import type { Model, OptionNode, PartList, PartNode } from "../definition/model.ts";
import { composed } from "../shared/unicode.ts";

/** A part or an option, as what labels know it by. The label set itself is one, too. */
export interface Identity {
  readonly id: string;
  /** Its title, in composed letters. */
  readonly title: string;
  readonly kind: string;
  /** What labels of its kind look like: kinds that share a form can read each other's labels. */
  readonly form: string;
  /** The id that its own would be derived from. */
  readonly place: string;
  /** The part that an option belongs to. */
  readonly home: Identity | undefined;
  /** What stands in it, by list. What an option reveals stands in the option. */
  readonly lists: Map<string, Identity[]>;
}

export function answerForm(kind: string): string {
  if (takesOneOption(kind)) return "one option";
  return kind === "checkbox" || kind === "multi-dropdown" ? "several options" : kind;
}

export function identitiesOf({ tools, classifications, relations }: Model): Identity {
  const root: Identity = { id: "", title: "", kind: "", form: "", place: "", home: undefined, lists: new Map() };
  for (const [section, list] of Object.entries({ tools, classifications, relations })) {
    for (const part of list.parts) addTo(root, section, partIdentity(part, section));
  }
  return root;
}

/** Everything below, in document order. */
export function* everyIdentity(above: Identity): Generator<Identity> {
  for (const list of above.lists.values()) {
    for (const identity of list) {
      yield identity;
      yield* everyIdentity(identity);
    }
  }
}

function partIdentity(part: PartNode, place: string): Identity {
  const { schemaId, kind, parentOptionId } = part;
  const title = composed(part.title);
  const lists = new Map<string, Identity[]>();
  const identity = {
    id: schemaId,
    title,
    kind,
    form: answerForm(kind),
    place: parentOptionId || place,
    home: undefined,
    lists,
  };
  const options = new Map<string, Identity>();
  for (const option of part.tree) addTo(identity, "options", optionIdentity(option, schemaId, identity, options));
  addNested(identity, part.classifications, options);
  return identity;
}

function addNested(identity: Identity, nested: PartList, options: ReadonlyMap<string, Identity>): void {
  for (const part of nested.parts) {
    addTo(options.get(part.parentOptionId) ?? identity, "classifications", partIdentity(part, identity.id));
  }
}

function optionIdentity(
  { schemaId, title, children }: OptionNode,
  place: string,
  home: Identity,
  options: Map<string, Identity>,
): Identity {
  const kind = "option";
  const identity: Identity = { id: schemaId, title: composed(title), kind, form: kind, place, home, lists: new Map() };
  if (schemaId !== "") options.set(schemaId, identity);
  for (const child of children) addTo(identity, "options", optionIdentity(child, schemaId, home, options));
  return identity;
}

function addTo({ lists }: Identity, list: string, identity: Identity): void {
  const listed = lists.get(list);
  if (listed === undefined) lists.set(list, [identity]);
  else listed.push(identity);
}
