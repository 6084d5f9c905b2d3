import type { AngoHubOptions } from "./pipeline/options.ts";
import { readSettings } from "./pipeline/settings.ts";
import { Transport } from "./pipeline/transport.ts";
import { Assets } from "./resources/assets.ts";
import { Attachments } from "./resources/attachments.ts";
import { Batches } from "./resources/batches.ts";
import { Exports } from "./resources/exports.ts";
import { Integrations } from "./resources/integrations.ts";
import { Issues } from "./resources/issues.ts";
import { LabelSets } from "./resources/label-sets.ts";
import { Labels } from "./resources/labels.ts";
import { Projects } from "./resources/projects.ts";
import { Tasks } from "./resources/tasks.ts";
import { Webhooks } from "./resources/webhooks.ts";

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
   * @param options What to set; with `ANGO_API_KEY` in the environment, nothing has to be.
   * @throws {ValidationError} when an option is wrong or there is no API key.
   */
  constructor(options: AngoHubOptions = {}) {
    const transport = new Transport(readSettings(options));
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
