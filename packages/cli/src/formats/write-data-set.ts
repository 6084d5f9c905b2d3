import type { Header, Item, OutputFile, Report, SplitShares } from "@ango-hub/convert";
import { counted } from "../terminal/amounts.ts";
import type { Progress } from "../terminal/progress.ts";
import type { Format } from "./format.ts";
import type { FormatOptions } from "./format-options.ts";

/** Labels to be written: their header, and their items, which can be read again. */
export interface Labels {
  readonly header: Header;
  /** The items; of one part alone, where it is named. */
  items(part: string | undefined): AsyncIterable<Item>;
}

/** How a data set is written. */
export interface WriteSettings {
  readonly format: Format;
  readonly options: FormatOptions;
  readonly report: Report;
  readonly split?: SplitShares | undefined;
  readonly signal: AbortSignal;
  readonly progress: Progress;
}

/** What was written. */
export interface Written {
  files: number;
  assets: number;
  objects: number;
}

/** Writes labels as a data set: all in one, or each part by itself where the format has a file for each. */
export async function writeDataSet(
  labels: Labels,
  settings: WriteSettings,
  write: (file: OutputFile) => Promise<void>,
): Promise<Written> {
  const { format, options, report, split, signal, progress } = settings;
  const written: Written = { files: 0, assets: 0, objects: 0 };
  const count = async function* (items: AsyncIterable<Item>): AsyncGenerator<Item> {
    for await (const item of items) {
      signal.throwIfAborted();
      written.assets += 1;
      written.objects += item.objects.length;
      progress.report({ fraction: undefined, text: counted(written.assets, "asset") });
      yield item;
    }
  };
  const parts = split && format.split === "files" ? Object.keys(split) : [undefined];
  for (const part of parts) {
    const files = await format.write?.(count(labels.items(part)), { header: labels.header, report, options, part });
    for await (const file of files ?? []) {
      await write(file);
      written.files += 1;
    }
  }
  progress.end();
  return written;
}
