import { servers } from "@ango-hub/openapi";
import { defaultServer } from "@ango-hub/openapi/classic";
import * as rows from "@ango-hub/openapi/classic/rows";
import { type ServiceFetch, serviceFetch } from "../core/fetch-service.ts";
import type { Generation } from "../core/generation.ts";
import type { AngoHubOptions } from "../core/options.ts";
import { readSettings } from "../core/settings.ts";
import { Transport } from "../core/transport.ts";
import { Assets } from "./assets.ts";
import { Attachments } from "./attachments.ts";
import { Batches } from "./batches.ts";
import { Exports } from "./exports.ts";
import { Integrations } from "./integrations.ts";
import { Issues } from "./issues.ts";
import { LabelSets } from "./label-sets.ts";
import { Labels } from "./labels.ts";
import { Projects } from "./projects.ts";
import { Tasks } from "./tasks.ts";
import { Webhooks } from "./webhooks.ts";

const generation: Generation = {
  rows,
  defaultServer,
  regions: {},
  otherServers: servers,
  otherAdvice: "Import AngoHub from @ango-hub/client for it.",
};

/**
 * A client for Ango Hub.
 *
 * @example
 * const ango = new AngoHub({ apiKey });
 * for await (const project of ango.projects.list()) console.log(project.name);
 */
export class AngoHub {
  /** Projects hold assets, their tasks, the label set and the people who work on them. */
  readonly projects: Projects;
  /** Label sets say what can be labelled in a project. */
  readonly labelSets: LabelSets;
  /** A task is one asset to be labelled once. */
  readonly tasks: Tasks;
  /** Assets are the files that are labelled. */
  readonly assets: Assets;
  /** Batches are named groups of a project's assets. */
  readonly batches: Batches;
  /** Labels that exist already are imported, so that annotators start from them. */
  readonly labels: Labels;
  /** Exports are the labelled data of a project. */
  readonly exports: Exports;
  /** Issues are remarks on a task. */
  readonly issues: Issues;
  /** Attachments are images, videos and texts that annotators see beside an asset. */
  readonly attachments: Attachments;
  /** Integrations connect your organization to private cloud storage. */
  readonly integrations: Integrations;
  /** Webhooks are calls from Ango Hub to your server. */
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
   * @throws {ValidationError} when an option is wrong or there is no API key.
   */
  constructor(options: AngoHubOptions = {}) {
    const transport = new Transport(readSettings(options, generation), generation);
    this.fetch = serviceFetch(transport);
    this.projects = new Projects(transport);
    this.labelSets = new LabelSets(transport);
    this.batches = new Batches(transport);
    this.integrations = new Integrations(transport);
    this.tasks = new Tasks(transport, this.batches);
    this.assets = new Assets(transport, this.batches, this.integrations);
    this.labels = new Labels(transport);
    this.exports = new Exports(transport, this.batches);
    this.issues = new Issues(transport);
    this.attachments = new Attachments(transport);
    this.webhooks = new Webhooks(transport);
  }
}
