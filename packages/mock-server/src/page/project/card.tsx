import type { AssetOverview } from "@ango-hub/mock";
import type { CategorySchema } from "@ango-hub/openapi";
import type { JSX } from "preact";
import { useState } from "preact/hooks";
import { Drawing } from "../media/drawing.tsx";
import { drawnOf } from "../media/picture.tsx";
import { useText } from "../media/use-text.ts";
import { hashOf } from "../routes.ts";
import { answered, type NamedObject, namedObjects, summary } from "../words.ts";

/** An asset in the list of its project: what it looks like, where its tasks are, and what was drawn and answered. */
export function Card({ asset, labelSet }: { asset: AssetOverview; labelSet: CategorySchema }): JSX.Element {
  const answers = asset.tasks.flatMap(({ answer }) => answer ?? []);
  const objects = answers.flatMap((answer) => namedObjects(answer, labelSet));
  const drawn = summary(objects);
  const given = answers.flatMap(({ classifications }) => answered(classifications, labelSet.classifications));
  const words = [drawn, ...given.map(({ title, answer }) => `${title}: ${answer}`)].filter((text) => text !== "");
  const issues = asset.tasks.reduce((sum, task) => sum + task.issues, 0);
  const [first, ...others] = asset.tasks;
  return (
    <article class="card">
      <Thumbnail asset={asset} objects={objects} drawn={drawn} />
      <div class="caption">
        <h2>{first ? <a href={hashOf({ at: "task", id: first._id })}>{asset.externalId}</a> : asset.externalId}</h2>
        <p class="tags">
          {first && <span class="tag stage">{first.status}</span>}
          {others.map(({ _id, status }, i) => (
            <a key={_id} class="tag stage" href={hashOf({ at: "task", id: _id })}>
              {`Task ${i + 2}: ${status}`}
            </a>
          ))}
          {issues > 0 && <span class="tag warn">{`${issues} issue${issues === 1 ? "" : "s"}`}</span>}
          {asset.priority !== 0 && <span class="tag">priority {asset.priority}</span>}
        </p>
        {words.length > 0 && (
          <ul class="plain soft">
            {words.map((text, i) => (
              <li key={i}>{text}</li>
            ))}
          </ul>
        )}
      </div>
    </article>
  );
}

interface ThumbnailProps {
  asset: AssetOverview;
  objects: readonly NamedObject[];
  drawn: string;
}

const names = { pdf: "PDF", audio: "Audio", video: "Video" } as const;

function Thumbnail({ asset, objects, drawn }: ThumbnailProps): JSX.Element {
  const { media, data, dataset } = asset;
  if (media === "text") return <Beginning data={data} />;
  if (media === "pdf" || media === "audio" || media === "video") return <div class="sketch">{names[media]}</div>;
  const onFirst = dataset ? objects.filter(({ object }) => (object.page ?? 0) === 0) : objects;
  return <Small asset={asset} objects={onFirst} drawn={drawn} />;
}

function Beginning({ data }: { data: string }): JSX.Element {
  const text = useText(data, 400);
  return <div class="sketch beginning">{typeof text === "string" ? text.slice(0, 300) : "Text"}</div>;
}

function Small({ asset, objects, drawn }: ThumbnailProps): JSX.Element {
  const [size, setSize] = useState<{ width: number; height: number }>();
  const [isMissing, setMissing] = useState(false);
  if (isMissing) return <div class="sketch">No picture</div>;
  const { width, height } = { ...size, ...asset.metadata };
  return (
    <div class="small">
      <img
        src={asset.data}
        loading="lazy"
        alt={`${asset.externalId}${drawn ? ` with ${drawn}` : ""}`}
        onLoad={({ currentTarget: { naturalWidth, naturalHeight } }) =>
          setSize({ width: naturalWidth || 300, height: naturalHeight || 300 })
        }
        onError={() => setMissing(true)}
      />
      {size && width && height && <Drawing drawn={drawnOf(objects)} width={width} height={height} />}
    </div>
  );
}
