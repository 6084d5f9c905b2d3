import { type Method, methods } from "@ango-hub/openapi/methods";
import { type Application, buildApplication, buildRouteMap, type Command, type RouteMap, text_en } from "@stricli/core";
import { doctor, login, logout, whoami } from "./commands/account.ts";
import { completion, proposals } from "./commands/completion.ts";
import { convertCommand } from "./commands/convert-command.ts";
import { exportCommand } from "./commands/export-command.ts";
import { buildAssets, exportIssues, uploadInstructions } from "./commands/files.ts";
import { importCloud } from "./commands/import-cloud.ts";
import { importLabelsCommand } from "./commands/import-labels-command.ts";
import { labelSetCommands } from "./commands/label-set-commands.ts";
import { mock } from "./commands/mock.ts";
import { stats } from "./commands/stats.ts";
import { upload } from "./commands/upload.ts";
import { workflowCommands } from "./commands/workflow-commands.ts";
import type { Context } from "./frame/context.ts";
import { kebab } from "./frame/names.ts";
import { textForPrograms } from "./frame/text-for-programs.ts";
import { plainCommand } from "./plain/plain-command.ts";

/** What is in each group of commands. The names are those of the client's resources. */
const briefs: Readonly<Record<string, string>> = {
  projects: "Projects: list, create, clone, delete",
  members: "Members: the people of a project",
  workflows: "Workflows: the stages that tasks pass",
  labelSets: "Label sets: what can be labelled",
  benchmarks: "Benchmarks: tasks by which work is measured",
  tasks: "Tasks: list, assign, review, requeue",
  assets: "Assets: the files that are labelled",
  assetBuilders: "Asset builders: templates that assets are built from",
  batches: "Batches: named groups of assets",
  instructions: "Instructions: a file that annotators can open",
  issues: "Issues: remarks on a task",
  attachments: "Attachments: what annotators see beside an asset",
  metrics: "Metrics: how the work of a project goes",
  organization: "The organization: its members and invites",
  storages: "Storages: object storages of your own",
  llms: "LLMs: models that annotators talk to",
  notifications: "Notifications: messages to members",
  webhooks: "Webhooks: stages that call your server",
};

/** Groups that have another name here, since most of what is in them is about one. */
const groupNames: Readonly<Record<string, string>> = { labelSets: "label-set", workflows: "workflow" };

/** How the command line shows itself. */
export interface Settings {
  version: string;
  hasColours: boolean;
  /** Whether a program reads what goes wrong. */
  isForPrograms: boolean;
}

type Routes = Record<string, Command<Context> | RouteMap<Context>>;

/** Jobs that people do. */
const topLevel: Routes = {
  upload,
  importCloud,
  export: exportCommand,
  importLabels: importLabelsCommand,
  convert: convertCommand,
  stats,
  mock,
  login,
  logout,
  whoami,
  doctor,
  completion,
};

/** Jobs that stand in the group of a resource. */
const jobs: Readonly<Record<string, Readonly<Record<string, Command<Context>>>>> = {
  instructions: { upload: uploadInstructions },
  labelSets: labelSetCommands,
  workflows: workflowCommands,
  assetBuilders: { upload: buildAssets },
  issues: { export: exportIssues },
};

const description = `Every command takes --json or --ndjson for programs, --quiet, and --help. Those that call the service take a project
by its id or its name, --profile, --region or --base-url, and --verbose.

The API key comes from ANGO_API_KEY, or from ango login. ANGO_PROFILE, ANGO_REGION and ANGO_BASE_URL choose the service;
ANGO_CONFIG_DIR says where profiles are kept; NO_COLOR takes the colours away.

A command ends with 0 when all is done, 1 when it failed, 2 when it was not understood, 3 when there are differences or
labels that would be orphaned, 4 when it was done in part, and 130 when it was stopped by Ctrl-C.`;

/** The whole command line. */
export function application({ version, hasColours, isForPrograms }: Settings): Application<Context> {
  const root: RouteMap<Context> = buildRouteMap<string, Context>({
    routes: { ...topLevel, ...groups(), complete: proposals(() => app) },
    aliases: { "label-sets": "label-set", workflows: "workflow" },
    docs: { brief: "Ango Hub from the command line", fullDescription: description, hideRoute: { complete: true } },
  });
  const app: Application<Context> = buildApplication(root, {
    name: "ango",
    versionInfo: { currentVersion: version },
    scanner: {
      caseStyle: "allow-kebab-for-camel",
      allowArgumentEscapeSequence: true,
      // A letter too many is as near as one too few, so that --no-jornal is near to --journal.
      distanceOptions: { threshold: 5, weights: { insertion: 1, deletion: 1, substitution: 2, transposition: 1 } },
    },
    documentation: {
      caseStyle: "convert-camel-to-kebab",
      onlyRequiredInUsageLine: true,
      disableAnsiColor: !hasColours,
    },
    localization: { text: isForPrograms ? textForPrograms : text_en },
  });
  return app;
}

/** The commands of the resources: those of methods that are plain calls, and jobs. */
function groups(): Routes {
  const routes = new Map<string, Record<string, Command<Context>>>();
  for (const [name, method] of Object.entries(methods) as [string, Method][]) {
    const [resource = "", own = ""] = name.split(".");
    const group = routes.get(resource) ?? {};
    routes.set(resource, group);
    group[kebab(own)] = plainCommand(name, method);
  }
  for (const [resource, own] of Object.entries(jobs)) routes.set(resource, { ...own, ...routes.get(resource) });
  return Object.fromEntries(
    [...routes].map(([resource, group]) => [
      groupNames[resource] ?? kebab(resource),
      buildRouteMap<string, Context>({ routes: group, docs: { brief: briefs[resource] ?? resource } }),
    ]),
  );
}
