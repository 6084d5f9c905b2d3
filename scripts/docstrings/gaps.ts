import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import ts from "typescript";

/** What an editor can't show of something that is exported. */
export interface Gap {
  /** Module and name, such as `@ango-hub/client: Tasks.get`. */
  name: string;
  /** What is not there: a summary, an example, or the text of a parameter. */
  missing: string;
}

/** An entry point in a `package.json`, as programs import it. */
interface Entry {
  import?: { types?: string };
}

/** What the docstrings of a package's public functions and methods leave out. */
export function gapsOf(root: string, folder: string): Gap[] {
  const { name, exports } = JSON.parse(readFileSync(join(root, folder, "package.json"), "utf8"));
  const modules = Object.entries<Entry>(exports).flatMap(([path, { import: { types } = {} }]): [string, string][] => {
    const source = join(root, folder, (types ?? "").replace("/dist/", "/src/").replace(/\.d\.ts$/, ".ts"));
    return types !== undefined && existsSync(source) ? [[join(name, path), source]] : [];
  });
  const program = ts.createProgram(
    modules.map(([, source]) => source),
    { noEmit: true, noResolve: false, allowImportingTsExtensions: true, module: ts.ModuleKind.NodeNext },
  );
  const checker = program.getTypeChecker();
  const seen = new Set<ts.Symbol>();
  return modules.flatMap(([module, source]) => {
    const file = program.getSourceFile(source);
    const symbol = file && checker.getSymbolAtLocation(file);
    if (!symbol) throw new Error(`${source} is no module.`);
    return checker.getExportsOfModule(symbol).flatMap((exported) => {
      const declared = exported.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(exported) : exported;
      if (seen.has(declared) || isFromElsewhere(declared, join(root, folder))) return [];
      seen.add(declared);
      return callables(declared).flatMap(([part, declarations]) =>
        gapsOfCallable(declarations).map((missing) => ({ name: `${module}: ${exported.name}${part}`, missing })),
      );
    });
  });
}

function isFromElsewhere({ declarations = [] }: ts.Symbol, folder: string): boolean {
  return declarations.every((declaration) => !declaration.getSourceFile().fileName.startsWith(join(folder, "src/")));
}

type Callable = ts.FunctionDeclaration | ts.MethodDeclaration;

/** The function that a symbol is, or the public methods of the class that it is, each with its overloads. */
function callables({ declarations = [] }: ts.Symbol): [part: string, declarations: Callable[]][] {
  const functions = declarations.filter(ts.isFunctionDeclaration);
  const methods = new Map<string, Callable[]>();
  for (const member of declarations.filter(ts.isClassDeclaration).flatMap(({ members }) => [...members])) {
    if (!ts.isMethodDeclaration(member) || !ts.isIdentifier(member.name) || isHidden(member)) continue;
    const part = `.${member.name.text}`;
    methods.set(part, [...(methods.get(part) ?? []), member]);
  }
  return [...(functions.length > 0 ? [["", functions] as [string, Callable[]]] : []), ...methods];
}

function isHidden(member: ts.MethodDeclaration): boolean {
  const hidden = ts.ModifierFlags.Private | ts.ModifierFlags.Protected;
  return (ts.getCombinedModifierFlags(member) & hidden) !== 0 || docstrings(member).includes("@internal");
}

/** What none of the docstrings of a callable says. Those of overloads count as one. */
function gapsOfCallable(declarations: readonly Callable[]): string[] {
  const docstring = declarations.map(docstrings).join("\n");
  const shown = declarations.length > 1 ? declarations.filter(({ body }) => body === undefined) : declarations;
  const parameters = new Set(shown.flatMap(({ parameters }) => parameters.map(nameOf)));
  const gaps: string[] = [];
  if (!/^\s*\/?\*+ *[^\s@*/]/m.test(docstring)) gaps.push("summary");
  if (!docstring.includes("@example")) gaps.push("@example");
  for (const name of parameters) {
    if (!new RegExp(`@param ${name.replaceAll("$", "\\$")}\\b`).test(docstring)) gaps.push(`@param ${name}`);
  }
  return gaps;
}

/** What is taken apart where it comes in has the name of the options that it is. */
function nameOf({ name }: ts.ParameterDeclaration): string {
  return ts.isIdentifier(name) ? name.text : "options";
}

function docstrings(node: ts.Node): string {
  return ts
    .getJSDocCommentsAndTags(node)
    .filter(ts.isJSDoc)
    .map((comment) => comment.getText())
    .join("\n");
}
