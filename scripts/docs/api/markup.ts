import {
  type CommentDisplayPart,
  type CommentTag,
  type DefaultThemeRenderContext,
  JSX,
  type Reflection,
  type SomeType,
} from "typedoc";
import { escapeHtml } from "../escape.ts";

/** What parts of a page ask of TypeDoc: links, types with links, and texts of docstrings. */
export type Context = DefaultThemeRenderContext;

/** A type on one line, or on several where it is long. */
export function typeHtml(context: Context, type: SomeType | undefined): string {
  return JSX.renderElement(context.type(type));
}

/** How something is called or declared, as a block that scrolls and is never wrapped. */
export function codeBlock(html: string): string {
  return `<div class="signature-box"><div class="signature" tabindex="0"><code>${html}</code></div></div>`;
}

/** What a docstring says before its tags, without the operations that it names at its end. */
export function summaryHtml(context: Context, { comment }: Reflection): string {
  return comment ? context.markdown(withoutOperations(comment.summary)) : "";
}

type Parts = readonly CommentDisplayPart[];

/** The operations that a method sends: "Operation `getTask`." at the end of its docstring. */
export function operationHtml(context: Context, { comment }: Reflection): string {
  const parts = comment?.summary ?? [];
  const start = operationsStart(parts);
  if (start < 0) return "";
  const words = parts.slice(start);
  return labelled(words.filter(isOperation).length > 1 ? "Operations" : "Operation", context.markdown(words.slice(1)));
}

function withoutOperations(parts: Parts): Parts {
  const start = operationsStart(parts);
  if (start < 0) return parts;
  const text = parts[start]?.text.replace(/\bOperations?\s+$/, "") ?? "";
  return [...parts.slice(0, start), { kind: "text", text }];
}

function operationsStart(parts: Parts): number {
  return parts.findIndex(({ text }, index) => /\bOperations?\s+$/.test(text) && isOperation(parts[index + 1]));
}

/** Links of `linkOperations` are text by now. */
function isOperation(part: CommentDisplayPart | undefined): boolean {
  return part?.text.startsWith("<a href=") ?? false;
}

/** The tags of a docstring of some names, as they are shown. */
export function tagsOf({ comment }: Reflection, ...names: readonly `@${string}`[]): CommentTag[] {
  return (comment?.blockTags ?? []).filter(({ tag }) => names.includes(tag));
}

export function defaultHtml(context: Context, reflection: Reflection): string {
  const [tag] = tagsOf(reflection, "@default", "@defaultValue");
  if (!tag) return "";
  const text = tag.content
    .map(({ text }) => text)
    .join("")
    .replace(/^```\w*\n|\n```$/g, "");
  return `<p class="api-default">Default: ${context.markdown([{ kind: "code", text: `\`${text}\`` }]).replace(/<\/?p>/g, "")}</p>`;
}

/** Errors that a docstring names, each with when it is thrown. */
export function throwsHtml(context: Context, reflection: Reflection): string {
  const thrown = tagsOf(reflection, "@throws").map((tag) => {
    const names = (tag.typeAnnotation ?? "")
      .replace(/^\{|\}$/g, "")
      .split(/\s*\|\s*/)
      .filter(Boolean);
    const links = names.map((name) => errorLink(context, reflection, name)).join(" or ");
    return `<dt>${links}</dt><dd>${context.markdown(tag.content)}</dd>`;
  });
  return thrown.length > 0 ? labelled("Throws", `<dl class="api-list">${thrown.join("")}</dl>`) : "";
}

function errorLink(context: Context, reflection: Reflection, name: string): string {
  const code = `<code>${escapeHtml(name)}</code>`;
  const module = [reflection, ...ancestorsOf(reflection)].at(-2);
  const error = module?.isDeclaration() ? module.children?.find((child) => child.name === name) : undefined;
  const url = error && context.urlTo(error);
  return url ? `<a href="${url}">${code}</a>` : code;
}

export function deprecationHtml(context: Context, reflection: Reflection): string {
  return tagsOf(reflection, "@deprecated")
    .map(({ content }) => `<div class="api-deprecated"><strong>Deprecated.</strong> ${context.markdown(content)}</div>`)
    .join("");
}

export function examplesHtml(context: Context, reflection: Reflection): string {
  const examples = tagsOf(reflection, "@example").map(({ content }) => context.markdown(content));
  return examples.length > 0 ? labelled("Example", examples.join("")) : "";
}

/** A part of what is said about something, with what part it is. */
export function labelled(label: string, html: string): string {
  return `<div class="api-part"><p class="api-label">${label}</p>${html}</div>`;
}

/** What something stands in, and what that stands in, up to the project. */
export function ancestorsOf(reflection: Reflection): Reflection[] {
  return reflection.parent ? [reflection.parent, ...ancestorsOf(reflection.parent)] : [];
}

/** The first paragraph of what is said about something. */
export function shortSummary(context: Context, reflection: Reflection): string {
  return context.markdown(withoutOperations(firstParagraph(reflection)));
}

/** The same without any markup. */
export function plainSummary(reflection: Reflection): string {
  const text = withoutOperations(firstParagraph(reflection)).map(({ text }) => text);
  return text
    .join("")
    .replace(/<[^>]+>|[`*]/g, "")
    .replace(/\s+/g, " ")
    .trim();
}

function firstParagraph(reflection: Reflection): Parts {
  const declaration = reflection.isReference() ? reflection.getTargetReflectionDeep() : reflection;
  const signature = declaration.isDeclaration() ? declaration.signatures?.[0] : undefined;
  const { comment } = declaration.comment?.summary.length ? declaration : (signature ?? declaration);
  return comment?.getShortSummary(true) ?? [];
}
