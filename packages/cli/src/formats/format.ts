import type { Header, InputFile, Item, OutputFile, Report, Source } from "@ango-hub/convert";
import type { FormatOptions, OptionName } from "./format-options.ts";

/** What is read: one file, or the files of a folder. */
export interface Input {
  /** Path of the file or folder. */
  readonly path: string;
  /** The one file, which can be opened again. */
  source(): Source;
  /** The files below the folder. */
  files(): AsyncIterable<InputFile>;
}

/** A data set that was opened. */
export interface DataSet {
  readonly header: Header;
  items(): AsyncIterable<Item>;
}

/** How a data set is written. */
export interface Writing {
  readonly header: Header;
  readonly report: Report;
  readonly options: FormatOptions;
  /** Part of the data set that is written by itself. */
  readonly part?: string | undefined;
}

/** How a data set is read. */
export interface Reading {
  readonly report: Report;
  readonly options: FormatOptions;
}

/** A format as the command line knows it. What is needed to read and write it is loaded with the first use. */
export interface Format {
  /** What it is, in a few words. */
  readonly title: string;
  /** Whether a data set is one file or a folder. */
  readonly lies: "file" | "folder";
  /** How the parts of `--split` are told apart: each a file, in lists, or not at all. */
  readonly split: "files" | "lists" | "none";
  /** Where pictures lie: a folder, or `table` where `pictures.ndjson` says it. Without it, the format is about no pictures. */
  readonly pictures?: string;
  /** Options of writing; none where it can't be written. */
  readonly writes?: readonly OptionName[];
  /** Options of reading; none where it can't be read. */
  readonly reads?: readonly OptionName[];
  write?(items: AsyncIterable<Item>, writing: Writing): Promise<AsyncIterable<OutputFile>>;
  open?(input: Input, reading: Reading): Promise<DataSet>;
}

/** Options without those that were not given, which converters refuse as missing. */
export function given<Options extends object>(options: Options): Options {
  return Object.fromEntries(Object.entries(options).filter(([, value]) => value !== undefined)) as Options;
}
