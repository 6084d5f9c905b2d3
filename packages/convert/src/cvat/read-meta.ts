import type { PixelSize } from "@ango-hub/label-set/masks";
import type { Header, HeaderAttribute, HeaderClass } from "../items/header.ts";
import { separator } from "../mapping/parts.ts";
import { childOf, childrenOf, numberOf, textIn, type XmlElement } from "../xml/xml-element.ts";
import { answerName, type DeclaredAttribute, declaredAttribute } from "./attributes.ts";
import { skeletonLines } from "./skeleton.ts";

/** What a file says of itself. */
export interface CvatMeta {
  readonly header: Header;
  /** Attributes by their names, by the labels that they are declared for. */
  readonly attributes: ReadonlyMap<string, ReadonlyMap<string, DeclaredAttribute>>;
  /** The only task, or those of a project. */
  readonly tasks: readonly CvatTask[];
}

/** A task: a video, or some pictures. */
export interface CvatTask {
  readonly id?: string | undefined;
  readonly isVideo: boolean;
  /** Name of the video, or else of the task. */
  readonly name?: string | undefined;
  readonly subset?: string | undefined;
  readonly size?: PixelSize | undefined;
  readonly frames?: number | undefined;
  /** The first frame of the video that the task has, and how far apart they are. */
  readonly start: number;
  readonly step: number;
}

/** What is known without `<meta>`. */
export const noMeta: CvatMeta = { header: { classes: [], attributes: [] }, attributes: new Map(), tasks: [] };

/** Reads a `<meta>`: of a task, a job, or a project. */
export function readMeta(meta: XmlElement): CvatMeta {
  const project = childOf(meta, "project");
  const owner = project ?? childOf(meta, "task") ?? childOf(meta, "job");
  const tasks = project ? childrenOf(childOf(project, "tasks"), "task") : owner ? [owner] : [];
  const labels = childrenOf(childOf(owner, "labels"), "label");
  const attributes = new Map(
    labels.map((label) => {
      const declared = childrenOf(childOf(label, "attributes"), "attribute").flatMap(
        (one) => declaredAttribute(one) ?? [],
      );
      return [textIn(label, "name") ?? "", new Map(declared.map((one) => [one.name, one]))] as const;
    }),
  );
  return {
    header: headerOf(labels, attributes),
    attributes,
    tasks: tasks.map((task) => taskOf(task, textIn(meta, "source"))),
  };
}

function headerOf(labels: readonly XmlElement[], attributes: CvatMeta["attributes"]): Header {
  const own = labels.filter((label) => !textIn(label, "parent"));
  const isTag = (label: XmlElement) => textIn(label, "type")?.trim() === "tag";
  return {
    classes: own.filter((label) => !isTag(label)).map((label) => classOf(label, labels, attributes)),
    attributes: own.filter(isTag).flatMap((label) => questionsOf(textIn(label, "name") ?? "", attributes)),
  };
}

function classOf(label: XmlElement, labels: readonly XmlElement[], attributes: CvatMeta["attributes"]): HeaderClass {
  const name = textIn(label, "name") ?? "";
  const points = labels.filter((other) => textIn(other, "parent") === name).map((other) => textIn(other, "name") ?? "");
  const color = textIn(label, "color")?.trim();
  return {
    name,
    ...(color && { color: color.toUpperCase() }),
    kinds: [],
    attributes: [...(attributes.get(name)?.values() ?? [])]
      .filter((one) => one.name !== answerName)
      .map(headerAttribute),
    ...(points.length > 0 && { keypoints: points, skeleton: skeletonLines(textIn(label, "svg") ?? "", points) }),
  };
}

/** The questions that tags of a label answer: whether they are there, or what their attributes say. */
function questionsOf(name: string, attributes: CvatMeta["attributes"]): HeaderAttribute[] {
  const declared = [...(attributes.get(name)?.values() ?? [])];
  const answer = declared.find((one) => one.name === answerName);
  const others = declared.filter((one) => one !== answer);
  const own: HeaderAttribute = answer ? { ...headerAttribute(answer), name } : { name, type: "boolean" };
  return [own, ...others.map((one) => ({ ...headerAttribute(one), name: name + separator + one.name }))];
}

function headerAttribute({ isMutable: _, ...attribute }: DeclaredAttribute): HeaderAttribute {
  return attribute;
}

function taskOf(task: XmlElement, source: string | undefined): CvatTask {
  const size = childOf(task, "original_size");
  const [width = 0, height = 0] = ["width", "height"].map((side) => numberOf(textIn(size, side)));
  const named = [source, textIn(task, "source"), textIn(task, "name")].map((name) => name?.trim());
  return {
    id: textIn(task, "id")?.trim(),
    isVideo: textIn(task, "mode")?.trim() === "interpolation",
    name: named.find((name) => name !== undefined && name !== ""),
    subset: textIn(task, "subset")?.trim() || undefined,
    size: width > 0 && height > 0 ? { width, height } : undefined,
    frames: numberOf(textIn(task, "size")),
    start: numberOf(textIn(task, "start_frame")) ?? 0,
    step: numberOf(/step\s*=\s*(\d+)/.exec(textIn(task, "frame_filter") ?? "")?.[1]) || 1,
  };
}
