import type { HeaderAttribute } from "../items/header.ts";
import type { AttributeValue } from "../items/item.ts";
import type { LeaveOut } from "../problems/problem.ts";
import type { XmlWriter } from "../xml/write-xml.ts";
import { textIn, type XmlElement } from "../xml/xml-element.ts";

/** What a file says of an attribute. */
export interface DeclaredAttribute extends HeaderAttribute {
  /** Whether it may be another one at each frame of a track. */
  readonly isMutable: boolean;
}

/** CVAT has no question with several answers. A text whose default is an empty list in JSON is one for us. */
const emptyList = "[]";

/** The attribute of a tag that has the answer to a question about the whole picture. */
export const answerName = "answer";

interface Input {
  readonly type: string;
  readonly default: string;
  readonly values: readonly string[];
}

/** How an attribute is declared. */
export function declarationText({ name, type, options = [] }: HeaderAttribute, xml: XmlWriter): string {
  const input = inputOf(type, options);
  return xml.element("attribute", {}, [
    xml.text("name", name),
    xml.text("mutable", "True"),
    xml.text("input_type", input.type),
    xml.text("default_value", input.default),
    xml.text("values", input.values.join("\n")),
  ]);
}

function inputOf(type: HeaderAttribute["type"], options: readonly string[]): Input {
  const [first = ""] = options;
  if (type === "boolean") return { type: "checkbox", default: "false", values: ["false"] };
  if (type === "number") return { type: "number", default: "0", values: ["-1000000000", "1000000000", "1"] };
  if (type === "options") return { type: "text", default: emptyList, values: options };
  return type === "option" && options.length > 0
    ? { type: "select", default: first, values: options }
    : { type: "text", default: "", values: [] };
}

/** A declaration as an attribute, or nothing where it has no name. */
export function declaredAttribute(element: XmlElement): DeclaredAttribute | undefined {
  const name = textIn(element, "name");
  if (name === undefined || name === "") return undefined;
  const isMutable = textIn(element, "mutable")?.trim().toLowerCase() === "true";
  const values = (textIn(element, "values") ?? "").split("\n").map((value) => value.replace(/\r$/, ""));
  const options = values.filter((value) => value !== "");
  const input = textIn(element, "input_type")?.trim();
  if (input === "checkbox") return { name, type: "boolean", isMutable };
  if (input === "number") return { name, type: "number", isMutable };
  if (input === "select" || input === "radio") return { name, type: "option", options, isMutable };
  const isList = textIn(element, "default_value")?.trim() === emptyList;
  return isList ? { name, type: "options", options, isMutable } : { name, type: "text", isMutable };
}

/** A value as it is declared, or as a text where it is not declared, or is none of its type. */
export function readValue(text: string, declared: HeaderAttribute | undefined): AttributeValue {
  if (declared?.type === "boolean" && /^(true|false)$/i.test(text)) return text.toLowerCase() === "true";
  if (declared?.type === "number" && text.trim() !== "" && Number.isFinite(Number(text))) return Number(text);
  return declared?.type === "options" ? (listOf(text) ?? text) : text;
}

function listOf(text: string): readonly string[] | undefined {
  try {
    const list: unknown = JSON.parse(text);
    return Array.isArray(list) && list.every((entry) => typeof entry === "string") ? list : undefined;
  } catch {
    return undefined;
  }
}

/** An attribute with its value, or nothing where it is a list and is not declared as one. */
export function attributeText(
  name: string,
  value: AttributeValue,
  declared: HeaderAttribute | undefined,
  xml: XmlWriter,
  leaveOut: LeaveOut,
): string[] {
  const isList = declared?.type === "options";
  if (typeof value === "object" && !isList) {
    leaveOut("attribute-left-out", `"${name}" has several answers, and is none that the classes say may have several.`);
    return [];
  }
  return [xml.text("attribute", isList ? JSON.stringify([value].flat().map(String)) : String(value), { name })];
}
