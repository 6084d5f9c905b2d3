import type { ConsensusConfig, LogicCondition, StagePosition } from "@ango-hub/openapi";
import type { StageId } from "../types/ids.ts";

/** What all stages have. Keys that are not described here are kept as they are. */
interface StageBase {
  /** Id of the stage, of your own choice: a text that no other stage has. */
  id: StageId;
  /** What people read. */
  name: string;
  /** Where the stage lies in the picture of the workflow, in pixels. */
  position?: StagePosition | undefined;
}

/** What stages have that can be a part of a *Consensus* stage. */
interface ConsensusPart {
  /** The *Consensus* stage that this one is a part of, to which it leads back. */
  consensusId?: StageId | null | undefined;
  /** Empty in the parts of a *Consensus*. */
  consensusConfig?: ConsensusConfig | undefined;
}

/** Where new tasks begin. */
export interface StartStage extends StageBase {
  type: "Start";
  /** The stage after this one. */
  next: readonly [StageId];
  /** Whether new tasks move on by themselves. */
  autoForward?: boolean | undefined;
}

/** Where tasks are labelled. */
export interface LabelStage extends StageBase, ConsensusPart {
  type: "Label";
  /** The stage after this one. */
  next: readonly [StageId];
  /** E-mail addresses of those who may work here; empty for everybody. */
  assignedTo?: readonly string[] | undefined;
}

/** Where labels are accepted or rejected. */
export interface ReviewStage extends StageBase {
  type: "Review";
  /** Where accepted tasks go, and where rejected ones do. */
  next: readonly [accepted: StageId, rejected: StageId];
  /** E-mail addresses of those who may work here; empty for everybody. */
  assignedTo?: readonly string[] | undefined;
  /** Whether reviewers accept or reject only, and change nothing. */
  readOnly?: boolean | undefined;
}

/** Where tasks wait until a manager sends them on. */
export interface HoldStage extends StageBase {
  type: "Hold";
  /** The stage after this one. */
  next: readonly [StageId];
}

/** Where tasks part by conditions. */
export interface LogicStage extends StageBase {
  type: "Logic";
  /** A stage for each condition, in their order, and one for all else. */
  next: readonly StageId[];
  /** The conditions. */
  logic: { conditions: readonly LogicCondition[] };
}

/** Where several people label the same. Its parts are stages whose `consensusId` is this one. */
export interface ConsensusStage extends StageBase {
  type: "Consensus";
  /** Where tasks go on which they agree, and where the others do. */
  next: readonly [agreement: StageId, disagreement: StageId];
  consensusId?: null | undefined;
  /** How agreement is measured, and which answer goes on. */
  consensusConfig?: ConsensusConfig | undefined;
}

/** Where a plugin works. */
export interface PluginStage extends StageBase, ConsensusPart {
  type: "Plugin";
  /** The stage after this one. */
  next: readonly [StageId];
  /** The plugin. */
  pluginId: string;
}

/** Where your server is called with each task. */
export interface WebhookStage extends StageBase {
  type: "Webhook";
  /** The stage after this one. */
  next: readonly [StageId];
}

/** Where finished tasks are. */
export interface CompleteStage extends StageBase {
  type: "Complete";
  next?: readonly [] | undefined;
  /** Whether tasks can't be taken back from here. */
  preventRequeue?: boolean | undefined;
}

/** Where tasks are put away. What it needs is not documented. */
export interface ArchiveStage extends StageBase {
  type: "Archive";
  next?: readonly StageId[] | undefined;
}

/** A stage of a workflow. */
export type Stage =
  | StartStage
  | LabelStage
  | ReviewStage
  | HoldStage
  | LogicStage
  | ConsensusStage
  | PluginStage
  | WebhookStage
  | CompleteStage
  | ArchiveStage;
