import { Application, LogLevel } from "typedoc";

const packages: { [folder: string]: string } = {
  "packages/client/src": "@ango-hub/client",
  "packages/label-set/src": "@ango-hub/label-set",
  "packages/mock/src": "@ango-hub/mock",
  "generated/src": "@ango-hub/openapi",
};

/** Builds the TypeDoc pages of all packages as one site. */
export async function buildApiReference(root: string, folder: string): Promise<void> {
  const typedoc = await Application.bootstrap({
    name: "Ango Hub for TypeScript",
    entryPoints: Object.keys(packages).map((folder) => `${root}${folder}/index.ts`),
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
  // People know the packages by the names they import.
  for (const module of project.children ?? []) module.name = packages[module.name] ?? module.name;
  typedoc.validate(project);
  if (typedoc.logger.hasErrors() || typedoc.logger.hasWarnings()) throw new Error("TypeDoc found something to mend");
  await typedoc.generateDocs(project, folder);
}
