import type { RequestOptions } from "../core/options.ts";
import type { AssetService, ListedAsset, ListedPage } from "./asset-service.ts";
import { formsOf } from "./forms-of.ts";
import { inParallel } from "./in-parallel.ts";

const lookUpsAtOnce = 8;
const pagesAtOnce = 4;
/** So many external ids are asked for one by one, however short the list is: a page of it is long. */
const few = 8;
/** So many pages are read at once for a stream of files, whose number is not known. */
const mostPages = 100;

/** Reads pages of a project's assets. */
export interface ListAssets {
  (page: ListedPage): Promise<{ items: readonly ListedAsset[]; total: number }>;
  /** How many assets a page holds at most. */
  readonly pageLimit: number;
}

/** Which external ids the assets of a project have, as far as they are asked for. */
export class ExistingAssets {
  readonly #list: ListAssets;
  /** All that are there or will be asked for, by their composed form; or nothing while each is asked for by itself. */
  #known: Map<string, string[]> | undefined;
  /** How many external ids of a stream are asked for one by one before the list is read after all. */
  #asksLeft = Number.POSITIVE_INFINITY;
  #reading: Promise<void> | undefined;

  private constructor(list: ListAssets) {
    this.#list = list;
  }

  /**
   * Looks into a project before anything is sent to it: one that is not there, or that the key may not see, is found out
   * here. The list of its assets is read where that takes fewer requests than asking for each.
   *
   * @param wanted The external ids that will be asked for, where they are known beforehand.
   */
  static async look(list: ListAssets, wanted: readonly string[] | undefined): Promise<ExistingAssets> {
    const existing = new ExistingAssets(list);
    if (wanted && wanted.length > 0 && wanted.length <= few) await existing.#askForEach(wanted);
    else await existing.#readList(wanted);
    return existing;
  }

  /** Looks into a project, and knows of none of its assets. */
  static async ignore(list: ListAssets): Promise<ExistingAssets> {
    const existing = new ExistingAssets(list);
    await list({ page: 1, limit: 1 });
    existing.#known = new Map();
    return existing;
  }

  /** The external id of an asset that is there: the same one, or else one in another Unicode form. */
  async find(externalId: string): Promise<string | undefined> {
    if (!this.#known && this.#asksLeft > 0) {
      this.#asksLeft -= 1;
      return this.#ask(externalId);
    }
    if (!this.#known) {
      this.#reading ??= this.#readPages().finally(() => {
        this.#reading = undefined;
      });
      await this.#reading;
    }
    return this.#findKnown(externalId);
  }

  #findKnown(externalId: string): string | undefined {
    const forms = this.#known?.get(externalId.normalize());
    return forms?.includes(externalId) ? externalId : forms?.[0];
  }

  async #askForEach(wanted: readonly string[]): Promise<void> {
    const known = new Map<string, string[]>();
    await inParallel(wanted, lookUpsAtOnce, async (externalId) => {
      const found = await this.#ask(externalId);
      if (found !== undefined) remember(known, found);
    });
    this.#known = known;
  }

  async #ask(externalId: string): Promise<string | undefined> {
    for (const form of formsOf(externalId)) {
      const { items } = await this.#list({ page: 1, limit: 1, externalId: form });
      // A server that answers with examples filters nothing.
      if (items.some((asset) => asset.externalId === form)) return form;
    }
    return undefined;
  }

  async #readList(wanted: readonly string[] | undefined): Promise<void> {
    const first = await this.#list({ page: 1, limit: this.#list.pageLimit });
    // A page may hold fewer than were asked for.
    const isWhole = first.items.length >= first.total;
    const pages = isWhole ? 1 : Math.ceil(first.total / first.items.length);
    if (pages - 1 > (wanted?.length ?? mostPages)) {
      // A stream may turn out so long that reading the list takes fewer requests all the same.
      if (!wanted) this.#asksLeft = pages;
      return;
    }
    await this.#takePages(first, pages, wanted);
  }

  async #readPages(): Promise<void> {
    const first = await this.#list({ page: 1, limit: this.#list.pageLimit });
    await this.#takePages(first, Math.ceil(first.total / Math.max(1, first.items.length)), undefined);
  }

  async #takePages(
    first: Awaited<ReturnType<ListAssets>>,
    pages: number,
    wanted: readonly string[] | undefined,
  ): Promise<void> {
    const known = new Map<string, string[]>();
    // Of a long list is kept no more than will be asked for.
    const asked = wanted && new Set(wanted.map((externalId) => externalId.normalize()));
    const take = (assets: readonly { externalId: string }[]) => {
      for (const { externalId } of assets) {
        if (!asked || asked.has(externalId.normalize())) remember(known, externalId);
      }
    };
    take(first.items);
    const others = Array.from({ length: pages - 1 }, (_, index) => index + 2);
    await inParallel(others, pagesAtOnce, async (page) =>
      take((await this.#list({ page, limit: this.#list.pageLimit })).items),
    );
    this.#known = known;
  }
}

/** How the assets of a project are listed in a call. */
export function listAssets(service: AssetService, options: RequestOptions): ListAssets {
  return Object.assign((page: ListedPage) => service.list(page, options), { pageLimit: service.pageLimit });
}

function remember(known: Map<string, string[]>, externalId: string): void {
  const composed = externalId.normalize();
  const forms = known.get(composed);
  if (!forms) known.set(composed, [externalId]);
  else if (!forms.includes(externalId)) forms.push(externalId);
}
