import { rmSync } from "node:fs";
import type MarkdownIt from "markdown-it";
import { Application, Converter, LogLevel, RendererEvent } from "typedoc";
import { inlineCode } from "../inline-code.ts";
import { fence } from "../markdown.ts";
import type { Finding } from "../search-index.ts";
import { apiFindings } from "./findings.ts";
import { modules, modulesByService, services } from "./modules.ts";
import { fileOf, groupByPurpose, linkOperations, purposeOrder, setCategory } from "./plugin.ts";
import { SiteTheme } from "./theme.ts";

/** Builds a page for every export of the packages, and returns what the search should find in them. */
export async function buildApiReference(root: string, site: string): Promise<Finding[]> {
  const typedoc = await Application.bootstrap({
    name: "API reference",
    entryPoints: modules.map(({ file }) => root + file),
    tsconfig: `${root}scripts/docs/tsconfig.json`,
    basePath: root,
    readme: "none",
    theme: "site",
    // The same colours and the same links to packages as in the guides.
    markdownItLoader: (parser: InstanceType<typeof MarkdownIt>) => {
      const { rules } = parser.renderer;
      rules.fence = fence;
      rules.code_inline = (tokens, index) => inlineCode(tokens[index]?.content ?? "");
    },
    // What classes have of JavaScript itself.
    excludeExternals: true,
    excludeInternal: true,
    excludePrivate: true,
    disableSources: true,
    includeHierarchySummary: false,
    categorizeByGroup: false,
    categoryOrder: [...services, ...purposeOrder],
    sortEntryPoints: false,
    preservedTypeAnnotationTags: ["@throws"],
    packagesRequiringDocumentation: modules.map(({ name }) => name),
    // `toJSON` is JavaScript's own.
    intentionallyNotDocumented: [
      "@ango-hub/client.LabelSetInput.__type.toJSON",
      "@ango-hub/label-set.LabelSetSource.__type.toJSON",
      "@ango-hub/mock.ProjectContent.labelSet.__type.toJSON",
      "@ango-hub/mock.ClassicProjectContent.labelSet.__type.toJSON",
    ],
    requiredToBeDocumented: ["Class", "Interface", "TypeAlias", "Variable", "Function", "Method"],
    validation: { notDocumented: true, notExported: true, invalidLink: true },
    logLevel: LogLevel.Warn,
  });
  typedoc.renderer.defineTheme("site", SiteTheme);
  linkOperations(typedoc);
  arrangeModules(typedoc, root);
  groupByPurpose(typedoc);
  const project = await typedoc.convert();
  if (!project) throw new Error("TypeDoc could not read the packages");
  typedoc.validate(project);
  const found: Finding[] = [];
  typedoc.renderer.on(RendererEvent.END, () => found.push(...apiFindings(typedoc, project)));
  await typedoc.generateDocs(project, `${site}/api`);
  if (typedoc.logger.hasErrors() || typedoc.logger.hasWarnings()) throw new Error("TypeDoc found something to mend");
  // Styles and scripts of TypeDoc's own pages.
  rmSync(`${site}/api/assets`, { recursive: true });
  rmSync(`${site}/api/.nojekyll`, { force: true });
  return found;
}

/** People know the packages by the names they import, and look for those of the service that they use. */
function arrangeModules(typedoc: Application, root: string): void {
  typedoc.converter.on(Converter.EVENT_RESOLVE_BEGIN, ({ project }) => {
    for (const reflection of project.children ?? []) {
      const file = fileOf(project, reflection)?.replace(root, "");
      const module = modules.find((module) => module.file === file);
      if (!module) throw new Error(`${file} is no module of the API reference`);
      reflection.name = module.name;
      setCategory(reflection, services.find((service) => modulesByService[service]?.includes(module)) ?? "");
    }
  });
}
