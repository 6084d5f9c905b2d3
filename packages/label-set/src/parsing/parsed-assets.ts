import type { EventTask, ExportedSnapshot, ImportLabel, Task, TaskEvent } from "@ango-hub/openapi";
import type {
  ExportedAsset as ClassicAsset,
  ExportedTask as ClassicExportedTask,
  Task as ClassicTask,
} from "@ango-hub/openapi/classic";
import type { AnyClassification, Relation, Tool } from "../definition/part.ts";
import type { ParsedLabels } from "./parsed.ts";

/** How labels are called on the wire: not what they are read as. */
type Unread = "objects" | "tools" | "classifications" | "relations" | Strokes;

type Strokes = "brushDataUrl" | "medicalBrushDataUrl";

/** An asset of an export or the event of a webhook, with its task parsed and everything else as it came. */
export interface ParsedAsset<
  Tools extends readonly Tool[] = readonly Tool[],
  Classifications extends readonly AnyClassification[] = readonly AnyClassification[],
  Relations extends readonly Relation[] = readonly Relation[],
> extends Omit<TaskEvent, "task"> {
  readonly task: ParsedExportedTask<Tools, Classifications, Relations>;
}

/** A task of an exported asset or of an event, with its labels parsed and everything else as it came. */
export interface ParsedExportedTask<
  Tools extends readonly Tool[] = readonly Tool[],
  Classifications extends readonly AnyClassification[] = readonly AnyClassification[],
  Relations extends readonly Relation[] = readonly Relation[],
> extends Omit<EventTask, Unread | "stageHistory">,
    ParsedLabels<Tools, Classifications, Relations> {
  /** What the task was like each time that it left a stage, oldest first; empty where the export has no history. */
  readonly stageHistory: readonly ParsedSnapshot<Tools, Classifications, Relations>[];
}

/** What a task was like when it left a stage, with its labels parsed and everything else as it came. */
export interface ParsedSnapshot<
  Tools extends readonly Tool[] = readonly Tool[],
  Classifications extends readonly AnyClassification[] = readonly AnyClassification[],
  Relations extends readonly Relation[] = readonly Relation[],
> extends Omit<ExportedSnapshot, Unread>,
    ParsedLabels<Tools, Classifications, Relations> {}

/** A stored task, with its answer parsed and everything else as it came. */
export interface ParsedTask<
  Tools extends readonly Tool[] = readonly Tool[],
  Classifications extends readonly AnyClassification[] = readonly AnyClassification[],
  Relations extends readonly Relation[] = readonly Relation[],
> extends Omit<Task, "answer" | Strokes>,
    ParsedLabels<Tools, Classifications, Relations> {}

/** An asset of an export of the classic generation, with its tasks parsed and everything else as it came. */
export interface ParsedClassicAsset<
  Tools extends readonly Tool[] = readonly Tool[],
  Classifications extends readonly AnyClassification[] = readonly AnyClassification[],
  Relations extends readonly Relation[] = readonly Relation[],
> extends Omit<ClassicAsset, "tasks"> {
  readonly tasks: readonly ParsedClassicExportedTask<Tools, Classifications, Relations>[];
}

/** A task of an asset that the classic generation exported, with its labels parsed and everything else as it came. */
export interface ParsedClassicExportedTask<
  Tools extends readonly Tool[] = readonly Tool[],
  Classifications extends readonly AnyClassification[] = readonly AnyClassification[],
  Relations extends readonly Relation[] = readonly Relation[],
> extends Omit<ClassicExportedTask, Unread>,
    ParsedLabels<Tools, Classifications, Relations> {}

/** A stored task of the classic generation, with its answer parsed and everything else as it came. */
export interface ParsedClassicTask<
  Tools extends readonly Tool[] = readonly Tool[],
  Classifications extends readonly AnyClassification[] = readonly AnyClassification[],
  Relations extends readonly Relation[] = readonly Relation[],
> extends Omit<ClassicTask, "answer" | Strokes>,
    ParsedLabels<Tools, Classifications, Relations> {}

/** A label of an import, with its parts parsed. */
export interface ParsedLabel<
  Tools extends readonly Tool[] = readonly Tool[],
  Classifications extends readonly AnyClassification[] = readonly AnyClassification[],
  Relations extends readonly Relation[] = readonly Relation[],
> extends Omit<ImportLabel, Unread>,
    ParsedLabels<Tools, Classifications, Relations> {}
