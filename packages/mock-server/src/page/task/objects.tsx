import type { CategorySchema, StoredAnswer } from "@ango-hub/openapi";
import type { JSX } from "preact";
import type { Chosen } from "../media/drawing.tsx";
import { type Answered, answered, type NamedObject } from "../words.ts";

/** As many objects as a list can hold without being slow. */
const mostObjects = 1_000;

/** What was drawn or marked, with its class and answers. Whoever points at an entry sees where it is. */
export function Objects({ objects, chosen }: { objects: readonly NamedObject[]; chosen: Chosen }): JSX.Element {
  if (objects.length === 0) return <p class="soft">Nothing was drawn or marked.</p>;
  return (
    <ul class="objects">
      {objects.slice(0, mostObjects).map(({ object, name, color, kind, answers }, i) => (
        <li key={i}>
          <button
            type="button"
            class={object.objectId === chosen.id ? "chosen" : ""}
            // A new one each time, so that it is gone to again.
            onClick={() => chosen.pick({ ...object })}
            onMouseEnter={() => chosen.choose(object.objectId)}
            onMouseLeave={() => chosen.choose(undefined)}
            onFocus={() => chosen.choose(object.objectId)}
            onBlur={() => chosen.choose(undefined)}
          >
            <i class="dot" style={{ background: color }} />
            <strong>{name}</strong> <span class="soft">{details(object, kind)}</span>
          </button>
          <Answers of={answers} />
        </li>
      ))}
      {objects.length > mostObjects && <li class="soft">… and {objects.length - mostObjects} more</li>}
    </ul>
  );
}

function details(object: NamedObject["object"], kind: string): string {
  const { ner, pdf, page, ocr, interpolationStopped } = object;
  const place = pdf ? `page ${pdf.position.pageNumber}` : page === undefined ? "" : `at ${page}`;
  const span = ner ? `${ner.start}–${ner.end}` : "";
  const text = pdf?.content?.text ?? ocr?.text ?? "";
  const isGone = interpolationStopped ? "disappears" : "";
  return [kind, span, place, text && `“${text}”`, isGone].filter(Boolean).join(", ");
}

/** Questions and their answers, the nested ones below. */
export function Answers({ of }: { of: readonly Answered[] }): JSX.Element | null {
  if (of.length === 0) return null;
  return (
    <ul class="answers">
      {of.map(({ title, answer, nested }, i) => (
        <li key={i}>
          <span class="soft">{title}:</span> {answer}
          <Answers of={nested} />
        </li>
      ))}
    </ul>
  );
}

interface RelationsProps {
  answer: StoredAnswer;
  labelSet: CategorySchema;
  objects: readonly NamedObject[];
}

/** How objects are related. */
export function Relations({ answer: { relations = [] }, labelSet, objects }: RelationsProps): JSX.Element | null {
  if (relations.length === 0) return null;
  const nameOf = (id: string | undefined): string =>
    objects.find(({ object }) => object.objectId === id)?.name ?? `${id ?? "nothing"}`;
  return (
    <section>
      <h2>Relations</h2>
      <ul class="plain">
        {relations.map(({ schemaId, from, to, group, direction, classifications }, i) => {
          const part = labelSet.relations?.find((one) => one.schemaId === schemaId);
          const arrow = direction === "bidirectional" ? "↔" : "→";
          const ends = group
            ? group.map(nameOf).join(", ")
            : `${nameOf(from)} ${arrow} ${[to].flat().map(nameOf).join(", ")}`;
          return (
            <li key={i}>
              <strong>{part?.title || schemaId}</strong> <span>{ends}</span>
              <Answers of={answered(classifications, part?.classifications)} />
            </li>
          );
        })}
      </ul>
    </section>
  );
}
