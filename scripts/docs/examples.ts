import { globSync, readFileSync } from "node:fs";
import ts from "typescript";
import type { Generation } from "../generate/spec.ts";

/** An `@example` of a docstring. */
export interface Example {
  code: string;
  /** Line of its tag within the text that holds it, counted from 1. */
  line: number;
}

/** A public method of the client, as its docstring explains it. */
export interface ClientMethod {
  /** As it is called on a client, such as `tasks.assign`; or with its class, such as `Export.json`. */
  name: string;
  example: string;
  /** What its docstring says of the operations that it sends: "Operation `getTask`." */
  operations: string;
}

/** Where the client of a generation is, with the classes that a method of it returns and that send as well. */
const sources: Readonly<Record<Generation, readonly string[]>> = {
  current: ["ango-hub.ts", "resources/*.ts", "exports/export.ts", "exports/archive.ts"],
  classic: ["classic/*.ts", "exports/classic/export.ts", "exports/archive.ts"],
};

/** Every public method of the client of a generation, by its name. */
export function readClientMethods(root: string, generation: Generation): Map<string, ClientMethod> {
  const files = sources[generation].map((file) => `packages/client/src/${file}`);
  const classes = globSync(files, { cwd: root }).flatMap((file) => classesOf(root, file));
  const client = classes.find(({ name }) => name?.text === "AngoHub");
  if (!client) throw new Error("the client has no class AngoHub");
  const names = new Map(
    client.members.filter(ts.isPropertyDeclaration).map((member) => [typeOf(member), nameOf(member)]),
  );
  const methods = classes.flatMap((declaration) => {
    const name = declaration.name?.text ?? "";
    // What all exports have in common is called on one of them.
    const owner = names.get(name) ?? (name === "Archive" ? "Export" : name);
    return declaration.members.filter(isPublicMethod).map((member) => readMethod(`${owner}.${nameOf(member)}`, member));
  });
  return new Map(methods.map((method) => [method.name, method]));
}

/**
 * Finds public methods of the client of a generation.
 *
 * @throws Error when the client has no method of a name.
 */
export function methodsOf(root: string, generation: Generation): (name: string) => ClientMethod {
  const methods = readClientMethods(root, generation);
  return (name) => {
    const method = methods.get(name);
    if (!method) throw new Error(`the ${generation} client has no method ${name}`);
    return method;
  };
}

/** The examples of all docstrings of a text. */
export function examplesIn(text: string): Example[] {
  return [...text.matchAll(/^ *\* @example\n((?: *\* (?!@).*\n| *\*\n)+)/gm)].map((example) => ({
    code: (example[1] ?? "").replace(/^ *\* ?/gm, "").replace(/^```\w*\n/gm, ""),
    line: text.slice(0, example.index).split("\n").length,
  }));
}

function classesOf(root: string, file: string): ts.ClassDeclaration[] {
  const source = ts.createSourceFile(file, readFileSync(root + file, "utf8"), ts.ScriptTarget.Latest, true);
  return source.statements.filter(ts.isClassDeclaration);
}

function isPublicMethod(member: ts.ClassElement): member is ts.MethodDeclaration {
  if (!ts.isMethodDeclaration(member) || ts.isPrivateIdentifier(member.name)) return false;
  return !docstringOf(member).includes("@internal");
}

function readMethod(name: string, member: ts.MethodDeclaration): ClientMethod {
  const docstring = docstringOf(member);
  const [example] = examplesIn(docstring);
  if (!example) throw new Error(`ango.${name} has no @example in its docstring`);
  const [operations] = /\bOperations? `[^.]*\./.exec(docstring.replace(/\n *\*/g, "")) ?? [];
  if (!operations) throw new Error(`the docstring of ango.${name} names no operation, as in "Operation \`getTask\`."`);
  return { name, example: example.code.trimEnd(), operations };
}

function docstringOf(node: ts.Node): string {
  return ts
    .getJSDocCommentsAndTags(node)
    .map((comment) => comment.getText())
    .join("\n");
}

function nameOf({ name }: ts.ClassElement): string {
  return name?.getText() ?? "";
}

function typeOf(member: ts.PropertyDeclaration): string {
  return member.type?.getText() ?? "";
}
