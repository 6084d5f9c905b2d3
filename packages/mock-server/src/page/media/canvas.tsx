import type { StoredRelation } from "@ango-hub/openapi";
import type { ComponentChildren, JSX } from "preact";
import { useLayoutEffect, useRef, useState } from "preact/hooks";
import { type Chosen, Drawing, type Drawn } from "./drawing.tsx";

interface CanvasProps {
  /** What the region is called. */
  name: string;
  /** Size of the picture, page or video, in its own pixels. */
  width: number;
  height: number;
  drawn: readonly Drawn[];
  chosen: Chosen;
  relations?: readonly StoredRelation[];
  /** What lies under the drawing. */
  children?: ComponentChildren;
  /** Whether what lies under the drawing has buttons of its own. */
  isOperated?: boolean;
}

/** A picture is at least so high, in a window of any height. */
const leastHeight = 240;
/** Room for the buttons below it. */
const belowHeight = 72;

/** The closest that one can look. */
const mostZoom = 16;

/** A picture, page or video in a frame that fits the window, with what was drawn on it, to zoom into. */
export function Canvas({
  name,
  width,
  height,
  drawn,
  chosen,
  relations,
  children,
  isOperated,
}: CanvasProps): JSX.Element {
  const view = useRef<HTMLElement>(null);
  const [room, setRoom] = useState<{ width: number; height: number }>();
  const [zoom, setZoom] = useState(1);
  useLayoutEffect(() => {
    const measure = (): void => {
      const across = view.current?.clientWidth ?? 0;
      setRoom((known) => {
        const top = (view.current?.getBoundingClientRect().top ?? 0) + window.scrollY;
        const down = Math.max(leastHeight, window.innerHeight - top - belowHeight);
        return known?.width === across && known.height === down ? known : { width: across, height: down };
      });
    };
    const observer = new ResizeObserver(measure);
    if (view.current) observer.observe(view.current);
    window.addEventListener("resize", measure);
    return () => {
      observer.disconnect();
      window.removeEventListener("resize", measure);
    };
  }, []);
  const fit = room ? Math.min(room.width / width, room.height / height) : 0;
  const scale = fit * zoom;
  const turn = (factor: number): void => setZoom((now) => Math.min(mostZoom, Math.max(1, now * factor)));
  return (
    <div class="canvas">
      <section
        class="view"
        ref={view}
        aria-label={name}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: What is scrolled must be reached by keyboard.
        tabIndex={0}
        style={{ maxHeight: `${room?.height ?? leastHeight}px` }}
      >
        <div
          class={`frame${isOperated ? " operated" : ""}`}
          style={{ width: `${width * scale}px`, height: `${height * scale}px` }}
        >
          {children}
          {scale > 0 && (
            <Drawing
              drawn={drawn}
              width={width}
              height={height}
              scale={scale}
              chosen={chosen}
              relations={relations ?? []}
            />
          )}
        </div>
      </section>
      <fieldset class="row tools" aria-label="Zoom">
        <button type="button" aria-label="Zoom out" disabled={zoom <= 1} onClick={() => turn(1 / 1.5)}>
          −
        </button>
        <button type="button" aria-pressed={zoom === 1} onClick={() => setZoom(1)}>
          Fit
        </button>
        <button type="button" aria-label="Zoom in" disabled={zoom >= mostZoom} onClick={() => turn(1.5)}>
          +
        </button>
        <span class="soft">
          {Math.round(width)} × {Math.round(height)}
          {scale > 0 ? `, ${Math.round(scale * 100)} %` : ""}
        </span>
      </fieldset>
    </div>
  );
}
