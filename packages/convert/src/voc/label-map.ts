import type { Header, HeaderClass } from "../items/header.ts";
import type { LeaveOut } from "../problems/problem.ts";

/** The file that names the classes, with their colours, in their order. */
export const labelMapPath = "labelmap.txt";

/**
 * The lines of that file, as datumaro and CVAT read them: name, colour, parts and actions, with colons between. Classes that occur as
 * parts are classes as well, and readers take no name twice; so nothing is called a part here.
 */
export function labelMapText({ classes }: Header, leaveOut: LeaveOut): string {
  const lines = classes.map(({ name, color }) => {
    if (/[:\n\r]|^#|^\s|\s$/.test(name) || name === "") {
      leaveOut(
        "invalid",
        `"${name}" can't stand in ${labelMapPath}, where a colon ends the name; the pictures have it.`,
      );
      return "";
    }
    return `${name}:${rgbOf(color)}::\n`;
  });
  return `# label:color_rgb:parts:actions\n${lines.join("")}`;
}

function rgbOf(color: string | undefined): string {
  const digits = /^#([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/i.exec(color ?? "")?.slice(1) ?? [];
  return digits.map((pair) => Number.parseInt(pair, 16)).join(",");
}

/** A line as a class, or nothing where it is none. */
export function labelMapClass(line: string): HeaderClass | undefined {
  const text = line.trim();
  if (text === "" || text.startsWith("#")) return undefined;
  const [name = "", rgb = ""] = text.split(":");
  const numbers = rgb.split(",").map(Number);
  const isColor =
    numbers.length === 3 && numbers.every((value) => Number.isInteger(value) && value >= 0 && value < 256);
  const color = isColor
    ? `#${numbers.map((value) => value.toString(16).padStart(2, "0")).join("")}`.toUpperCase()
    : undefined;
  return { name, color, kinds: [], attributes: [] };
}
