import type { DeclarationReflection, PageEvent, ProjectReflection, Reflection } from "typedoc";
import { ReflectionKind } from "typedoc";
import { escapeHtml } from "../escape.ts";
import {
  ancestorsOf,
  type Context,
  codeBlock,
  deprecationHtml,
  examplesHtml,
  operationHtml,
  plainSummary,
  shortSummary,
  summaryHtml,
  typeHtml,
} from "./markup.ts";
import { anchorOf, declarationBody, methodSection, propertyList, signatureBody, typeParameterList } from "./members.ts";
import { modules } from "./modules.ts";
import { clientName, titleOf } from "./titles.ts";

/** What a page of the API reference says. */
export interface ApiPage {
  title: string;
  description: string;
  content: string;
  contents: { id: string; title: string }[];
}

export function apiPage(context: Context, { model }: PageEvent<Reflection>): ApiPage {
  if (model.isProject()) return landingPage(context, model);
  if (model.kindOf(ReflectionKind.Module)) return modulePage(context, model as DeclarationReflection);
  return exportPage(context, model as DeclarationReflection);
}

/** All modules, with a sentence each. */
function landingPage(context: Context, project: ProjectReflection): ApiPage {
  const description =
    "Every export of the packages, with its parameters, errors and an example, and the operations that it sends.";
  const groups = groupsOf(project).map(({ id, title, children }) => {
    const items = children.map((module) => definition(context, module, sentenceOf(context, module)));
    return `<h2 id="${id}">${title}</h2>\n<dl class="api-index">${items.join("\n")}</dl>`;
  });
  return {
    title: "API reference",
    description,
    content: `<h1>API reference</h1>\n<p>${description}</p>\n${groups.join("\n")}`,
    contents: groupsOf(project),
  };
}

/** Everything that a module exports, by what it is for. */
function modulePage(context: Context, module: DeclarationReflection): ApiPage {
  const groups = groupsOf(module).map(({ id, title, children }) => {
    const items = children.map((child) => definition(context, child, shortSummary(context, child)));
    return `<h2 id="${id}">${title}</h2>\n<dl class="api-index">${items.join("\n")}</dl>`;
  });
  const sentence = sentenceOf(context, module);
  return {
    title: module.name,
    description: sentence.replace(/<[^>]+>/g, ""),
    content: `<p class="api-kind">Module</p>\n<h1><code class="name">${module.name}</code></h1>\n${sentence}\n${groups.join("\n")}`,
    contents: groupsOf(module),
  };
}

/** A class, function, type or constant: what explains it, then its methods, then its properties. */
function exportPage(context: Context, model: DeclarationReflection): ApiPage {
  const [module] = ancestorsOf(model);
  const kind = clientName(model) ? "Methods" : ReflectionKind.singularString(model.kind);
  const moduleLink = module ? ` of <a class="name" href="${context.urlTo(module)}">${module.name}</a>` : "";
  const title = titleOf(model);
  const methods = (model.children ?? []).filter(({ signatures }) => signatures);
  return {
    title,
    description: plainSummary(model) || `${title} of ${module?.name}.`,
    content: [
      `<p class="api-kind">${kind}${moduleLink}</p>`,
      `<h1><code>${escapeHtml(title)}</code></h1>`,
      bodyOf(context, model),
      ...methods.map((method) => methodSection(context, method, titleOf(method))),
      propertiesOf(context, model),
    ].join("\n"),
    contents: methods.map((method) => ({ id: String(context.getAnchor(method)), title: `${method.name}()` })),
  };
}

function bodyOf(context: Context, model: DeclarationReflection): string {
  if (model.signatures) return model.signatures.map((signature) => signatureBody(context, signature)).join("\n");
  if (model.kindOf(ReflectionKind.TypeAlias)) return declarationBody(context, model, "type");
  if (model.kindOf(ReflectionKind.Variable)) return declarationBody(context, model, "const");
  const supertypes = (model.extendedTypes ?? [])
    .filter((type) => type.type === "reference" && type.reflection)
    .map((type) => `<code class="api-type">${typeHtml(context, type)}</code>`);
  const heritage = supertypes.length > 0 ? `<p class="api-heritage">Extends ${supertypes.join(", ")}</p>` : "";
  const index = (model.indexSignatures ?? []).map(({ parameters, type }) => {
    const key = parameters?.map(({ name, type }) => `${name}: ${typeHtml(context, type)}`).join(", ");
    return codeBlock(`[${key}]: ${typeHtml(context, type)}`);
  });
  return [
    deprecationHtml(context, model),
    summaryHtml(context, model),
    heritage,
    typeParameterList(context, model),
    examplesHtml(context, model),
    operationHtml(context, model),
    ...index,
  ].join("\n");
}

function propertiesOf(context: Context, model: DeclarationReflection): string {
  const properties = (model.children ?? []).filter(({ signatures }) => !signatures);
  if (properties.length === 0) return "";
  const areAlone = properties.length === model.children?.length;
  const heading = areAlone ? '<h2 class="site-unseen">Properties</h2>' : "<h2>Properties</h2>";
  return `${heading}\n${propertyList(context, properties)}`;
}

interface Group {
  id: string;
  title: string;
  children: readonly DeclarationReflection[];
}

function groupsOf({ categories = [] }: DeclarationReflection | ProjectReflection): Group[] {
  return categories.map(({ title, children }) => ({
    id: title.toLowerCase().replace(/[^a-z]+/g, "-"),
    title,
    children: children as readonly DeclarationReflection[],
  }));
}

function definition(context: Context, reflection: DeclarationReflection, sentence: string): string {
  const target = reflection.isReference() ? reflection.getTargetReflectionDeep() : reflection;
  const title = reflection.kindOf(ReflectionKind.Module) ? reflection.name : titleOf(reflection);
  // Links to what is exported again lead to its module.
  const anchor = reflection.isReference() ? anchorOf(context, reflection) : "";
  return `<dt${anchor}><a href="${context.urlTo(target)}"><code class="name">${escapeHtml(title)}</code></a></dt><dd>${sentence}</dd>`;
}

function sentenceOf(context: Context, { name }: Reflection): string {
  const sentence = modules.find((module) => module.name === name)?.sentence ?? "";
  return context.markdown([{ kind: "text", text: sentence }]);
}
