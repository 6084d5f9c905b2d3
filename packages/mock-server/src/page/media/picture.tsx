import type { TaskPage } from "@ango-hub/mock";
import type { JSX } from "preact";
import { useEffect, useState } from "preact/hooks";
import type { NamedObject } from "../words.ts";
import { Canvas } from "./canvas.tsx";
import type { Chosen, Drawn } from "./drawing.tsx";
import { FileLink } from "./file-link.tsx";
import { Pages } from "./pages.tsx";
import { outlineOf } from "./shapes.ts";

/** What is shown of an asset: its file, and what is drawn on it. */
export interface MediaProps {
  shown: TaskPage;
  objects: readonly NamedObject[];
  chosen: Chosen;
}

/** The objects that can be drawn, where they lie. */
export function drawnOf(objects: readonly NamedObject[]): Drawn[] {
  return objects.flatMap((named) => {
    const outline = outlineOf(named.object);
    return outline ? [{ named, outline }] : [];
  });
}

/** A picture, or those of all pages of an asset, with what was drawn on it and the strokes of brushes. */
export function Picture({ shown: { asset, task }, objects, chosen }: MediaProps): JSX.Element {
  const { picked } = chosen;
  const pages = asset.dataset ?? [asset.data];
  const [page, setPage] = useState(0);
  const [size, setSize] = useState<{ url: string; width: number; height: number }>();
  const [missing, setMissing] = useState<string>();
  useEffect(() => {
    if (picked?.page !== undefined && picked.page < pages.length) setPage(picked.page);
  }, [picked, pages.length]);
  const here = drawnOf(objects).filter(({ named }) => pages.length === 1 || (named.object.page ?? 0) === page);
  const url = pages[page] ?? asset.data;
  const reach = here.reduce(
    (most, { outline: { bounds } }) => ({
      width: Math.max(most.width, bounds.right),
      height: Math.max(most.height, bounds.bottom),
    }),
    { width: 1, height: 1 },
  );
  const isMissing = missing === url;
  const found = isMissing ? here.length > 0 && reach : size?.url === url && size;
  const { width, height }: { width?: number; height?: number } = { ...(found || {}), ...asset.metadata };
  const isKnown = width !== undefined && height !== undefined;
  return (
    <div>
      {pages.length > 1 && <Pages of={pages.length} page={page} choose={setPage} />}
      {isMissing && (
        <p class="note">
          No picture: <FileLink url={url}>{url}</FileLink>
        </p>
      )}
      {isKnown && (
        <Canvas
          name={asset.externalId}
          width={width}
          height={height}
          drawn={here}
          chosen={chosen}
          relations={task.answer?.relations ?? []}
        >
          {!isMissing && <img src={url} alt={asset.externalId} onError={() => setMissing(url)} />}
          {task.brush && <img class="brush" src={task.brush} alt="Strokes of brushes" />}
        </Canvas>
      )}
      {!isKnown && !isMissing && (
        <img
          class="measured"
          src={url}
          alt={asset.externalId}
          onLoad={({ currentTarget: { naturalWidth, naturalHeight } }) =>
            setSize({ url, width: naturalWidth || 300, height: naturalHeight || 300 })
          }
          onError={() => setMissing(url)}
        />
      )}
    </div>
  );
}
