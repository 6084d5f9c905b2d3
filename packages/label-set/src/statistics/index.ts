export { Agreement, type AgreementOptions, type NotCompared } from "./agreement.ts";
export type { ClassAgreement, PairClassAgreement } from "./class-tally.ts";
export type { CountedLabel, CountedTask, LabelCount } from "./counted.ts";
export { type ExtentKind, iou } from "./iou.ts";
export { cohensKappa, fleissKappa } from "./kappa.ts";
export { type CountKey, type CountOptions, type LabelCountOptions, LabelCounts } from "./label-counts.ts";
export { quantile } from "./quantile.ts";
export type { PairQuestionAgreement, QuestionAgreement } from "./questions.ts";
export {
  type ComparedAnswer,
  type ComparedLabels,
  type ComparedObject,
  type Reading,
  type StagedTask,
  stageReadings,
} from "./readings.ts";
export { TaskTimes, type TimeKey } from "./task-times.ts";
export type { TimeSummary } from "./time-summary.ts";
export type { TimedSnapshot, TimedTask, Visit } from "./visits.ts";
