import type { ReviewStatus, Stage, StoredAnswer } from "@ango-hub/openapi";

/** What was annotated: the answer, and the files with the strokes of brushes. */
export interface Annotations {
  readonly answer: StoredAnswer | null;
  readonly brushDataUrl: string | null;
  readonly medicalBrushDataUrl: string | null;
}

/** What a task was like when it left a stage. */
export interface PassedStage extends Annotations {
  /** Id of the entry, given by whoever keeps the task. */
  readonly id?: string;
  /** Name of the stage. */
  readonly stage: string;
  readonly stageId: string;
  /** Active time in the stage, in milliseconds. */
  readonly duration: number;
  readonly completedAt: string;
  /** Who sent the task on, by e-mail address; nobody where it moved on by itself. */
  readonly completedBy: string | null;
  readonly reviewStatus: ReviewStatus | null;
}

/** Where a task stands in its workflow, and what became of it there. */
export interface TaskState extends Annotations {
  /** Id of the one stage that the task is in. */
  readonly stage: string;
  /** Who is to work on it in this stage, by e-mail address. */
  readonly assignee: string | null;
  /** Who works on it in each stage, by the stage's id: whoever once did gets it back when it returns. */
  readonly workers: Readonly<Record<string, string>>;
  /** What the last review says. */
  readonly reviewStatus: ReviewStatus | null;
  /** Whether it was saved in this stage and not submitted. */
  readonly isDraft: boolean;
  /** Active time in this stage, in milliseconds. */
  readonly duration: number;
  /** Active time in all stages, in milliseconds. */
  readonly totalDuration: number;
  readonly completedAt: string | null;
  /** The stages that it left, oldest first. */
  readonly history: readonly PassedStage[];
}

/** One task in a workflow, at a time. */
export interface WorkflowState {
  readonly stages: readonly Stage[];
  /** The time of the workflow, ISO 8601 in UTC. It never goes back. */
  readonly clock: string;
  readonly task: TaskState;
}

/** What somebody did, by e-mail address, and when. */
interface Deed {
  readonly at: string;
  readonly by: string;
}

/** What can happen to a task. */
export type WorkflowEvent = Deed &
  (
    | { readonly type: "forward" }
    | { readonly type: "assign"; readonly stage: string; readonly assignee: string }
    | { readonly type: "save" | "submit"; readonly annotations: Annotations; readonly duration: number }
    | { readonly type: "review"; readonly reviewStatus: ReviewStatus }
    | ({ readonly type: "requeue"; readonly to: string } & RequeueChoice)
  );

/** What a task loses when it is requeued. */
export interface RequeueChoice {
  readonly removeAnnotations: boolean;
  readonly removeAssignee: boolean;
  readonly removeStageHistory: boolean;
}

/** An event that the workflow does not allow. The message says why. */
export class WorkflowRefusal extends Error {
  override readonly name = "WorkflowRefusal";
}

/** The stage with an id. */
export function stageOf(stages: readonly Stage[], id: string): Stage {
  const stage = stages.find((other) => other.id === id);
  if (!stage) throw new WorkflowRefusal(`the workflow has no stage ${id}`);
  return stage;
}
