import type { JSX } from "preact";
import type { MediaProps } from "./picture.tsx";
import { piecesOf } from "./spans.ts";
import { useText } from "./use-text.ts";

/** As much of a text as a page can hold. */
const longest = 200_000;

/** A text with what is marked in it. */
export function Text({ shown: { asset }, objects, chosen }: MediaProps): JSX.Element {
  const text = useText(asset.data);
  if (text === undefined) return <p class="soft">The text is on its way.</p>;
  if (text instanceof Error) return <p class="note">The text can't be shown. {text.message}</p>;
  const byId = new Map(objects.map((named) => [named.object.objectId, named]));
  const spans = objects.flatMap(({ object: { objectId, ner } }) => (ner ? [{ id: objectId, ...ner }] : []));
  const shown = text.slice(0, longest);
  return (
    <div>
      {text.length > longest && (
        <p class="note">
          The first {longest.toLocaleString("en")} of {text.length.toLocaleString("en")} characters.
        </p>
      )}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: What is scrolled must be reached by keyboard. */}
      <section class="text" aria-label={asset.externalId} tabIndex={0}>
        {piecesOf(shown, spans).map(({ text: piece, ids, ending }, i) => {
          const inner = byId.get(ids.at(-1) ?? "");
          if (!inner) return piece;
          const isChosen = chosen.id !== undefined && ids.includes(chosen.id);
          return (
            <mark
              key={i}
              class={`entity${isChosen ? " chosen" : ""}${ids.length > 1 ? " nested" : ""}`}
              style={{ "--color": inner.color, "--outer": byId.get(ids[0] ?? "")?.color ?? inner.color }}
              onMouseEnter={() => chosen.choose(inner.object.objectId)}
              onMouseLeave={() => chosen.choose(undefined)}
            >
              {piece}
              {ending.map((id) => (
                <small key={id}>{byId.get(id)?.name}</small>
              ))}
            </mark>
          );
        })}
      </section>
    </div>
  );
}
