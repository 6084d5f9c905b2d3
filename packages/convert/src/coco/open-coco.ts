import { reopenable, type Source } from "../files/source.ts";
import type { Header } from "../items/header.ts";
import type { Item } from "../items/item.ts";
import { aFunction, aNumber, aSource, aText, checkReading } from "../problems/check-arguments.ts";
import { ConversionError } from "../problems/conversion-error.ts";
import type { OpenCocoOptions } from "./open-coco-options.ts";
import { readItems } from "./read-items.ts";
import { type Survey, surveyCoco } from "./survey.ts";

/** A COCO file that was looked through once. */
export interface CocoFile {
  /** Its classes in their order, with what their objects are drawn as, and the attributes that occur. */
  readonly header: Header;
  /**
   * Reads the pictures with their objects, in the order of the file, which is gone through again: once, where annotations come in
   * about the order of their pictures; otherwise once for each 16 million characters of annotations, so that no more are in memory.
   */
  items(): AsyncGenerator<Item, void, void>;
}

/**
 * Opens a COCO file: instances, keypoints, captions or panoptic segments, or results with scores. Its sections may come in any order,
 * ids may be texts, have gaps and begin with 0; what is wrong with one object is reported, and leaves that one out.
 *
 * @param source The file. It is read several times, so a large one is best a `Blob` or a function that opens it.
 * @param options The report.
 * @throws {ConversionError} when this is no COCO file.
 * @throws {ArgumentError} when an argument is none of these.
 * @example
 * const coco = await openCoco(file, { report });
 * for await (const label of importLabelsOf(coco.items(), { mapping, report }))
 *   console.log(label.externalId);
 */
export async function openCoco(source: Source, options: OpenCocoOptions): Promise<CocoFile> {
  checkReading(source, options, optional);
  const open = await reopenable(source);
  const truth = options.groundTruth === undefined ? undefined : await reopenable(options.groundTruth);
  const survey: Survey = await surveyCoco(open, truth, options);
  if (survey.isPanoptic && !options.picture) {
    const message = "This is a panoptic file, whose segments lie in PNG pictures; give `picture`, which opens them.";
    throw new ConversionError({ kind: "invalid", message, file: options.file });
  }
  return { header: survey.header, items: () => readItems(open, survey, options) };
}

const optional = { file: aText, groundTruth: aSource, threshold: aNumber(0, 1), picture: aFunction };
