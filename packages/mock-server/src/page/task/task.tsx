import type { TaskPage } from "@ango-hub/mock";
import type { StoredObject } from "@ango-hub/openapi";
import type { ComponentType, JSX } from "preact";
import { useMemo, useState } from "preact/hooks";
import { useHub } from "../hub.ts";
import type { Chosen } from "../media/drawing.tsx";
import { Pdf } from "../media/pdf.tsx";
import { type MediaProps, Picture } from "../media/picture.tsx";
import { Sound, Video } from "../media/recording.tsx";
import { Text } from "../media/text.tsx";
import { hashOf, projectHash } from "../routes.ts";
import { answered, namedObjects } from "../words.ts";
import { Actions } from "./actions.tsx";
import { History, Issues } from "./facts.tsx";
import { Answers, Objects, Relations } from "./objects.tsx";

const media: Record<TaskPage["asset"]["media"], ComponentType<MediaProps>> = {
  picture: Picture,
  text: Text,
  pdf: Pdf,
  audio: Sound,
  video: Video,
  unknown: Picture,
};

/** A task with its file, all that was drawn and answered, and what can be done to it. */
export function Task({ id }: { id: string }): JSX.Element {
  const { data: shown, problem } = useHub<TaskPage>(`tasks/${id}`);
  const [at, choose] = useState<string>();
  const [picked, pick] = useState<StoredObject>();
  const chosen: Chosen = { id: at, choose, picked, pick };
  const objects = useMemo(() => (shown ? namedObjects(shown.task.answer ?? {}, shown.categorySchema) : []), [shown]);
  if (problem !== undefined) return <p class="note">{problem}</p>;
  if (!shown) return <p class="soft">The task is on its way.</p>;
  const { project, asset, task, categorySchema, previous, next } = shown;
  const answer = task.answer ?? {};
  const given = answered(answer.classifications, categorySchema.classifications);
  const isPdf = asset.media === "unknown" && objects.some(({ object }) => object.pdf);
  const Media = isPdf ? Pdf : media[asset.media];
  return (
    <article class="task">
      <header>
        <p class="row steps">
          <a href={projectHash(project._id)}>← {project.name}</a>
          <Step to={previous}>Previous task</Step>
          <Step to={next}>Next task</Step>
        </p>
        <h1>{asset.externalId}</h1>
        <p class="row">
          <span class="tag stage">{task.status}</span>
          <span class="soft">{task.assignee ? `Assigned to ${task.assignee}` : "Not assigned"}</span>
          {asset.priority !== 0 && <span class="soft">Priority {asset.priority}</span>}
          <code class="soft">{task._id}</code>
        </p>
        <Actions task={task} />
      </header>
      <div class="sides">
        <div class="media">
          <Media shown={shown} objects={objects} chosen={chosen} />
        </div>
        <div class="said">
          {given.length > 0 && (
            <section>
              <h2>Answers</h2>
              <Answers of={given} />
            </section>
          )}
          <section>
            <h2>Objects{objects.length > 0 ? ` (${objects.length})` : ""}</h2>
            <Objects objects={objects} chosen={chosen} />
            {task.brush && <p class="soft">The strokes of brushes lie in a picture of their own.</p>}
          </section>
          <Relations answer={answer} labelSet={categorySchema} objects={objects} />
          <Issues issues={task.issues} />
          <History history={task.history} />
        </div>
      </div>
    </article>
  );
}

function Step({ to, children }: { to: string | undefined; children: string }): JSX.Element | null {
  return to === undefined ? null : <a href={hashOf({ at: "task", id: to })}>{children}</a>;
}
