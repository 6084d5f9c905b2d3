import { boxAround, type Coordinates } from "@ango-hub/label-set";
import type { Drawn } from "../items/item.ts";
import type { LeaveOut } from "../problems/problem.ts";
import { numberOf, type XmlElement } from "../xml/xml-element.ts";
import { areaOf } from "./rows.ts";
import { aboutCorner, turned } from "./turned-box.ts";

/** Elements that are shapes, but for skeletons. */
export const shapeNames: ReadonlySet<string> = new Set("box polygon polyline points mask ellipse cuboid".split(" "));

/** The shapes that an element is: several where it has several points, none where something is wrong with it. */
export function readShapes(element: XmlElement, leaveOut: LeaveOut): Drawn[] {
  switch (element.name) {
    case "box":
      return readBox(element, leaveOut);
    case "polygon":
      return readOutline(element, 3, leaveOut, (shape) => [{ kind: "polygon", shape }]);
    case "polyline":
      return readOutline(element, 2, leaveOut, (shape) => [{ kind: "polyline", shape }]);
    case "points":
      return readOutline(element, 1, leaveOut, (points) => {
        if (points.length > 1) leaveOut("parts-split", `Its ${points.length} points are objects of their own.`);
        return points.map((shape) => ({ kind: "point", shape }));
      });
    case "mask":
      return readMask(element, leaveOut);
    case "ellipse":
      return readEllipse(element, leaveOut);
    default:
      return readCuboid(element, leaveOut);
  }
}

/** Numbers by the names of attributes, or nothing where one is missing or none. */
function numbersOf(element: XmlElement, names: readonly string[], leaveOut: LeaveOut): number[] | undefined {
  const numbers = names.map((name) => numberOf(element.attributes[name]));
  if (numbers.every((number) => number !== undefined)) return numbers;
  const given = names.map((name) => `${name} ${JSON.stringify(element.attributes[name])}`);
  leaveOut("invalid", `The <${element.name}> must have the numbers ${names.join(", ")}; it has ${given.join(", ")}.`);
  return undefined;
}

function readBox(element: XmlElement, leaveOut: LeaveOut): Drawn[] {
  const [left, top, right, bottom] = numbersOf(element, ["xtl", "ytl", "xbr", "ybr"], leaveOut) ?? [];
  if (left === undefined || top === undefined || right === undefined || bottom === undefined) return [];
  const box = boxAround([
    [left, top],
    [right, bottom],
  ]);
  if (box.width <= 0 || box.height <= 0) {
    leaveOut("invalid", `The box has no area: it is ${box.width} wide and ${box.height} high.`);
    return [];
  }
  const rotation = numberOf(element.attributes.rotation) ?? 0;
  if (rotation % 360 === 0) return [{ kind: "bounding-box", shape: box }];
  return [{ kind: "rotated-bounding-box", shape: aboutCorner({ box, rotation }) }];
}

/** The points of an element, or nothing where they are none. */
export function pointsOf(element: XmlElement): Coordinates[] | undefined {
  const points = (element.attributes.points ?? "").split(";").map((pair) => pair.split(",").map(numberOf));
  const isAll = points.every((pair) => pair.length === 2 && pair.every((number) => number !== undefined));
  return isAll ? (points as unknown as Coordinates[]) : undefined;
}

function readOutline(
  element: XmlElement,
  least: number,
  leaveOut: LeaveOut,
  drawn: (points: Coordinates[]) => Drawn[],
): Drawn[] {
  const points = pointsOf(element);
  if (points && points.length >= least) return drawn(points);
  const given = JSON.stringify(element.attributes.points?.slice(0, 60));
  leaveOut("invalid", `A <${element.name}> must have ${least} or more points as x,y;x,y; it has ${given}.`);
  return [];
}

function readMask(element: XmlElement, leaveOut: LeaveOut): Drawn[] {
  const [left, top, width, height] = numbersOf(element, ["left", "top", "width", "height"], leaveOut) ?? [];
  if (left === undefined || top === undefined || width === undefined || height === undefined) return [];
  const shape = areaOf({ rle: element.attributes.rle ?? "", left, top, width, height }, leaveOut);
  return shape ? [{ kind: "segmentation", shape }] : [];
}

function readEllipse(element: XmlElement, leaveOut: LeaveOut): Drawn[] {
  const [cx, cy, rx, ry] = numbersOf(element, ["cx", "cy", "rx", "ry"], leaveOut) ?? [];
  if (cx === undefined || cy === undefined || rx === undefined || ry === undefined) return [];
  if (rx <= 0 || ry <= 0) {
    leaveOut("invalid", `The ellipse has no area: its radii are ${rx} and ${ry}.`);
    return [];
  }
  leaveOut("shape-changed", "An ellipse is kept as an outline of short lines.");
  const rotation = numberOf(element.attributes.rotation) ?? 0;
  const corners = Math.max(12, Math.ceil(Math.PI / Math.acos(1 - Math.min(1, mostOff / Math.max(rx, ry)))));
  const shape = Array.from({ length: corners }, (_, at) => {
    const angle = (2 * Math.PI * at) / corners;
    return turned([cx + rx * Math.cos(angle), cy + ry * Math.sin(angle)], [cx, cy], rotation);
  });
  return [{ kind: "polygon", shape }];
}

/** How far the outline of an ellipse may lie from it, in pixels. */
const mostOff = 0.1;

function readCuboid({ attributes, name }: XmlElement, leaveOut: LeaveOut): Drawn[] {
  const corners = ["tl", "bl", "tr", "br"].flatMap((corner) => [1, 2].map((side) => `${corner}${side}`));
  const points = corners.map((corner) => [numberOf(attributes[`x${corner}`]), numberOf(attributes[`y${corner}`])]);
  if (points.some((pair) => pair.includes(undefined))) {
    leaveOut("invalid", `A <${name}> must have eight corners, from xtl1 and ytl1 to xbr2 and ybr2.`);
    return [];
  }
  leaveOut("shape-changed", "Of a cuboid only the box around it is kept.");
  return [{ kind: "bounding-box", shape: boxAround(points as unknown as Coordinates[]) }];
}
