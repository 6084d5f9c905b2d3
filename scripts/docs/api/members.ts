import {
  type DeclarationReflection,
  JSX,
  type ParameterReflection,
  type Reflection,
  type SignatureReflection,
  type SomeType,
} from "typedoc";
import { escapeHtml } from "../escape.ts";
import {
  type Context,
  codeBlock,
  defaultHtml,
  deprecationHtml,
  examplesHtml,
  labelled,
  operationHtml,
  summaryHtml,
  tagsOf,
  throwsHtml,
  typeHtml,
} from "./markup.ts";

/** A method or constructor, as a section of its page. */
export function methodSection(context: Context, method: DeclarationReflection, title: string): string {
  const id = context.getAnchor(method);
  const signatures = (method.signatures ?? []).map((signature) => signatureBody(context, signature));
  return `<section class="api-method" aria-labelledby="${id}">
<h2 id="${id}"><a class="anchor" href="#${id}"><code>${escapeHtml(title)}</code></a></h2>
${signatures.join("\n")}
</section>`;
}

/** Everything about one way to call something: how, what it does, what it takes, what it throws, and an example. */
export function signatureBody(context: Context, signature: SignatureReflection): string {
  const [returns] = tagsOf(signature, "@returns");
  const parts = [
    codeBlock(JSX.renderElement(context.memberSignatureTitle(signature))),
    deprecationHtml(context, signature),
    summaryHtml(context, signature),
    typeParameterList(context, signature),
    parameterList(context, signature.parameters ?? []),
    returns ? labelled("Returns", context.markdown(returns.content)) : "",
    throwsHtml(context, signature),
    examplesHtml(context, signature),
    operationHtml(context, signature),
  ];
  // Links to one of several ways to call something lead to its own.
  return `<div${anchorOf(context, signature)}>${parts.join("\n")}</div>`;
}

/** Properties, each with its type and what is said about it. */
export function propertyList(context: Context, properties: readonly DeclarationReflection[]): string {
  const items = properties.map((property) => {
    const { name, flags, type, getSignature } = property;
    const described = getSignature ?? property;
    const anchored = `<span${anchorOf(context, property)}>${escapeHtml(name)}${flags.isOptional ? "?" : ""}</span>`;
    return entry(anchored, typeHtml(context, getSignature?.type ?? type), [
      deprecationHtml(context, described),
      summaryHtml(context, described),
      defaultHtml(context, described),
      detailsHtml(context, property, type),
      throwsHtml(context, described),
      examplesHtml(context, described),
      operationHtml(context, described),
    ]);
  });
  return `<dl class="api-list">${items.join("\n")}</dl>`;
}

/** A type or a constant: how it is declared, and what is said about it and its parts. */
export function declarationBody(context: Context, declaration: DeclarationReflection, keyword: string): string {
  const { name, type, typeParameters = [] } = declaration;
  const parameters = typeParameters.length > 0 ? `<${typeParameters.map(({ name }) => name).join(", ")}>` : "";
  const sign = keyword === "type" ? " =" : ":";
  return [
    codeBlock(`${keyword} ${escapeHtml(name + parameters)}${sign} ${typeHtml(context, type)}`),
    deprecationHtml(context, declaration),
    summaryHtml(context, declaration),
    typeParameterList(context, declaration),
    detailsHtml(context, declaration, type),
    throwsHtml(context, declaration),
    examplesHtml(context, declaration),
    operationHtml(context, declaration),
  ].join("\n");
}

export function typeParameterList(
  context: Context,
  { typeParameters = [] }: DeclarationReflection | SignatureReflection,
): string {
  const items = typeParameters.map((parameter) => {
    const limit = parameter.type ? `extends ${typeHtml(context, parameter.type)}` : "";
    const name = `<span${anchorOf(context, parameter)}>${parameter.name}</span>`;
    return entry(name, limit, [summaryHtml(context, parameter)]);
  });
  return items.length > 0 ? labelled("Type parameters", `<dl class="api-list">${items.join("")}</dl>`) : "";
}

function parameterList(context: Context, parameters: readonly ParameterReflection[]): string {
  const items = parameters.map((parameter) => {
    const { name, type, defaultValue, flags } = parameter;
    const isOptional = flags.isOptional || defaultValue !== undefined;
    return entry(`${flags.isRest ? "..." : ""}${name}${isOptional ? "?" : ""}`, typeHtml(context, type), [
      summaryHtml(context, parameter),
      detailsHtml(context, parameter, type),
    ]);
  });
  return items.length > 0 ? labelled("Parameters", `<dl class="api-list">${items.join("\n")}</dl>`) : "";
}

function entry(name: string, type: string, said: readonly string[]): string {
  return `<dt><code>${name}</code> <code class="api-type">${type}</code></dt><dd>${said.join("")}</dd>`;
}

/** Not everything has an address. */
export function anchorOf(context: Context, reflection: Reflection): string {
  return context.router.hasUrl(reflection) ? ` id="${context.getAnchor(reflection)}"` : "";
}

/**
 * What is said about the parts of a type that has no name. TypeDoc's headings would stand below none of the page's, and its icons
 * are in a file that the site does not have.
 */
function detailsHtml(context: Context, owner: Reflection, type: SomeType | undefined): string {
  const details = JSX.createElement(JSX.Fragment, null, context.typeDetailsIfUseful(owner, type));
  return JSX.renderElement(details)
    .replace(/<(\/?)h[45]\b/g, "<$1p")
    .replace(/<a [^>]*class="tsd-anchor-icon"[^>]*>.*?<\/a>/gs, "");
}
