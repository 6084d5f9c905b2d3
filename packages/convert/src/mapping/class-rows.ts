import { ByName, listed } from "./names.ts";
import type { Part } from "./parts.ts";
import type { ClassDetails, ClassTarget, MappingSettings } from "./settings.ts";

/** A class of a data set, and the tool that draws its objects. */
export interface ClassRow extends ClassDetails {
  readonly class: string;
  readonly part: Part;
}

/** Which class each tool's objects have, in the order of the label set, and which classes are left out on purpose. */
export interface ClassRows {
  readonly rows: readonly ClassRow[];
  /** By the ids of the tools. Two tools may share an id where they have different titles. */
  readonly byTool: ReadonlyMap<string, readonly ClassRow[]>;
  readonly byClass: ByName<readonly ClassRow[]>;
  readonly withKeypoints: readonly ClassRow[];
  readonly leftOut: ByName<true>;
}

/**
 * The classes of a mapping: those of the settings, and for each tool that they don't name a class with its title.
 *
 * @param problems Takes what is wrong with the settings.
 */
export function classRows(tools: readonly Part[], settings: MappingSettings, problems: string[]): ClassRows {
  const leftOut = new ByName<true>();
  const given: ClassRow[] = [];
  for (const [name, targets] of Object.entries(settings.classes ?? {})) {
    if (targets === null) leftOut.set(name, true);
    for (const target of listOf(targets)) given.push(...rowsOf(name, target, tools, problems));
  }
  const leaveOut = new ByName<true>();
  for (const title of settings.leaveOut ?? []) {
    if (tools.every((tool) => !isCalled(tool, title))) problems.push(noSuch("tool", title, tools));
    leaveOut.set(title, true);
  }
  const rows = tools.flatMap((part) => {
    if (leaveOut.has(part.title)) return [];
    const own = given.filter((row) => row.part === part);
    if (own.length > 0 || leftOut.has(part.title)) return own;
    return [{ class: part.title, title: part.title, part }];
  });
  const whole = rows.map((row) => withHeader(row, settings, tools));
  const keypoints = new ByName<true>();
  for (const row of whole) for (const title of Object.values(row.keypoints ?? {})) keypoints.set(title, true);
  // A point of other objects is no object of its own, unless the settings say so.
  const isOwn = ({ part }: ClassRow) =>
    !(part.kind === "point" && keypoints.has(part.title)) || given.some((row) => row.part === part);
  const all = whole.filter(isOwn);
  const byTool = new Map<string, ClassRow[]>();
  const byClass = new ByName<readonly ClassRow[]>();
  for (const row of all) {
    byTool.set(row.part.schemaId, [...(byTool.get(row.part.schemaId) ?? []), row]);
    byClass.set(row.class, [...(byClass.get(row.class) ?? []), row]);
  }
  return { rows: all, byTool, byClass, withKeypoints: all.filter(({ keypoints }) => keypoints), leftOut };
}

function rowsOf(name: string, target: ClassTarget, tools: readonly Part[], problems: string[]): ClassRow[] {
  const details = typeof target === "string" ? { title: target } : target;
  const parts = tools.filter((tool) => isCalled(tool, details.title) && (details.tool ?? tool.kind) === tool.kind);
  if (parts.length === 0) problems.push(`Class "${name}": ${noSuch("tool", details.title, tools)}`);
  for (const title of Object.values(details.keypoints ?? {})) {
    const points = tools.filter(({ kind }) => kind === "point");
    if (points.every((tool) => !isCalled(tool, title)))
      problems.push(`Class "${name}": ${noSuch("tool for points", title, points)}`);
  }
  for (const part of parts) checkAnswers(name, details, part, problems);
  return parts.map((part) => ({ ...details, class: name, part }));
}

function checkAnswers(name: string, { answers = {} }: ClassDetails, part: Part, problems: string[]): void {
  for (const [title, answer] of Object.entries(answers)) {
    const question = part.questions.find((question) => isCalled(question, title));
    if (!question) problems.push(`Class "${name}": ${noSuch("classification", title, part.questions)}`);
    else if (question.options.length > 0 && !question.options.includes(answer)) {
      problems.push(`Class "${name}": "${answer}" is no option of "${title}"; those are: ${listed(question.options)}.`);
    }
  }
}

/** A class with the number and the keypoints that a header gives it, where the settings don't. */
function withHeader(row: ClassRow, { header }: MappingSettings, tools: readonly Part[]): ClassRow {
  const given = header?.classes.find((entry) => isCalled({ title: entry.name }, row.class));
  if (!given) return row;
  const points = tools.filter(({ kind }) => kind === "point");
  const own = (given.keypoints ?? []).map(
    (name) => [name, points.find((tool) => isCalled(tool, name))?.title] as const,
  );
  const isWhole = own.length > 0 && own.every(([, title]) => title !== undefined);
  const keypoints = isWhole
    ? { keypoints: Object.fromEntries(own) as Record<string, string>, skeleton: given.skeleton }
    : {};
  return { ...keypoints, ...(given.id !== undefined && { id: given.id }), ...row };
}

export function isCalled({ title }: { readonly title: string }, name: string): boolean {
  return title.normalize("NFC") === name.normalize("NFC");
}

export function noSuch(what: string, title: string, there: readonly { readonly title: string }[]): string {
  return `"${title}" is no ${what} of the label set; those are: ${listed(there.map(({ title }) => title))}.`;
}

function listOf(targets: ClassTarget | readonly ClassTarget[] | null): readonly ClassTarget[] {
  if (targets === null) return [];
  return Array.isArray(targets) ? targets : [targets as ClassTarget];
}
