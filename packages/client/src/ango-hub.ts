import { defaultServer, regions } from "@ango-hub/openapi";
import { servers as classicServers } from "@ango-hub/openapi/classic";
import * as rows from "@ango-hub/openapi/rows";
import { type ServiceFetch, serviceFetch } from "./core/fetch-service.ts";
import type { Generation } from "./core/generation.ts";
import type { AngoHubOptions, RegionOption } from "./core/options.ts";
import { readSettings } from "./core/settings.ts";
import { Transport } from "./core/transport.ts";
import { AssetBuilders } from "./resources/asset-builders.ts";
import { Assets } from "./resources/assets.ts";
import { Attachments } from "./resources/attachments.ts";
import { Batches } from "./resources/batches.ts";
import { Benchmarks } from "./resources/benchmarks.ts";
import { Brushes } from "./resources/brushes.ts";
import { Exports } from "./resources/exports.ts";
import { Instructions } from "./resources/instructions.ts";
import { Issues } from "./resources/issues.ts";
import { LabelSets } from "./resources/label-sets.ts";
import { Labels } from "./resources/labels.ts";
import { Llms } from "./resources/llms.ts";
import { Members } from "./resources/members.ts";
import { Metrics } from "./resources/metrics.ts";
import { Notifications } from "./resources/notifications.ts";
import { Organization } from "./resources/organization.ts";
import { Projects } from "./resources/projects.ts";
import { Storages } from "./resources/storages.ts";
import { Tasks } from "./resources/tasks.ts";
import { Webhooks } from "./resources/webhooks.ts";
import { Workflows } from "./resources/workflows.ts";

const generation: Generation = {
  rows,
  defaultServer,
  regions,
  smallPageLimit: 100,
  otherServers: classicServers,
  otherAdvice: "Import AngoHub from @ango-hub/client/classic for it.",
};

/**
 * A client for Ango Hub as the service is today.
 *
 * @example
 * const ango = new AngoHub({ apiKey, region: "us" });
 * for await (const project of ango.projects.list()) console.log(project.name);
 */
export class AngoHub {
  /** Projects hold assets, their tasks, a label set, a workflow, and the people who work on them. */
  readonly projects: Projects;
  /** Members are the people of a project. */
  readonly members: Members;
  /** Workflows say which stages the tasks of a project pass. */
  readonly workflows: Workflows;
  /** Label sets say what can be labelled in a project. */
  readonly labelSets: LabelSets;
  /** Benchmarks are tasks by which the work of annotators is measured. */
  readonly benchmarks: Benchmarks;
  /** A task is one asset on its way through the workflow. */
  readonly tasks: Tasks;
  /** Assets are the files that are labelled. */
  readonly assets: Assets;
  /** Asset builders are templates of pages that assets are built from, row by row. */
  readonly assetBuilders: AssetBuilders;
  /** Batches are named groups of a project's assets. */
  readonly batches: Batches;
  /** Brushes are tools whose strokes lie in files of their own. */
  readonly brushes: Brushes;
  /** Labels that exist already are imported, so that annotators start from them. */
  readonly labels: Labels;
  /** Exports are the labelled data of a project, or its issues. */
  readonly exports: Exports;
  /** Issues are remarks on a task. */
  readonly issues: Issues;
  /** Attachments are images, videos and texts that annotators see beside an asset. */
  readonly attachments: Attachments;
  /** Instructions are a file that annotators can open beside their work. */
  readonly instructions: Instructions;
  /** Metrics say how the work of a project goes. */
  readonly metrics: Metrics;
  /** The organization: its members, and who is invited. */
  readonly organization: Organization;
  /** Storages connect your organization to object storages of its own. */
  readonly storages: Storages;
  /** LLMs are large language models that annotators talk to in chats. */
  readonly llms: Llms;
  /** Notifications are messages to members of your organization. */
  readonly notifications: Notifications;
  /** Webhooks are stages of a workflow that call your server with each task. */
  readonly webhooks: Webhooks;

  /**
   * Sends any request to the client's own service, as the standard `fetch` does, with the client's key, timeouts, limits
   * and observer: the way to what has no method here. Relative URLs begin at the base URL, and another origin is refused.
   * What the description says may be sent twice is tried again, and of other requests GET and HEAD. An answer with an
   * error status is returned and not thrown.
   *
   * @throws {ValidationError} when the URL is none of the service, or the headers hold the key.
   * @throws {ConnectionError | TimeoutError | AbortError} as every call does.
   * @example
   * const response = await ango.fetch("/v2/listProjects?limit=5");
   * console.log(response.status, await response.json());
   */
  readonly fetch: ServiceFetch;

  /**
   * Makes a client. Nothing is sent yet, and nothing is loaded that only uploads or exports need.
   *
   * @param options What to set; with `ANGO_API_KEY` in the environment, nothing has to be.
   * @throws {ValidationError} when an option is wrong, there is no API key, or the address is one of the classic generation.
   */
  constructor(options: AngoHubOptions & RegionOption = {}) {
    const transport = new Transport(readSettings(options, generation), generation);
    this.fetch = serviceFetch(transport);
    this.projects = new Projects(transport);
    this.members = new Members(transport);
    this.workflows = new Workflows(transport);
    this.labelSets = new LabelSets(transport);
    this.benchmarks = new Benchmarks(transport);
    this.batches = new Batches(transport);
    this.tasks = new Tasks(transport, this.batches);
    this.storages = new Storages(transport);
    this.assets = new Assets(transport, this.batches, this.storages);
    this.brushes = new Brushes(transport);
    this.labels = new Labels(transport);
    this.assetBuilders = new AssetBuilders(transport, this.batches);
    this.exports = new Exports(transport, this.batches);
    this.issues = new Issues(transport);
    this.attachments = new Attachments(transport);
    this.instructions = new Instructions(transport);
    this.metrics = new Metrics(transport, this.batches);
    this.organization = new Organization(transport);
    this.llms = new Llms(transport);
    this.notifications = new Notifications(transport);
    this.webhooks = new Webhooks(transport);
  }
}
