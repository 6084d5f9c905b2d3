import type { FileRecord } from "../file.ts";
import type {
  AssetRecord,
  InviteRecord,
  IssueRecord,
  LlmRecord,
  MemberRecord,
  NotificationRecord,
  PluginRecords,
  ProjectRecord,
  StorageRecord,
  TaskRecord,
} from "./records.ts";

/** Everything a hub knows, in memory. Read it freely; change it through the API, so that the indexes stay true. */
export class Store {
  /** Members of the organization, by e-mail address. */
  readonly members: Map<string, MemberRecord> = new Map();
  readonly projects: Map<string, ProjectRecord> = new Map();
  readonly assets: Map<string, AssetRecord> = new Map();
  readonly tasks: Map<string, TaskRecord> = new Map();
  readonly issues: Map<string, IssueRecord> = new Map();
  /** Invitations, by e-mail address. */
  readonly invites: Map<string, InviteRecord> = new Map();
  readonly storages: Map<string, StorageRecord> = new Map();
  readonly llms: Map<string, LlmRecord> = new Map();
  readonly notifications: NotificationRecord[] = [];
  readonly plugins: PluginRecords = { log: [], results: [] };
  /** Files in the hub's storage, by the path of their URL. */
  readonly files: Map<string, FileRecord> = new Map();

  readonly #assets: Map<string, Map<string, AssetRecord>> = new Map();
  readonly #byExternalId: Map<string, Map<string, Set<AssetRecord>>> = new Map();
  readonly #queues: Map<string, TaskRecord[]> = new Map();

  /** Adds a project without assets. */
  addProject(project: ProjectRecord): void {
    this.projects.set(project._id, project);
    this.#assets.set(project._id, new Map());
    this.#byExternalId.set(project._id, new Map());
  }

  /** Adds an asset with its task to its project. */
  addAsset(asset: AssetRecord, task: TaskRecord): void {
    this.assets.set(asset._id, asset);
    this.tasks.set(task._id, task);
    this.#assets.get(asset.project)?.set(asset._id, asset);
    const byExternalId = this.#byExternalId.get(asset.project);
    const known = byExternalId?.get(asset.externalId);
    if (known) known.add(asset);
    else byExternalId?.set(asset.externalId, new Set([asset]));
    this.#queues.delete(asset.project);
  }

  /** Removes an asset with its task and that one's issues. */
  removeAsset(asset: AssetRecord): void {
    for (const issue of this.tasks.get(asset.task)?.issues ?? []) this.issues.delete(issue);
    this.tasks.delete(asset.task);
    this.assets.delete(asset._id);
    this.#assets.get(asset.project)?.delete(asset._id);
    this.#byExternalId.get(asset.project)?.get(asset.externalId)?.delete(asset);
    this.#queues.delete(asset.project);
  }

  /** Removes a project with all that is in it. Files stay. */
  removeProject(project: ProjectRecord): void {
    for (const asset of this.assetsOf(project._id)) this.removeAsset(asset);
    this.projects.delete(project._id);
    this.#assets.delete(project._id);
    this.#byExternalId.delete(project._id);
    this.#queues.delete(project._id);
  }

  /**
   * The assets of a project, in order of creation.
   *
   * @param project Id of the project.
   * @example
   * const hub = await createHub({ content: { projects: [{ name: "Road scenes" }] } });
   * for (const { _id } of hub.state.projects.values())
   *   console.log(hub.state.assetsOf(_id).length);
   */
  assetsOf(project: string): AssetRecord[] {
    return [...(this.#assets.get(project)?.values() ?? [])];
  }

  /**
   * How many assets a project has.
   *
   * @param project Id of the project.
   * @example
   * const hub = await createHub();
   * console.log(hub.state.assetCount(projectId));
   */
  assetCount(project: string): number {
    return this.#assets.get(project)?.size ?? 0;
  }

  /**
   * The assets of a project with this external id.
   *
   * @param project Id of the project.
   * @param externalId External id of the assets.
   * @example
   * const hub = await createHub();
   * const [asset] = hub.state.assetsByExternalId(projectId, "a.jpg");
   * console.log(asset?.task);
   */
  assetsByExternalId(project: string, externalId: string): AssetRecord[] {
    return [...(this.#byExternalId.get(project)?.get(externalId) ?? [])];
  }

  /**
   * The tasks of a project as they are to be worked on: higher priorities first, older tasks first among equals.
   *
   * @param project Id of the project.
   * @example
   * const hub = await createHub();
   * const [next] = hub.state.queue(projectId);
   * console.log(next?.stage, next?.priority);
   */
  queue(project: string): readonly TaskRecord[] {
    const known = this.#queues.get(project);
    if (known) return known;
    const tasks = this.assetsOf(project).map(({ task }) => this.tasks.get(task) as TaskRecord);
    const queue = tasks.sort((a, b) => b.priority - a.priority);
    this.#queues.set(project, queue);
    return queue;
  }

  /** Makes a task what became of it. */
  setTask(task: TaskRecord): void {
    const known = this.tasks.get(task._id);
    if (known?.priority !== task.priority) this.#queues.delete(task.project);
    if (known) Object.assign(known, task);
  }

  /** @internal Takes over everything that another store holds, which is of no use afterwards. */
  takeOver(other: Store): void {
    for (const [email, member] of other.members) this.members.set(email, member);
    for (const [path, file] of other.files) this.files.set(path, file);
    for (const [id, storage] of other.storages) this.storages.set(id, storage);
    for (const project of other.projects.values()) {
      this.addProject(project);
      for (const asset of other.assetsOf(project._id)) this.addAsset(asset, other.tasks.get(asset.task) as TaskRecord);
    }
  }
}
