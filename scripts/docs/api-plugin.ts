import { operations } from "@ango-hub/openapi";
import {
  type Application,
  Comment,
  type CommentDisplayPart,
  CommentTag,
  Converter,
  type DeclarationReflection,
  type ProjectReflection,
  type Reflection,
} from "typedoc";

/** Page of an operation, as seen from a page of the API reference. */
function operationLink(id: string): string {
  return `<a href="../../http/index.html#operation/${id}"><code>${id}</code></a>`;
}

/** Turns the operations that docstrings name, as in "Operation `listTasks`", into links to the HTTP reference. */
export function linkOperations(typedoc: Application): void {
  typedoc.converter.on(Converter.EVENT_RESOLVE, (_context, reflection: Reflection) => {
    const { comment } = reflection;
    if (!comment) return;
    comment.summary = comment.summary.map(linked);
    for (const tag of comment.blockTags) tag.content = tag.content.map(linked);
  });
}

function linked(part: CommentDisplayPart): CommentDisplayPart {
  const id = part.kind === "code" ? part.text.slice(1, -1) : "";
  return Object.hasOwn(operations, id) ? { kind: "text", text: operationLink(id) } : part;
}

/** What the exports of a folder are for, in the words and the order of the reader. */
const purposes: readonly [folder: RegExp, purpose: string][] = [
  [/client\/src\/ango-hub\.ts/, "Client"],
  [/client\/src\/resources/, "Resources"],
  [/client\/src\/(uploads|exports)/, "Transfers"],
  [/client\/src\/pages/, "Lists"],
  [/client\/src\/errors/, "Errors"],
  [/client\/src\/(core|platform)/, "Requests"],
  [/client\/src\/types/, "Objects of the service"],
  [/client\/src\/webhooks/, "Webhooks"],
  [/label-set\/src\/(definition|define-label-set)/, "Write a label set"],
  [/label-set\/src\/(label-set|diff|code)/, "Keep a label set in git"],
  [/label-set\/src\/labels/, "Labels to the service"],
  [/label-set\/src\/parsing/, "Labels from the service"],
  [/label-set\/src\/geometry/, "Shapes"],
  [/label-set\/src\/shared/, "Errors"],
  [/mock\/src\/(hub|create-hub|content|requests|control)/, "Hub"],
  [/mock\/src\/faults/, "Faults"],
  [/mock-server\/src/, "Server"],
  [/mock\/src\/(store|state|webhooks)/, "What the hub holds"],
  [/generated\/src\/(operations|constraints|limits|service|export-fields|rows?)/, "Tables"],
  [/generated\/src\/fetch/, "Fetch client"],
  [/generated\/src\/types/, "Objects of the service"],
];

export const purposeOrder: string[] = [...new Set(purposes.map(([, purpose]) => purpose))];

/** Groups the exports of each package by what they are for, which their folder says. */
export function groupByPurpose(typedoc: Application): void {
  typedoc.converter.on(Converter.EVENT_RESOLVE_BEGIN, ({ project }) => {
    for (const module of project.children ?? []) {
      for (const exported of module.children ?? []) setCategory(exported, purposeOf(project, exported));
    }
  });
}

function purposeOf(project: ProjectReflection, exported: DeclarationReflection): string {
  const declared = exported.isReference() ? exported.getTargetReflectionDeep() : exported;
  const file = fileOf(project, declared) ?? "";
  const purpose = purposes.find(([folder]) => folder.test(file))?.[1];
  if (!purpose) throw new Error(`${exported.name} of ${file} belongs to no group of the API reference`);
  return purpose;
}

/** The file that declares something, with its folder from the root of the repository. */
export function fileOf(project: ProjectReflection, reflection: Reflection): string | undefined {
  return project.getSymbolIdFromReflection(reflection)?.fileName;
}

function setCategory(exported: DeclarationReflection, purpose: string): void {
  exported.comment ??= new Comment();
  exported.comment.blockTags.push(new CommentTag("@category", [{ kind: "text", text: purpose }]));
}
