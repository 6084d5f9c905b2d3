import type { ClassAgreement, NotCompared, QuestionAgreement, TimeSummary } from "@ango-hub/label-set/statistics";

/** What an export holds, in numbers. Where it says nothing of a kind, that is `null`. */
export interface Statistics {
  readonly totals: Totals;
  /** Tasks by the stage where they stand. `null` of the classic generation, which has no stages. */
  readonly stages: readonly StageCount[] | null;
  /** What reviews said; of the classic generation, where tasks stand. `null` where the export has neither. */
  readonly statuses: readonly StatusCount[] | null;
  /** How many tasks have so many objects. */
  readonly objectsPerTask: readonly ObjectsBin[];
  /** Objects by class, the most first; of a label set also those classes that never occur. */
  readonly classes: readonly ClassCount[];
  /** Answers by question and option. */
  readonly questions: readonly QuestionCount[];
  /** Relations by title. */
  readonly relations: readonly RelationCount[];
  /** What each person made, the most first. `null` where the export does not say who made labels, nor who spent time. */
  readonly people: readonly PersonCount[] | null;
  /** What was made on each day. `null` where the export does not say when labels were made. */
  readonly days: readonly DayCount[] | null;
  /** How long tasks took. `null` where the export has no times. */
  readonly times: Times | null;
  readonly agreement: {
    /** What was asked for. */
    readonly of: readonly AgreementOf[];
    /** What each stage changed of the one before it. `null` where no history was found, or it was not asked for. */
    readonly stages: readonly StageAgreement[] | null;
    /** How far people agree who labelled the same assets. `null` where no asset has two of them, or it was not asked for. */
    readonly people: PeopleAgreement | null;
    /** Comparisons that are left out, because a shape can't be read. */
    readonly unreadable: number;
  };
}

/** Who is compared: what stages made of each other's work, or people who labelled the same assets. */
export type AgreementOf = "stages" | "people";

/** The sums. */
export interface Totals {
  /** Assets, each once. */
  readonly assets: number;
  readonly assetsWithoutLabels: number;
  readonly tasks: number;
  readonly tasksWithoutLabels: number;
  /** Objects; one of a video counts once. */
  readonly objects: number;
  /** Answers; one with several options counts for each. */
  readonly answers: number;
  readonly relations: number;
  /** Tasks with strokes of brushes, which lie in files of their own and are no objects. */
  readonly tasksWithStrokes: number;
  /** Entries among the labels that are no objects of JSON, and are not counted. */
  readonly unreadable: number;
}

/** Tasks that stand in one stage. */
export interface StageCount {
  /** Name of the stage; `null` where the task does not say. */
  readonly stage: string | null;
  readonly tasks: number;
  readonly withoutLabels: number;
}

/** How often something had one outcome. */
export interface StatusCount {
  /** Name of the stage of which this is the outcome; `null` of the task as a whole. */
  readonly stage: string | null;
  readonly status: string;
  /** How often; a task that was reviewed twice counts twice. */
  readonly count: number;
}

/** Tasks that have so many objects, both ends included. */
export interface ObjectsBin {
  readonly from: number;
  readonly to: number;
  readonly tasks: number;
}

/** Objects of one class. */
export interface ClassCount {
  /** Kind of the tool; `null` where neither the export nor the label set says. */
  readonly tool: string | null;
  readonly title: string;
  readonly objects: number;
  /** Tasks that have at least one. */
  readonly tasks: number;
  /** Whether the label set has it; `null` without a label set. */
  readonly isInLabelSet: boolean | null;
  /** How large its shapes are, each frame of a video by itself. `null` where shapes have no size, as points. */
  readonly size: SizeSummary | null;
}

/** Sizes from small to large. */
export interface SizeSummary {
  /** Square pixels, pixels along a line, or what a text or a recording is counted in. */
  readonly unit: "px²" | "px" | "units";
  readonly count: number;
  readonly smallest: number;
  readonly lowerQuartile: number;
  readonly median: number;
  readonly upperQuartile: number;
  readonly largest: number;
}

/** Answers to one question. */
export interface QuestionCount {
  readonly tool: string | null;
  /** Titles from the outside in: `Vehicle › Type`. */
  readonly question: string;
  /** Answers; one with several options counts for each. */
  readonly count: number;
  readonly isInLabelSet: boolean | null;
  /** What was chosen, the most first; an answer in words has no option. */
  readonly options: readonly OptionCount[];
}

/** Answers that chose one option. */
export interface OptionCount {
  readonly option: string | null;
  readonly count: number;
}

/** Relations with one title. */
export interface RelationCount {
  readonly tool: string | null;
  readonly title: string;
  readonly count: number;
  readonly isInLabelSet: boolean | null;
}

/** What one person made. */
export interface PersonCount {
  /** E-mail address; `null` where a label does not say. */
  readonly annotator: string | null;
  readonly objects: number;
  readonly answers: number;
  readonly relations: number;
  /** Days on which labels were made. */
  readonly days: number;
  /** Visits of tasks to stages, and the time spent on them in milliseconds; `null` where there is none. */
  readonly visits: number | null;
  readonly time: number | null;
}

/** What was made on one day. */
export interface DayCount {
  /** As `2026-11-26`; `null` where a label does not say. */
  readonly day: string | null;
  readonly objects: number;
  readonly answers: number;
  readonly relations: number;
  readonly people: number;
}

/** Times in milliseconds. */
export interface Times {
  readonly perTask: TimeSummary;
  readonly byStage: readonly (TimeSummary & { readonly stage: string | null })[];
  readonly byAnnotator: readonly (TimeSummary & { readonly annotator: string | null })[];
}

interface Compared {
  readonly classes: readonly ClassAgreement[];
  readonly questions: readonly QuestionAgreement[];
  /** Objects whose shapes take up no room, and are not compared. */
  readonly notCompared: readonly NotCompared[];
}

/** How far what left one stage agrees with what left the stage before it. */
export interface StageAgreement extends Compared {
  readonly from: string;
  readonly to: string;
  readonly tasks: number;
}

/** How far people agree who labelled the same assets. */
export interface PeopleAgreement extends Compared {
  /** Assets that several people labelled. */
  readonly assets: number;
  readonly people: readonly string[];
  readonly pairs: readonly PairAgreement[];
}

/** How far two people agree, all classes and questions together. */
export interface PairAgreement {
  readonly first: string;
  readonly second: string;
  readonly matched: number;
  readonly unmatched: number;
  /** Share of objects that have a partner; `null` where neither drew any. */
  readonly f1: number | null;
  /** Answers of both to the same question, and the share of those that are the same. */
  readonly answers: number;
  readonly sameAnswers: number | null;
}
