import { rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
// The last version that has an editor's services as a library.
import ts from "../../../test/packed/typescript-6.0/node_modules/typescript/lib/typescript.js";

const packageFolder = fileURLToPath(new URL("..", import.meta.url));

/** What an editor shows over the first place of each of some texts in a program. */
export function hoversOver(program: string, texts: readonly string[]): string[] {
  // Inside the package, so that its own name is found.
  const file = join(packageFolder, "hovered.ts");
  writeFileSync(file, program);
  try {
    const services = ts.createLanguageService(hostOf(file));
    return texts.map((text) => {
      const shown = services.getQuickInfoAtPosition(file, program.indexOf(text));
      return ts.displayPartsToString(shown?.displayParts);
    });
  } finally {
    rmSync(file);
  }
}

function hostOf(file: string): ts.LanguageServiceHost {
  return {
    fileExists: ts.sys.fileExists,
    readFile: ts.sys.readFile,
    directoryExists: ts.sys.directoryExists,
    getScriptFileNames: () => [file],
    getScriptVersion: () => "1",
    getScriptSnapshot(path) {
      const text = ts.sys.readFile(path);
      return text === undefined ? undefined : ts.ScriptSnapshot.fromString(text);
    },
    getCurrentDirectory: () => packageFolder,
    getCompilationSettings: () => ({
      strict: true,
      module: ts.ModuleKind.NodeNext,
      target: ts.ScriptTarget.ES2022,
      types: [],
      skipLibCheck: true,
    }),
    getDefaultLibFileName: (options) => ts.getDefaultLibFilePath(options),
  };
}
