import type { CategorySchema, Point, StoredAnswer, StoredObject } from "@ango-hub/openapi";
import { svg } from "./element.ts";

/** How an object is drawn. */
interface Look {
  title: string;
  color: string;
}

const colors = ["#d81b60", "#1e88e5", "#ffb300", "#43a047", "#8e24aa", "#f4511e"];

/** Draws the objects of an answer over a picture of this size. */
export function drawing(
  answers: StoredAnswer[],
  labelSet: CategorySchema,
  width: number,
  height: number,
): SVGSVGElement {
  const objects = answers.flatMap((answer) => answer.tools ?? []);
  const unit = Math.max(width, height) / 100;
  const drawn = objects.flatMap((object) => drawObject(object, lookOf(object, labelSet), unit));
  return svg(
    "svg",
    { viewBox: `0 0 ${width} ${height}`, preserveAspectRatio: "none", "aria-hidden": "true" },
    ...drawn,
  );
}

/** What an answer holds, in words: `2 Vehicle, 1 Road`. */
export function summary(answers: StoredAnswer[], labelSet: CategorySchema): string {
  const counts = new Map<string, number>();
  for (const object of answers.flatMap((answer) => answer.tools ?? [])) {
    const { title } = lookOf(object, labelSet);
    counts.set(title, (counts.get(title) ?? 0) + 1);
  }
  return Array.from(counts, ([title, count]) => `${count} ${title}`).join(", ");
}

/** The answers about a whole asset, in words: `Weather: Rain`. */
export function answersInWords(answers: StoredAnswer[], labelSet: CategorySchema): string[] {
  return answers.flatMap((answer) =>
    (answer.classifications ?? []).map((given) => {
      const part = labelSet.classifications?.find(({ schemaId }) => schemaId === given.schemaId);
      const texts = [given.answer]
        .flat()
        .map(String)
        .map((id) => part?.options?.find((option) => option.schemaId === id)?.value ?? id);
      return `${part?.title ?? given.schemaId}: ${texts.join(", ")}`;
    }),
  );
}

function lookOf(object: StoredObject, { tools = [] }: CategorySchema): Look {
  const index = tools.findIndex(({ schemaId }) => schemaId === object.schemaId);
  const tool = tools[index];
  const fallback = colors[Math.max(index, 0) % colors.length] ?? "#d81b60";
  return { title: tool?.title || tool?.tool || "unknown tool", color: tool?.color || fallback };
}

function drawObject(object: StoredObject, look: Look, unit: number): SVGElement[] {
  const line = { stroke: look.color, fill: "none", "stroke-width": "2", "vector-effect": "non-scaling-stroke" };
  const area = { ...line, fill: look.color, "fill-opacity": "0.25", "fill-rule": "evenodd" };
  const { "bounding-box": box, "rotated-bounding-box": rotated, polygon, polyline, point, segmentation } = object;
  // What lies in a volume is not drawn over a picture.
  if (box && "width" in box) {
    const [x, y] = [Math.min(box.x, box.x + box.width), Math.min(box.y, box.y + box.height)];
    return [rectangle(x, y, Math.abs(box.width), Math.abs(box.height), line), name([x, y], look, unit)];
  }
  if (rotated) {
    const { x, y, width, height, rotation } = rotated;
    const transform = `rotate(${rotation} ${x} ${y})`;
    return [rectangle(x, y, width, height, { ...line, transform }), name([x, y], look, unit)];
  }
  if (polygon) return [svg("path", { ...area, d: outline(polygon, true) }), name(polygon[0], look, unit)];
  if (Array.isArray(polyline))
    return [svg("path", { ...line, d: outline(polyline, false) }), name(polyline[0], look, unit)];
  if (point) {
    const circle = svg("circle", { ...area, cx: `${point[0]}`, cy: `${point[1]}`, r: `${unit}`, "fill-opacity": "1" });
    return [circle, name([point[0] + unit, point[1]], look, unit)];
  }
  if (!segmentation) return [];
  const rings = segmentation.zones.flatMap(({ region, holes = [] }) => [region, ...holes]);
  return [
    svg("path", { ...area, d: rings.map((ring) => outline(ring, true)).join("") }),
    name(rings[0]?.[0], look, unit),
  ];
}

function rectangle(x: number, y: number, width: number, height: number, look: Record<string, string>): SVGRectElement {
  return svg("rect", { ...look, x: `${x}`, y: `${y}`, width: `${width}`, height: `${height}` });
}

function outline(points: Point[], closed: boolean): string {
  return points.map(([x, y], i) => `${i === 0 ? "M" : "L"}${x} ${y}`).join("") + (closed ? "Z" : "");
}

/** The title of an object beside its first point, readable on any picture. */
function name([x, y]: readonly number[] = [0, 0], { title, color }: Look, unit: number): SVGTextElement {
  const size = unit * 4;
  return svg(
    "text",
    {
      x: `${(x ?? 0) + unit}`,
      y: `${Math.max((y ?? 0) + size, size)}`,
      "font-size": `${size}`,
      "font-weight": "600",
      fill: color,
      stroke: "#ffffff",
      "stroke-width": `${unit}`,
      "paint-order": "stroke",
    },
    title,
  );
}
