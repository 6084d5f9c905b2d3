import * as labelSets from "@ango-hub/label-set";
import ts from "typescript";
import type { Generation } from "../generate/spec.ts";
import { generationPages } from "./http/generation-pages.ts";

/** Ids that examples take for granted. The hub of the documentation's tests has all of them. */
export const exampleIds = {
  projectId: "61602b346ee9eb45e8273fbb",
  taskId: "640828dfd5f1a42cce03e46d",
  assetId: "61f7a2b46ee9eb45e8290a11",
  integrationId: "637f73a06ee9eb45e83f0a52",
  storageId: "637f73a06ee9eb45e83f0a52",
  organizationId: "6160251b6ee9eb45e8273c04",
  issueId: "6423b0c06ee9eb45e8290e01",
  stageId: "0e8f7a52-98a5-4f3b-9c7e-7a3f5b1c2d10",
  llmId: "688a73a06ee9eb45e83f0b01",
  url: "https://angohub-exports.s3.eu-central-1.amazonaws.com/export.zip?X-Amz-Signature=example",
  publicKey: "public-key",
  privateKey: "a-long-private-key",
  keyOfTheModel: "a-long-api-key",
} as const;

/** A whole program around the example of a method of a generation's client. */
export function clientProgram(example: string, generation: Generation): string {
  const { client } = generationPages[generation];
  const imports = [`import { AngoHub } from "${client}";`, ...labelSetImport(example)];
  const values = ["const ango = new AngoHub(); // reads ANGO_API_KEY", ...idConstants(example)];
  return `${imports.join("\n")}\n\n${values.join("\n")}\n\n${example}\n`;
}

/** What an example imports for its label sets. */
export function labelSetImport(example: string): string[] {
  const names = takenForGranted(example).filter((name) => Object.hasOwn(labelSets, name));
  return names.length > 0 ? [`import { ${names.join(", ")} } from "@ango-hub/label-set";`] : [];
}

/** The ids that an example uses. */
export function idConstants(example: string): string[] {
  const names = takenForGranted(example).filter((name) => Object.hasOwn(exampleIds, name));
  return names.map((name) => `const ${name} = ${JSON.stringify(exampleIds[name as keyof typeof exampleIds])};`);
}

/** The names that a piece of code uses and does not declare, in the order of the alphabet. */
export function takenForGranted(code: string): string[] {
  const used = new Set<string>();
  const declared = new Set<string>();
  const visit = (node: ts.Node): void => {
    if (ts.isIdentifier(node)) {
      if (isDeclaration(node)) declared.add(node.text);
      else if (!isKey(node)) used.add(node.text);
    }
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile("example.ts", code, ts.ScriptTarget.Latest, true));
  return [...used].filter((name) => !declared.has(name)).sort();
}

function isDeclaration(node: ts.Identifier): boolean {
  return (
    "name" in node.parent && node.parent.name === node && !isKey(node) && !ts.isShorthandPropertyAssignment(node.parent)
  );
}

/** A name that belongs to an object: after a dot, or before a colon. */
function isKey(node: ts.Identifier): boolean {
  const { parent } = node;
  if (ts.isPropertyAccessExpression(parent) || ts.isPropertyAssignment(parent)) return parent.name === node;
  return ts.isBindingElement(parent) && parent.propertyName === node;
}
