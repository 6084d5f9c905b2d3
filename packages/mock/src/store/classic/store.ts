import type { FileRecord } from "../file.ts";
import type {
  AssetRecord,
  IntegrationRecord,
  ProjectRecord,
  TaskRecord,
  UserRecord,
  WebhookRecord,
} from "./records.ts";

/** Everything a hub knows, in memory. Read it freely; change it through the API, so that the indexes stay true. */
export class Store {
  readonly users: Map<string, UserRecord> = new Map();
  readonly projects: Map<string, ProjectRecord> = new Map();
  readonly assets: Map<string, AssetRecord> = new Map();
  readonly tasks: Map<string, TaskRecord> = new Map();
  readonly integrations: Map<string, IntegrationRecord> = new Map();
  readonly webhooks: Map<string, WebhookRecord> = new Map();
  /** Files in the hub's storage, by the path of their URL. */
  readonly files: Map<string, FileRecord> = new Map();

  readonly #byExternalId: Map<string, Map<string, AssetRecord[]>> = new Map();
  readonly #byData: Map<string, Map<string, AssetRecord[]>> = new Map();
  readonly #queues: Map<string, TaskRecord[]> = new Map();

  /** Adds a person. */
  addUser(user: UserRecord): void {
    this.users.set(user._id, user);
  }

  /** Adds a project. */
  addProject(project: ProjectRecord): void {
    this.projects.set(project._id, project);
    this.#byExternalId.set(project._id, new Map());
    this.#byData.set(project._id, new Map());
  }

  /** Adds an asset with its tasks to its project. */
  addAsset(asset: AssetRecord): void {
    asset.project.assets.push(asset);
    this.assets.set(asset._id, asset);
    addTo(this.#byExternalId.get(asset.project._id), asset.externalId, asset);
    addTo(this.#byData.get(asset.project._id), asset.data, asset);
    for (const task of asset.tasks) this.tasks.set(task._id, task);
    this.#queues.delete(asset.project._id);
  }

  /** @internal Takes over everything that another store holds, which is of no use afterwards. */
  takeOver(other: Store): void {
    for (const user of other.users.values()) this.addUser(user);
    for (const [path, file] of other.files) this.files.set(path, file);
    for (const [id, integration] of other.integrations) this.integrations.set(id, integration);
    for (const [id, webhook] of other.webhooks) this.webhooks.set(id, webhook);
    for (const project of other.projects.values()) {
      const { assets } = project;
      project.assets = [];
      this.addProject(project);
      for (const asset of assets) this.addAsset(asset);
    }
  }

  /**
   * The assets of a project with this external id.
   *
   * @param project The project, as `projects` has it.
   * @param externalId External id of the assets.
   * @example
   * const hub = await createHub({
   *   generation: "classic",
   *   content: { projects: [{ name: "Road scenes" }] },
   * });
   * for (const project of hub.state.projects.values())
   *   console.log(hub.state.assetsByExternalId(project, "a.jpg"));
   */
  assetsByExternalId(project: ProjectRecord, externalId: string): readonly AssetRecord[] {
    return this.#byExternalId.get(project._id)?.get(externalId) ?? [];
  }

  /**
   * The assets of a project whose file is at this URL.
   *
   * @param project The project, as `projects` has it.
   * @param data URL of the file.
   * @example
   * const hub = await createHub({
   *   generation: "classic",
   *   content: { projects: [{ name: "Road scenes" }] },
   * });
   * for (const project of hub.state.projects.values()) {
   *   console.log(hub.state.assetsByData(project, "https://example.com/a.jpg"));
   * }
   */
  assetsByData(project: ProjectRecord, data: string): readonly AssetRecord[] {
    return this.#byData.get(project._id)?.get(data) ?? [];
  }

  /** Moves the tasks of an asset in the queue. */
  setPriority(asset: AssetRecord, priority: number): void {
    asset.priority = priority;
    this.#queues.delete(asset.project._id);
  }

  /**
   * The tasks of a project as they are to be labelled: higher priorities first, older tasks first among equals.
   *
   * @param project The project, as `projects` has it.
   * @example
   * const hub = await createHub({
   *   generation: "classic",
   *   content: { projects: [{ name: "Road scenes" }] },
   * });
   * for (const project of hub.state.projects.values())
   *   console.log(hub.state.queue(project).length);
   */
  queue(project: ProjectRecord): readonly TaskRecord[] {
    const known = this.#queues.get(project._id);
    if (known) return known;
    const queue = project.assets.toSorted((a, b) => b.priority - a.priority).flatMap((asset) => asset.tasks);
    this.#queues.set(project._id, queue);
    return queue;
  }

  /**
   * The person who registered with this e-mail address.
   *
   * @param email E-mail address of the person.
   * @example
   * const hub = await createHub({ generation: "classic" });
   * console.log(hub.state.userByEmail("lorenzo@example.com")?.name);
   */
  userByEmail(email: string): UserRecord | undefined {
    for (const user of this.users.values()) if (user.email === email) return user;
    return undefined;
  }

  /**
   * The webhooks of a project.
   *
   * @param project The project, as `projects` has it.
   * @example
   * const hub = await createHub({
   *   generation: "classic",
   *   content: { projects: [{ name: "Road scenes" }] },
   * });
   * for (const project of hub.state.projects.values())
   *   console.log(hub.state.webhooksOf(project).length);
   */
  webhooksOf(project: ProjectRecord): WebhookRecord[] {
    return [...this.webhooks.values()].filter((webhook) => webhook.project === project._id);
  }
}

function addTo(index: Map<string, AssetRecord[]> | undefined, key: string, asset: AssetRecord): void {
  const known = index?.get(key);
  if (known) known.push(asset);
  else index?.set(key, [asset]);
}
