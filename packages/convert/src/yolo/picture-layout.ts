import { BytePieces } from "../files/byte-pieces.ts";
import { FileNames, splitExtension } from "../files/file-names.ts";
import { PictureTable } from "../files/picture-table.ts";
import { contentOf, type OutputFile } from "../files/source.ts";
import type { Item } from "../items/item.ts";
import type { Report } from "../problems/report.ts";
import { isPicture, labelPathOf } from "./paths.ts";
import { checkSplit } from "./splits.ts";

/** Where a picture and its labels lie. */
export interface PicturePaths {
  readonly picture: string;
  readonly label: string;
}

/** Gives each picture of a data set its place, and keeps a list of those of each part. */
export class PictureLayout {
  readonly #report: Report;
  readonly #names = new Map<string, FileNames>();
  readonly #lists = new Map<string, BytePieces>();
  readonly #table = new PictureTable();

  constructor(report: Report) {
    this.#report = report;
  }

  /** The parts of the data set that there are so far. */
  get splits(): readonly string[] {
    return [...this.#lists.keys()];
  }

  take(item: Item): PicturePaths {
    const split = checkSplit(item.split);
    const names = this.#names.get(split) ?? new FileNames(this.#report);
    const list = this.#lists.get(split) ?? new BytePieces();
    this.#names.set(split, names);
    this.#lists.set(split, list);
    const named = this.#withExtension(item);
    const [, extension] = splitExtension(named);
    // Pictures that differ in their extension alone would have one label file.
    const [stem] = splitExtension(names.take(named, ".txt"));
    const picture = `images/${split}/${stem}${extension}`;
    list.add(`./${picture}\n`);
    this.#table.add(picture, item);
    return { picture, label: labelPathOf(picture) };
  }

  /** The list of each part, and the table of all pictures. */
  *files(): Generator<OutputFile, void, void> {
    for (const [split, list] of this.#lists) yield { path: `${split}.txt`, content: contentOf(list.takeAll()) };
    yield this.#table.file();
  }

  #withExtension({ file, externalId }: Item): string {
    const name = file ?? externalId;
    if (isPicture(name)) return name;
    const message = `"${name}" does not end like a picture that Ultralytics reads; it is called "${name}.jpg".`;
    this.#report.add({ kind: "renamed", message, item: externalId });
    return `${name}.jpg`;
  }
}
