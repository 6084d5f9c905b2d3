import { operations as current } from "@ango-hub/openapi";
import { operations as classic } from "@ango-hub/openapi/classic";
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
import type { Generation } from "../../generate/spec.ts";
import { operationPath } from "../http/generation-pages.ts";

/** Turns the operations that docstrings name, as in "Operation `listTasks`", into links to the HTTP reference. */
export function linkOperations(typedoc: Application): void {
  typedoc.converter.on(Converter.EVENT_RESOLVE, ({ project }, reflection: Reflection) => {
    const { comment } = reflection;
    if (!comment) return;
    const order: Generation[] = isClassic(project, reflection) ? ["classic", "current"] : ["current", "classic"];
    comment.summary = comment.summary.map((part) => linked(part, order));
    for (const tag of comment.blockTags) tag.content = tag.content.map((part) => linked(part, order));
  });
}

/** Whether only the classic generation has something, which a folder or a name around it says. */
export function isClassic(project: ProjectReflection, reflection: Reflection): boolean {
  if (reflection.name.startsWith("Classic") || /\/src\/(.+\/)?classic[/.-]/.test(fileOf(project, reflection) ?? ""))
    return true;
  return reflection.parent !== undefined && isClassic(project, reflection.parent);
}

const operations: Readonly<Record<Generation, object>> = { current, classic };

/** A link from a page of the API reference, to the first generation that has the operation. */
function linked(part: CommentDisplayPart, order: readonly Generation[]): CommentDisplayPart {
  const id = part.kind === "code" ? part.text.slice(1, -1) : "";
  const generation = order.find((generation) => Object.hasOwn(operations[generation], id));
  if (!generation) return part;
  return { kind: "text", text: `<a href="../../${operationPath(generation, id)}"><code>${id}</code></a>` };
}

const resources = "Resources";
const takenByResources = "What methods take";

/** What the exports of a folder are for, in the words and the order of the reader. */
const purposes: readonly [folder: RegExp, purpose: string][] = [
  [/client\/src\/(classic\/)?ango-hub\.ts/, "Client"],
  [/client\/src\/(resources|classic\/(?!models))/, resources],
  [/client\/src\/(uploads|exports)/, "Transfers"],
  [/client\/src\/pages/, "Lists"],
  [/client\/src\/errors/, "Errors"],
  [/client\/src\/(core|platform)/, "Requests"],
  [/client\/src\/(types|classic\/models)/, "Objects of the service"],
  [/client\/src\/webhooks/, "Webhooks"],
  [/label-set\/src\/(definition|define-label-set|problems-of)/, "Write a label set"],
  [/label-set\/src\/(label-set|diff|code)/, "Keep a label set in git"],
  [/label-set\/src\/labels/, "Labels to the service"],
  [/label-set\/src\/parsing/, "Labels from the service"],
  [/label-set\/src\/geometry/, "Shapes"],
  [/label-set\/src\/masks\/files/, "Files of masks"],
  [/label-set\/src\/masks\/outlines/, "Outlines of masks"],
  [/label-set\/src\/masks\/run-lengths/, "Run lengths"],
  [/label-set\/src\/masks\/errors/, "Errors"],
  [/label-set\/src\/masks/, "Masks"],
  [/label-set\/src\/text/, "Spans of texts"],
  [/label-set\/src\/tracks/, "Tracks of videos"],
  [/label-set\/src\/pictures/, "Labels and pictures"],
  [/label-set\/src\/statistics/, "Quality of labels"],
  [/label-set\/src\/shared/, "Errors"],
  [/convert\/src\/labels/, "Labels and items"],
  [/convert\/src\/mapping\/mapping-error/, "Errors"],
  [/convert\/src\/mapping/, "Names"],
  [/convert\/src\/items/, "Items"],
  [/convert\/src\/files/, "Files"],
  [/convert\/src\/problems\/conversion-error/, "Errors"],
  [/convert\/src\/problems/, "What gets lost"],
  [/convert\/src\/coco/, "COCO"],
  [/convert\/src\/cvat/, "CVAT"],
  [/convert\/src\/voc/, "Pascal VOC"],
  [/convert\/src\/labelbox/, "Labelbox"],
  [/convert\/src\/huggingface/, "Hugging Face"],
  [/convert\/src\/classifications/, "Tables of answers"],
  [/convert\/src\/text/, "Spans of texts"],
  [/convert\/src\/masks/, "Mask pictures"],
  [/convert\/src\/yolo/, "YOLO"],
  [/mock\/src\/(hub|create-hub|content|requests|control)/, "Hub"],
  [/mock\/src\/workflow/, "Workflow"],
  [/mock\/src\/faults/, "Faults"],
  [/mock-server\/src/, "Server"],
  [/mock\/src\/(store|state|webhooks)/, "What the hub holds"],
  [/generated\/src\/(classic\/)?(operations|limits|methods|service|export-fields|rows?|requests)/, "Tables"],
  [/generated\/src\/(classic\/)?fetch/, "Fetch client"],
  [/generated\/src\/(classic\/)?types/, "Objects of the service"],
];

export const purposeOrder: string[] = [
  ...new Set(purposes.flatMap(([, purpose]) => (purpose === resources ? [purpose, takenByResources] : [purpose]))),
];

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
  const hasMethods = declared.isDeclaration() && declared.children?.some(({ signatures }) => signatures);
  return purpose === resources && !hasMethods ? takenByResources : purpose;
}

/** The file that declares something, with its folder from the root of the repository. */
export function fileOf(project: ProjectReflection, reflection: Reflection): string | undefined {
  return project.getSymbolIdFromReflection(reflection)?.fileName;
}

/** Puts something into a group of its page. */
export function setCategory(exported: DeclarationReflection, purpose: string): void {
  exported.comment ??= new Comment();
  exported.comment.blockTags.push(new CommentTag("@category", [{ kind: "text", text: purpose }]));
}
