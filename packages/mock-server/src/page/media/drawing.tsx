import type { StoredObject, StoredRelation } from "@ango-hub/openapi";
import type { JSX } from "preact";
import { Fragment } from "preact";
import type { NamedObject } from "../words.ts";
import { labelHeight, placeLabels } from "./labels.ts";
import type { Bounds, Outline } from "./shapes.ts";

/** An object where it lies on a picture. */
export interface Drawn {
  named: NamedObject;
  outline: Outline;
}

/** Which object is looked at, in the list or on the picture. */
export interface Chosen {
  id: string | undefined;
  choose: (id: string | undefined) => void;
  /** The object that was last asked for, to be shown wherever it is. */
  picked: StoredObject | undefined;
  pick: (object: StoredObject) => void;
}

interface DrawingProps {
  drawn: readonly Drawn[];
  /** Size of the picture, in its own pixels. */
  width: number;
  height: number;
  /** How large a pixel of the picture is on the screen. Labels and arrows are drawn where it is known. */
  scale?: number;
  chosen?: Chosen;
  relations?: readonly StoredRelation[];
}

/** What was drawn, over a picture. The list of objects says the same in words. */
export function Drawing({ drawn, width, height, scale, chosen, relations = [] }: DrawingProps): JSX.Element {
  const shown = scale ?? 1;
  const size = { width: width * shown, height: height * shown };
  return (
    <svg class="drawing" viewBox={`0 0 ${size.width} ${size.height}`} preserveAspectRatio="none" aria-hidden="true">
      <g transform={`scale(${shown})`}>
        {drawn.map(({ named, outline }, i) => (
          // biome-ignore lint/a11y/noStaticElementInteractions: The list of objects does the same by keyboard.
          <path
            key={i}
            class={`shape ${outline.form}${named.object.objectId === chosen?.id ? " chosen" : ""}`}
            d={outline.d}
            stroke={named.color}
            fill={outline.form === "line" ? "none" : named.color}
            onMouseEnter={() => chosen?.choose(named.object.objectId)}
            onMouseLeave={() => chosen?.choose(undefined)}
          />
        ))}
      </g>
      {scale !== undefined && <Arrows drawn={drawn} relations={relations} scale={scale} chosen={chosen?.id} />}
      {scale !== undefined && <Labels drawn={drawn} size={size} scale={scale} chosen={chosen?.id} />}
    </svg>
  );
}

/** With more shapes than these, only the one that is looked at has its label. */
const mostLabels = 150;

interface OverProps {
  drawn: readonly Drawn[];
  scale: number;
  chosen: string | undefined;
}

function Labels({ drawn, size, scale, chosen }: OverProps & { size: { width: number; height: number } }): JSX.Element {
  const items = drawn.map(({ named, outline }) => ({
    text: named.name,
    id: named.object.objectId,
    color: named.color,
    width: widthOf(named.name) + 10,
    bounds: onScreen(outline.bounds, scale),
  }));
  const places = items.length > mostLabels ? [] : placeLabels(items, size);
  return (
    <Fragment>
      {items.map(({ text, id, color, width, bounds }, i) => {
        // Whoever asks for one sees its label even where it hides others.
        const asked = [Math.max(0, Math.min(bounds.left, size.width - width)), Math.max(0, bounds.top - labelHeight)];
        const [x, y] = places[i] ?? (id === chosen ? asked : []);
        if (x === undefined || y === undefined) return null;
        return (
          <g key={i} class={`label${id === chosen ? " chosen" : ""}`} transform={`translate(${x} ${y})`}>
            <rect width={width} height={labelHeight} stroke={color} />
            <text x="5" y="13">
              {text}
            </text>
          </g>
        );
      })}
    </Fragment>
  );
}

function Arrows({
  drawn,
  relations,
  scale,
  chosen,
}: OverProps & { relations: readonly StoredRelation[] }): JSX.Element {
  const middles = new Map(drawn.map(({ named, outline }) => [named.object.objectId, middleOf(outline.bounds, scale)]));
  const arrows = relations.flatMap(({ from, to, group = [], direction }) => {
    const isGroup = group.length > 0;
    const ends = isGroup ? group.slice(1) : [to ?? []].flat();
    return ends.map((end, i) => ({
      start: isGroup ? group[i] : from,
      end,
      isGroup,
      isBoth: direction === "bidirectional",
    }));
  });
  return (
    <Fragment>
      <defs>
        <marker
          id="arrow"
          viewBox="0 0 10 10"
          refX="9"
          refY="5"
          markerUnits="userSpaceOnUse"
          markerWidth="13"
          markerHeight="13"
          orient="auto-start-reverse"
        >
          <path d="M0 0L10 5L0 10z" />
        </marker>
      </defs>
      {arrows.map(({ start = "", end, isGroup, isBoth }, i) => {
        const [a, b] = [middles.get(start), middles.get(end)];
        if (!a || !b) return null;
        const isChosen = chosen !== undefined && (start === chosen || end === chosen);
        const line = { x1: a[0], y1: a[1], x2: b[0], y2: b[1] };
        return (
          <g key={i}>
            <line class="arrow halo" {...line} />
            <line
              class={`arrow${isChosen ? " chosen" : ""}`}
              {...line}
              marker-end={isGroup ? undefined : "url(#arrow)"}
              marker-start={isBoth ? "url(#arrow)" : undefined}
            />
          </g>
        );
      })}
    </Fragment>
  );
}

function onScreen({ left, top, right, bottom }: Bounds, scale: number): Bounds {
  return { left: left * scale, top: top * scale, right: right * scale, bottom: bottom * scale };
}

function middleOf({ left, top, right, bottom }: Bounds, scale: number): [x: number, y: number] {
  return [((left + right) / 2) * scale, ((top + bottom) / 2) * scale];
}

let measuring: CanvasRenderingContext2D | null | undefined;

function widthOf(text: string): number {
  measuring ??= document.createElement("canvas").getContext("2d");
  if (!measuring) return text.length * 7;
  measuring.font = `600 12px ${getComputedStyle(document.body).fontFamily}`;
  return measuring.measureText(text).width;
}
