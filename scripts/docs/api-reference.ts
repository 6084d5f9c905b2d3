import { Application, LogLevel } from "typedoc";

/** Builds the TypeDoc pages of all packages as one site. */
export async function buildApiReference(root: string, folder: string): Promise<void> {
  const typedoc = await Application.bootstrap({
    name: "Ango Hub for TypeScript",
    entryPoints: ["packages/client", "packages/label-set", "packages/mock", "generated"].map(
      (path) => `${root}${path}/src/index.ts`,
    ),
    tsconfig: `${root}scripts/docs/tsconfig.json`,
    basePath: root,
    readme: "none",
    excludeInternal: true,
    excludePrivate: true,
    disableSources: true,
    hideGenerator: true,
    navigationLinks: { Guide: "../index.html", "HTTP reference": "../http/index.html" },
    logLevel: LogLevel.Warn,
    treatWarningsAsErrors: true,
  });
  const project = await typedoc.convert();
  if (!project) throw new Error("TypeDoc could not read the packages");
  typedoc.validate(project);
  if (typedoc.logger.hasErrors() || typedoc.logger.hasWarnings()) throw new Error("TypeDoc found something to mend");
  await typedoc.generateDocs(project, folder);
}
