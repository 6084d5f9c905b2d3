import type { HeaderClass } from "../items/header.ts";
import type { XmlWriter } from "../xml/write-xml.ts";

/** The picture of a skeleton, from which CVAT learns its points and lines: they stand on a circle. */
export function skeletonSvg(names: readonly string[], skeleton: HeaderClass["skeleton"] = [], xml: XmlWriter): string {
  const places = names.map((_, at) => {
    const angle = (2 * Math.PI * at) / names.length;
    return [rounded(50 + 40 * Math.sin(angle)), rounded(50 - 40 * Math.cos(angle))] as const;
  });
  const lines = skeleton.flatMap(([from, to]) => {
    const [start, end] = [places[from], places[to]];
    if (!start || !end) return [];
    return xml.element("line", {
      x1: start[0],
      y1: start[1],
      x2: end[0],
      y2: end[1],
      "data-type": "edge",
      "data-node-from": from + 1,
      "data-node-to": to + 1,
    });
  });
  const circles = names.map((name, at) =>
    xml.element("circle", {
      r: 0.75,
      cx: places[at]?.[0],
      cy: places[at]?.[1],
      "data-type": "element node",
      "data-element-id": at + 1,
      "data-node-id": at + 1,
      "data-label-name": name,
    }),
  );
  return [...lines, ...circles].join("");
}

function rounded(number: number): number {
  return Math.round(number * 100) / 100;
}

/** The lines of a skeleton, between points that are counted from 0. */
export function skeletonLines(svg: string, names: readonly string[]): [from: number, to: number][] {
  const elements = (svg.match(/<(?:line|circle)\b[^>]*>/g) ?? []).map((text) => ({
    isLine: text.startsWith("<line"),
    attributes: new Map(
      [...text.matchAll(/([\w-]+)\s*=\s*"([^"]*)"/g)].map(([, name, value]) => [name, value] as const),
    ),
  }));
  const places = new Map<string | undefined, number>();
  for (const { isLine, attributes } of elements) {
    const at = names.indexOf(unescaped(attributes.get("data-label-name") ?? ""));
    if (!isLine && at >= 0) places.set(attributes.get("data-node-id"), at);
  }
  return elements.flatMap(({ isLine, attributes }) => {
    const [from, to] = ["data-node-from", "data-node-to"].map((name) => places.get(attributes.get(name)));
    return isLine && from !== undefined && to !== undefined ? [[from, to] as [number, number]] : [];
  });
}

function unescaped(text: string): string {
  const entities: Record<string, string> = { lt: "<", gt: ">", quot: '"', apos: "'", amp: "&" };
  return text.replace(/&(lt|gt|quot|apos|amp);/g, (_, name: string) => entities[name] ?? "");
}
