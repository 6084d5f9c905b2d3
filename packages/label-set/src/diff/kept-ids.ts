import type { FormerTitles } from "../definition/former-titles.ts";
import { stableId } from "../definition/stable-id.ts";
import { groupBy } from "../shared/group-by.ts";
import { composed } from "../shared/unicode.ts";
import { everyIdentity, type Identity } from "./identity.ts";
import { derivedIds, isDerived, isMade } from "./made-ids.ts";

/**
 * The ids that parts of a new label set have in the one before, by those that they have themselves; so labels stay with a
 * part however often it is renamed. Only ids that the builder made give way, since one that somebody wrote is meant.
 *
 * A part is the one before that has its id and its title; or, where `renamedFrom` names a title of before, that one; or
 * the one that has its id, or its title, in the same place; or else the only one of its title that went from elsewhere.
 */
export function keptIds(before: Identity, after: Identity, titles: FormerTitles): ReadonlyMap<string, string> {
  return new Matching(before, after, titles).keptIds();
}

class Matching {
  /** What each is in the label set before, in the order in which that was found. */
  readonly #pairs = new Map<Identity, Identity>();
  readonly #taken = new Set<Identity>();
  readonly #after: readonly Identity[];
  readonly #before: readonly Identity[];
  readonly #beforeById: ReadonlyMap<string, readonly Identity[]>;
  readonly #titles: FormerTitles;
  readonly #steps = [
    () => this.#inLists((list, old) => this.#pairSame(list, old)),
    () => this.#inLists((list, old) => this.#pairRenamed(list, old)),
    () => this.#pairById((identity) => !isDerived(identity)),
    () => this.#inLists((list, old) => this.#pairFormer(list, old)),
    () => this.#inLists((list, old) => this.#pairTitled(list, old)),
    () => this.#pairById(() => true),
    () => this.#pairMoved(),
  ];

  constructor(before: Identity, after: Identity, titles: FormerTitles) {
    this.#titles = titles;
    this.#after = [...everyIdentity(after)];
    this.#before = [...everyIdentity(before)];
    this.#beforeById = groupBy(this.#before, ({ id }) => id);
    this.#pair(after, before);
    // What is found opens the lists below it to the steps before.
    while (this.#steps.some((step) => step())) {}
  }

  keptIds(): ReadonlyMap<string, string> {
    const ids = new Map<string, string>();
    const uses = groupBy(this.#after, ({ id }) => id);
    const used = new Set(this.#after.map((identity) => this.#pairs.get(identity)?.id || identity.id));
    for (const [id, [identity, ...others]] of uses) {
      // An id that several parts have says nothing about either.
      if (id === "" || identity === undefined || others.length > 0) continue;
      const old = this.#pairs.get(identity);
      const kept = old === undefined ? this.#freeId(identity, used) : old.id || id;
      if (kept !== id) ids.set(id, kept);
    }
    return ids;
  }

  /** The id of what is new, which a renamed part may have kept. */
  #freeId({ id }: Identity, used: Set<string>): string {
    const isKept = this.#beforeById.get(id)?.some((old) => this.#taken.has(old)) ?? false;
    let free = id;
    if (isKept)
      do free = stableId(free, "new", id);
      while (used.has(free));
    used.add(free);
    return free;
  }

  /** Looks at the lists of all pairs for further pairs, and says whether there were any. */
  #inLists(pairIn: (list: readonly Identity[], old: readonly Identity[]) => void): boolean {
    const known = this.#pairs.size;
    for (const [identity, old] of this.#pairs) {
      for (const [name, list] of identity.lists) {
        const open = list.filter((each) => !this.#pairs.has(each));
        const left = open.length === 0 ? [] : (old.lists.get(name) ?? []).filter((each) => !this.#taken.has(each));
        if (left.length > 0) pairIn(open, left);
      }
    }
    return this.#pairs.size > known;
  }

  #pairSame(list: readonly Identity[], old: readonly Identity[]): void {
    this.#pairBy(
      ({ id, title }) => JSON.stringify([id, title]),
      list.filter(({ id }) => id !== ""),
      old,
    );
  }

  /** Pairs what was called as something of before is called, unless that title is still in use. */
  #pairRenamed(list: readonly Identity[], old: readonly Identity[]): void {
    const titles = new Set(list.map(({ title }) => title));
    const gone = old.filter(({ title }) => !titles.has(title));
    const byTitle = groupBy(gone, ({ title }) => title);
    const byDerivedId = new Map<string, Identity>();
    for (const place of new Set(list.map((identity) => identity.place))) {
      for (const was of gone) for (const id of derivedIds(place, was.form, was.title)) byDerivedId.set(id, was);
    }
    for (const identity of list) {
      const owner = this.#beforeById.get(identity.id)?.[0];
      const isOwners = owner !== undefined && !titles.has(owner.title);
      if (isOwners || isDerived(identity)) continue;
      const called = this.#formerTitles(identity).findLast((title) => byTitle.has(title));
      const was = called === undefined ? byDerivedId.get(identity.id) : byTitle.get(called)?.[0];
      if (was !== undefined) this.#pair(identity, was);
    }
  }

  /** Pairs what has an id of before that an earlier title gives there, below something with another id. */
  #pairFormer(list: readonly Identity[], old: readonly Identity[]): void {
    const byId = groupBy(old, ({ id }) => id);
    const places = [...new Set(old.map(({ place }) => place))];
    for (const identity of list) {
      for (const title of this.#formerTitles(identity)) {
        const ids = places.flatMap((place) => derivedIds(place, identity.form, title));
        const was = ids.flatMap((id) => byId.get(id) ?? [])[0];
        if (was !== undefined) this.#pair(identity, was);
      }
    }
  }

  #formerTitles({ id }: Identity): readonly string[] {
    return this.#titles.get(id)?.map(composed) ?? [];
  }

  #pairTitled(list: readonly Identity[], old: readonly Identity[]): void {
    this.#pairBy(
      ({ title, form }) => JSON.stringify([title, form]),
      list.filter(({ id }) => isMade(id)),
      old,
    );
  }

  #pairById(isMeant: (identity: Identity) => boolean): boolean {
    const known = this.#pairs.size;
    const open = this.#after.filter((each) => each.id !== "" && !this.#pairs.has(each) && isMeant(each));
    const left = open.length === 0 ? [] : this.#before.filter((each) => !this.#taken.has(each));
    this.#pairBy(({ id }) => id, open, left);
    return this.#pairs.size > known;
  }

  /** Pairs what has the same key, the first with the first. */
  #pairBy(keyOf: (identity: Identity) => string, list: readonly Identity[], old: readonly Identity[]): void {
    const oldByKey = groupBy(old, keyOf);
    for (const [key, identities] of groupBy(list, keyOf)) {
      for (const [i, was] of (oldByKey.get(key) ?? []).slice(0, identities.length).entries()) {
        this.#pair(identities[i] as Identity, was);
      }
    }
  }

  #pairMoved(): boolean {
    const known = this.#pairs.size;
    const left = this.#before.filter((each) => !this.#taken.has(each));
    const open = this.#after.filter((each) => !this.#pairs.has(each) && isMade(each.id));
    const leftByName = groupBy(left, (each) => nameAnywhere(each, each.home));
    const openByName = groupBy(open, (each) => nameAnywhere(each, each.home && this.#pairs.get(each.home)));
    for (const [name, [identity, ...others]] of openByName) {
      const [old, ...olds] = leftByName.get(name) ?? [];
      if (identity && old && others.length + olds.length === 0) this.#pair(identity, old);
    }
    return this.#pairs.size > known;
  }

  #pair(identity: Identity, old: Identity): void {
    if (this.#pairs.has(identity) || this.#taken.has(old)) return;
    this.#pairs.set(identity, old);
    this.#taken.add(old);
  }
}

/** What something is called where its place does not matter. Options move within their question only. */
function nameAnywhere({ title, form }: Identity, home: Identity | undefined): string {
  return JSON.stringify([title, form, home?.id]);
}
