import type { ExportedAsset } from "@ango-hub/openapi";
import type { ExportedAsset as ClassicAsset } from "@ango-hub/openapi/classic";
import { wrongShape } from "../geometry/check-arguments.ts";
import { isPictureKind } from "../geometry/picture-kinds.ts";
import { readShape } from "../parsing/read-shape.ts";
import { isObject, type JsonObject, textOf, typeName } from "../shared/json.ts";
import { at, type Location, root } from "../shared/location.ts";
import { type Problem, type Report, reportTo } from "../shared/problems.ts";
import { checkFrame, checkPlace, type PictureProblemCode, reportUnknownSize } from "./check-place.ts";
import type { MediaSize } from "./sizes.ts";

/**
 * Holds the labels of an exported asset against its file: which shapes go beyond the picture, and how far; what stands on a
 * frame that the video does not have; which areas go beyond the PDF page whose size they carry. Before labels are imported,
 * `labelSet.validate(labels, { sizes })` says the same.
 *
 * The `metadata` of an asset with several pages is that of its first one, so shapes on others are checked against a size
 * that you give, and otherwise not.
 *
 * @param asset An asset of an export, of either generation, as it came.
 * @param size Width and height in pixels as browsers show it, and the number of frames. By default the asset's `metadata`.
 * @returns Everything that is wrong, with JSON pointers into the asset; nothing when all is well. Where shapes could not be
 *   checked because no size is known, that is said once for each task.
 * @throws {LabelError} when this is no asset, or `size` no object.
 * @example
 * const exported = await ango.exports.create(projectId);
 * for await (const asset of exported.assets()) {
 *   for (const { pointer, message } of checkPicture(asset))
 *     console.log(asset.externalId, pointer, message);
 * }
 */
export function checkPicture(asset: ExportedAsset | ClassicAsset, size?: MediaSize): Problem<PictureProblemCode>[] {
  if (!isObject(asset)) throw wrongShape(root, `must be an asset of an export; it is ${typeName(asset)}.`);
  if (size !== undefined && !isObject(size)) {
    throw wrongShape(at(root, "size"), `must be an object with width and height; it is ${typeName(size)}.`);
  }
  const problems: Problem<PictureProblemCode>[] = [];
  const location = { ...root, title: textOf(asset.externalId) };
  const sizeOn = (page: unknown): MediaSize => size ?? ownSize(asset, page);
  const check = (task: unknown, where: Location) => checkTask(task, sizeOn, where, reportTo(problems));
  check(asset.task, at(location, "task"));
  const tasks = Array.isArray(asset.tasks) ? asset.tasks : [];
  for (const [i, task] of tasks.entries()) check(task, at(at(location, "tasks"), i));
  return problems;
}

function ownSize({ metadata, dataset }: JsonObject, page: unknown): MediaSize {
  const isLaterPage = Array.isArray(dataset) && dataset.length > 0 && typeof page === "number" && page > 0;
  return isObject(metadata) && !isLaterPage ? (metadata as MediaSize) : {};
}

function checkTask(
  task: unknown,
  sizeOn: (page: unknown) => MediaSize,
  location: Location,
  report: Report<PictureProblemCode>,
): void {
  if (!isObject(task)) return;
  let isMissed = false;
  for (const key of ["tools", "objects"]) {
    eachIn(task[key], at(location, key), (object, where) => {
      if (checkObject(object, sizeOn(object.page), where, report)) isMissed = true;
    });
  }
  eachIn(task.classifications, at(location, "classifications"), (answer, where) => {
    checkFrame(answer.page, sizeOn(answer.page), where, report);
  });
  if (isMissed) reportUnknownSize(location, report);
}

function checkObject(
  object: JsonObject,
  media: MediaSize,
  location: Location,
  report: Report<PictureProblemCode>,
): boolean {
  const page = typeof object.page === "number" ? object.page : undefined;
  const tool = Object.keys(object).find((key) => isPictureKind(key) || key === "pdf");
  // What is no shape at all, or one in voxels, has no place in a picture. `labelSet.parse` keeps it.
  const shape = tool && readShape(tool as "pdf", object[tool], location, () => undefined);
  if (tool !== undefined && shape !== undefined) return checkPlace({ tool, shape, page }, media, location, report);
  checkFrame(page, media, location, report);
  return false;
}

function eachIn(list: unknown, location: Location, visit: (entry: JsonObject, location: Location) => void): void {
  if (!Array.isArray(list)) return;
  for (const [i, entry] of list.entries()) {
    if (isObject(entry)) visit(entry, at(location, i, textOf(entry.title)));
  }
}
