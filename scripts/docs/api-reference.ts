import {
  Application,
  Converter,
  type DeclarationReflection,
  DefaultTheme,
  JSX,
  LogLevel,
  type PageEvent,
  type ProjectReflection,
  type Reflection,
  RendererEvent,
} from "typedoc";
import { apiNavigation } from "./api-navigation.ts";
import { fileOf, groupByPurpose, isClassic, linkOperations, purposeOrder, setCategory } from "./api-plugin.ts";
import { codeThemes } from "./highlight.ts";
import { baseOf, head, header } from "./layout.ts";
import type { Finding } from "./search-index.ts";

/** What people import, by the file that it begins with: for today's service, for the classic one, or for both. */
const modulesByService: { [service: string]: { [file: string]: string } } = {
  "Today's service": {
    "packages/client/src/index.ts": "@ango-hub/client",
    "packages/client/src/webhooks/index.ts": "@ango-hub/client/webhooks",
    "generated/src/index.ts": "@ango-hub/openapi",
    "generated/src/fetch.ts": "@ango-hub/openapi/fetch",
    "generated/src/methods.ts": "@ango-hub/openapi/methods",
  },
  "Classic service": {
    "packages/client/src/classic/index.ts": "@ango-hub/client/classic",
    "packages/client/src/webhooks/classic.ts": "@ango-hub/client/classic/webhooks",
    "generated/src/classic/index.ts": "@ango-hub/openapi/classic",
    "generated/src/classic/fetch.ts": "@ango-hub/openapi/classic/fetch",
  },
  "Both services": {
    "packages/label-set/src/index.ts": "@ango-hub/label-set",
    "packages/label-set/src/builder.ts": "@ango-hub/label-set/builder",
    "packages/label-set/src/masks/index.ts": "@ango-hub/label-set/masks",
    "packages/label-set/src/pictures/index.ts": "@ango-hub/label-set/pictures",
    "packages/label-set/src/statistics/index.ts": "@ango-hub/label-set/statistics",
    "packages/label-set/src/text/index.ts": "@ango-hub/label-set/text",
    "packages/label-set/src/tracks/index.ts": "@ango-hub/label-set/tracks",
    "packages/convert/src/index.ts": "@ango-hub/convert",
    "packages/convert/src/coco/index.ts": "@ango-hub/convert/coco",
    "packages/convert/src/cvat/index.ts": "@ango-hub/convert/cvat",
    "packages/convert/src/voc/index.ts": "@ango-hub/convert/voc",
    "packages/convert/src/labelbox/index.ts": "@ango-hub/convert/labelbox",
    "packages/convert/src/huggingface/index.ts": "@ango-hub/convert/huggingface",
    "packages/convert/src/classifications/index.ts": "@ango-hub/convert/classifications",
    "packages/convert/src/text/index.ts": "@ango-hub/convert/text",
    "packages/convert/src/masks/index.ts": "@ango-hub/convert/masks",
    "packages/convert/src/yolo/index.ts": "@ango-hub/convert/yolo",
    "packages/mock/src/index.ts": "@ango-hub/mock",
    "packages/mock-server/src/index.ts": "@ango-hub/mock-server",
    "packages/mock-server/src/cli/run-command-line.ts": "@ango-hub/mock-server/cli",
  },
};

const services = Object.keys(modulesByService);
const modules: { [file: string]: string } = Object.assign({}, ...Object.values(modulesByService));

/** Builds the TypeDoc pages of all packages as one, and returns what the search should find in them. */
export async function buildApiReference(root: string, site: string): Promise<Finding[]> {
  const typedoc = await Application.bootstrap({
    name: "API reference",
    entryPoints: Object.keys(modules).map((file) => root + file),
    tsconfig: `${root}scripts/docs/tsconfig.json`,
    basePath: root,
    readme: "none",
    theme: "site",
    customCss: `${root}docs/site/api.css`,
    lightHighlightTheme: codeThemes.light,
    darkHighlightTheme: codeThemes.dark,
    excludeInternal: true,
    excludePrivate: true,
    disableSources: true,
    hideGenerator: true,
    includeHierarchySummary: false,
    categorizeByGroup: false,
    categoryOrder: [...services, ...purposeOrder],
    sortEntryPoints: false,
    packagesRequiringDocumentation: Object.values(modules),
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
  typedoc.renderer.hooks.on("head.end", ({ page }) => raw(head(baseOf(`api/${page.url}`))));
  typedoc.renderer.hooks.on("content.begin", () => raw('<div id="content" tabindex="-1"></div>'));
  linkOperations(typedoc);
  arrangeModules(typedoc, root);
  groupByPurpose(typedoc);
  const project = await typedoc.convert();
  if (!project) throw new Error("TypeDoc could not read the packages");
  typedoc.validate(project);
  if (typedoc.logger.hasErrors() || typedoc.logger.hasWarnings()) throw new Error("TypeDoc found something to mend");
  const found: Finding[] = [];
  typedoc.renderer.on(RendererEvent.END, () => found.push(...findings(typedoc, project)));
  await typedoc.generateDocs(project, `${site}/api`);
  return found;
}

/** TypeDoc's own pages, below the bar that all pages have. */
class SiteTheme extends DefaultTheme {
  override getRenderContext(page: PageEvent<Reflection>) {
    const context = super.getRenderContext(page);
    const path = `api/${page.url}`;
    context.toolbar = () => raw(`<div class="tsd-page-toolbar">${header(baseOf(path), path, menuButton)}</div>`);
    context.navigation = () => raw(apiNavigation(context, page));
    return context;
  }
}

/** TypeDoc's button for its menu on phones, and its own search, which its script insists on and nobody sees. */
const menuButton = `<a href="#" class="tsd-widget menu" id="tsd-toolbar-menu-trigger" data-toggle="menu" aria-label="Menu">☰</a>
<div hidden><button type="button" id="tsd-search-trigger"></button><dialog id="tsd-search"><input id="tsd-search-input">
<ul id="tsd-search-results"></ul><div id="tsd-search-status"></div></dialog></div>`;

function raw(html: string): JSX.Element {
  return JSX.createElement(JSX.Raw, { html });
}

/** People know the packages by the names they import, and look for those of the service that they use. */
function arrangeModules(typedoc: Application, root: string): void {
  typedoc.converter.on(Converter.EVENT_RESOLVE_BEGIN, ({ project }) => {
    for (const module of project.children ?? []) {
      const file = fileOf(project, module)?.replace(root, "") ?? "";
      module.name = modules[file] ?? module.name;
      setCategory(module, services.find((service) => Object.hasOwn(modulesByService[service] ?? {}, file)) ?? "");
    }
  });
}

/** Every exported symbol, and every member of an exported class or interface, with its page. */
function findings({ renderer }: Application, project: ProjectReflection): Finding[] {
  const { router } = renderer;
  if (!router) throw new Error("TypeDoc has written no pages");
  return (project.children ?? []).flatMap((module) =>
    (module.children ?? []).flatMap((exported) =>
      [exported, ...(exported.children ?? [])]
        .filter((reflection) => router.hasUrl(reflection))
        .map((reflection) => ({
          title: reflection === exported ? exported.name : `${exported.name}.${reflection.name}`,
          kind: module.name,
          isClassic: isClassic(project, exported),
          text: textOf(reflection),
          path: `api/${router.getFullUrl(reflection)}`,
        })),
    ),
  );
}

function textOf({ comment, signatures }: DeclarationReflection): string {
  const summary = (comment?.summary.length ? comment : signatures?.[0]?.comment)?.summary ?? [];
  return summary.map(({ text }) => text.replace(/<[^>]+>|`/g, "")).join("");
}
