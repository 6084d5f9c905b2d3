import { copyFile, link, mkdir, rm } from "node:fs/promises";
import { dirname, join } from "node:path";
import type { ExportedAsset } from "@ango-hub/client";
import type { PictureNames } from "../formats/picture-names.ts";
import { Progress } from "../terminal/progress.ts";
import type { Terminal } from "../terminal/terminal.ts";
import { fetchPicture, PictureError } from "./fetch-picture.ts";
import type { PicturePlaces } from "./picture-places.ts";

/** A picture that is not in the data set, and why. */
export interface FailedPicture {
  externalId: string;
  reason: string;
}

/** What became of pictures. */
export interface Pictures {
  fetched: number;
  present: number;
  failed: FailedPicture[];
}

/** How pictures are fetched. */
export interface PictureSettings {
  names: PictureNames;
  places: PicturePlaces;
  /** Folder in which they are kept until the data set is whole. */
  kept: string;
  /** Folder of the data set that is made. */
  data: string;
  /** Folder of the data set that is replaced, where there is one. */
  replaced: string;
  terminal: Terminal;
  signal: AbortSignal;
}

const atOnce = 8;

/** Fetches the pictures of assets, several at once, and puts them into their places in a data set. */
export async function fetchPictures(
  assets: AsyncIterable<ExportedAsset>,
  settings: PictureSettings,
): Promise<Pictures> {
  const { signal, terminal } = settings;
  const result: Pictures = { fetched: 0, present: 0, failed: [] };
  const progress = new Progress(terminal, "Pictures");
  const seen = new Map<string, string>();
  const running = new Set<Promise<void>>();
  try {
    for await (const asset of assets) {
      signal.throwIfAborted();
      const { externalId } = asset;
      const address = withoutQuery(asset.asset);
      const known = seen.get(externalId);
      if (known === undefined) {
        seen.set(externalId, address);
        const job: Promise<void> = one(asset, settings, result).finally(() => {
          running.delete(job);
          progress.report({
            fraction: undefined,
            text: `${result.fetched + result.present} there, ${result.failed.length} failed`,
          });
        });
        // What it fails with comes out of the race or of the wait for all.
        job.catch(() => {});
        running.add(job);
        if (running.size >= atOnce) await Promise.race(running);
      } else if (known !== address) {
        result.failed.push({
          externalId,
          reason: "Another asset has the same external id, and its picture the place.",
        });
      }
    }
    await Promise.all(running);
  } finally {
    await Promise.allSettled(running);
    progress.end();
  }
  return result;
}

async function one(asset: ExportedAsset, settings: PictureSettings, result: Pictures): Promise<void> {
  const { names, places, kept, data, replaced, signal } = settings;
  const { externalId, asset: url } = asset;
  const name = names.of(asset);
  const own = places(externalId, name);
  if (own.length === 0) return;
  try {
    if (!/^https?:\/\//i.test(String(url))) throw new PictureError("The export has no URL of it.", false);
    const path = join(kept, name);
    const candidates = [path, ...own.map((place) => join(replaced, place))];
    const found = await fetchPicture(String(url), path, { candidates, signal });
    for (const place of own) await linkOrCopy(found.path, join(data, place));
    result[found.isFetched ? "fetched" : "present"] += 1;
  } catch (error) {
    if (!(error instanceof PictureError)) throw error;
    result.failed.push({ externalId, reason: error.message });
  }
}

/** The same file in two places, where the file system has that. */
async function linkOrCopy(from: string, to: string): Promise<void> {
  await mkdir(dirname(to), { recursive: true });
  await rm(to, { force: true });
  await link(from, to).catch(() => copyFile(from, to));
}

function withoutQuery(url: unknown): string {
  return String(url).replace(/[?#].*$/s, "");
}
