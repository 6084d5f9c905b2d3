import type { ImportObject } from "@ango-hub/openapi";
import { stableId } from "../definition/stable-id.ts";

/** The objects that were added to a label, found by what they are and by their ids. */
export class OwnObjects {
  readonly #objects: readonly ImportObject[];
  readonly #asset: string;
  readonly #places = new Map<ImportObject, number>();
  readonly #pagesById = new Map<string, Set<number | undefined>>();
  /** Ids that were made, though they may not be written down yet. */
  readonly #madeIds = new Map<ImportObject, string>();

  /** @param objects The list that objects are added to, by whomever. */
  constructor(objects: readonly ImportObject[], asset: string) {
    this.#objects = objects;
    this.#asset = asset;
  }

  has(object: ImportObject): boolean {
    this.#catchUp();
    const place = this.#places.get(object);
    if (place !== undefined && this.#objects[place] === object) return true;
    return this.#objects.includes(object);
  }

  hasId(id: string): boolean {
    this.#catchUp();
    return this.#pagesById.has(id) || this.#objects.some(({ objectId }) => objectId === id);
  }

  hasFrame(object: ImportObject, page: number): boolean {
    this.#catchUp();
    return object.page === page || (this.#pagesById.get(this.idOf(object))?.has(page) ?? false);
  }

  /** The id of an object, whether it was written down or only would be. */
  idOf(object: ImportObject): string {
    if (object.objectId !== undefined) return object.objectId;
    const place = String(this.#places.get(object) ?? this.#objects.indexOf(object));
    const made = this.#madeIds.get(object) ?? stableId("object", this.#asset, object.schemaId ?? "", place);
    this.#madeIds.set(object, made);
    return made;
  }

  /** Writes the id of an object down. */
  name(object: ImportObject): void {
    object.objectId = this.idOf(object);
    this.#remember(object);
  }

  #catchUp(): void {
    for (let place = this.#places.size; place < this.#objects.length; place++) {
      const object = this.#objects[place] as ImportObject;
      this.#places.set(object, place);
      this.#remember(object);
    }
  }

  #remember({ objectId, page }: ImportObject): void {
    if (objectId === undefined) return;
    const pages = this.#pagesById.get(objectId);
    if (pages === undefined) this.#pagesById.set(objectId, new Set([page]));
    else pages.add(page);
  }
}
