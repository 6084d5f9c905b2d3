import type { Bounds } from "./shapes.ts";

/** What is to be labelled, in pixels of the screen. */
export interface Labelled {
  bounds: Bounds;
  /** How wide its label is. */
  width: number;
}

/** How high every label is. */
export const labelHeight = 18;

/**
 * Where labels stand so that none lies on another, or on a shape that it would hide: beside their shape, or inside a large one.
 *
 * @returns For each the top left corner, or nothing where there is no room.
 */
export function placeLabels(
  items: readonly Labelled[],
  area: { width: number; height: number },
): (readonly [x: number, y: number] | undefined)[] {
  const small = items.filter(({ bounds }) => isSmall(bounds));
  const placed: Bounds[] = [];
  return items.map((item) => {
    const others = small.filter((other) => other !== item).map(({ bounds }) => bounds);
    const free = cornersAround(item).find(([x, y]) => {
      const label = labelAt(x, y, item.width);
      const fits = label.left >= 0 && label.top >= 0 && label.right <= area.width && label.bottom <= area.height;
      return fits && ![...placed, ...others].some((taken) => overlap(taken, label));
    });
    if (free) placed.push(labelAt(free[0], free[1], item.width));
    return free;
  });
}

function cornersAround({ bounds, width }: Labelled): (readonly [x: number, y: number])[] {
  const { left, top, right, bottom } = bounds;
  const middle = (top + bottom - labelHeight) / 2;
  return [
    [left, top - labelHeight],
    [left, bottom],
    [right - width, top - labelHeight],
    [right - width, bottom],
    [right, middle],
    [left - width, middle],
    // Inside a large shape it hides nothing of it.
    ...(isSmall(bounds) ? [] : ([[left, top]] as const)),
  ];
}

function labelAt(left: number, top: number, width: number): Bounds {
  return { left, top, right: left + width, bottom: top + labelHeight };
}

function isSmall({ left, top, right, bottom }: Bounds): boolean {
  return right - left < 5 * labelHeight && bottom - top < 5 * labelHeight;
}

function overlap(a: Bounds, b: Bounds): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}
