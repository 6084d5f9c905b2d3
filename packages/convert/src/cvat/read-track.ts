import type { Attributes, ItemObject } from "../items/item.ts";
import type { LeaveOut, Place } from "../problems/problem.ts";
import { childrenOf, numberOf, type XmlElement } from "../xml/xml-element.ts";
import { isGoneAt, isObject, readObjects } from "./object-reader.ts";
import type { OpenCvatOptions } from "./open-cvat-options.ts";
import type { CvatMeta, CvatTask } from "./read-meta.ts";

/**
 * The key frames of a `<track>`, which share an id. What CVAT filled in between them is left out; what must not change along a track
 * is answered at each.
 */
export function readTrack(
  track: XmlElement,
  id: string,
  task: CvatTask | undefined,
  meta: CvatMeta,
  options: OpenCvatOptions,
  place: Place,
): ItemObject[] {
  const { label = "" } = track.attributes;
  const pages = new Set<number>();
  let lasting: Attributes = {};
  const objects = rowsOf(track).flatMap((row): ItemObject[] => {
    if (!isKey(row)) return [];
    const leaveOut: LeaveOut = (kind, message) =>
      options.report.add({ kind, message, ...place, line: row.line, object: id });
    const page = pageOf(row, task, options, leaveOut);
    if (page === undefined) return [];
    if (pages.has(page)) {
      leaveOut("doubled", `The track has two key frames at frame ${row.attributes.frame}; the first is taken.`);
      return [];
    }
    pages.add(page);
    return readObjects(row, label, meta, leaveOut).map((object, part) => {
      const attributes = { ...lasting, ...object.attributes };
      lasting = lastingOf(attributes, label, meta);
      const own = part === 0 ? id : `${id}-${part + 1}`;
      return { ...object, id: own, page, attributes, ...(isGoneAt(row) && { isGone: true }) };
    });
  });
  return objects.toSorted((a, b) => (a.page ?? 0) - (b.page ?? 0));
}

/** The rows of a track. Some versions of CVAT put the points of a skeleton into tracks of their own, within its track. */
function rowsOf(track: XmlElement): XmlElement[] {
  const inner = childrenOf(track, "track");
  const rows = track.children.filter((child) => isObject(child) && child.name !== "track");
  if (inner.length === 0) return rows;
  return rows.map((row) => ({ ...row, children: [...row.children, ...inner.flatMap((own) => pointsAt(own, row))] }));
}

function pointsAt({ attributes: { label = "" }, children }: XmlElement, row: XmlElement): XmlElement[] {
  const points = children.filter(({ attributes }) => attributes.frame === row.attributes.frame);
  return points.map((point) => ({ ...point, attributes: { ...point.attributes, label } }));
}

/** Whether a row was set by somebody, or any point of its skeleton was. */
function isKey(row: XmlElement): boolean {
  return (
    row.attributes.keyframe !== "0" || childrenOf(row, "points").some(({ attributes }) => attributes.keyframe === "1")
  );
}

function pageOf(
  { attributes, name }: XmlElement,
  task: CvatTask | undefined,
  { frames = "video" }: OpenCvatOptions,
  leaveOut: LeaveOut,
): number | undefined {
  const frame = numberOf(attributes.frame);
  const { start = 0, step = 1 } = task ?? {};
  const page = frame === undefined || frames === "video" ? frame : (frame - start) / step;
  if (page !== undefined && Number.isSafeInteger(page) && page >= 0) return page;
  const right =
    frames === "video"
      ? "a whole number from 0 on"
      : `a frame of the task, which begins at ${start} in steps of ${step}`;
  leaveOut("invalid", `The frame of a <${name}> must be ${right}; it is ${JSON.stringify(attributes.frame)}.`);
  return undefined;
}

/** What the label declares to be the same along a track. */
function lastingOf(attributes: Attributes, label: string, meta: CvatMeta): Attributes {
  const declared = meta.attributes.get(label);
  return Object.fromEntries(Object.entries(attributes).filter(([name]) => declared?.get(name)?.isMutable === false));
}
