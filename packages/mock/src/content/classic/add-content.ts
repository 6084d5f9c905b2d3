import { Failure } from "../../http/failure.ts";
import type { Fields } from "../../http/input.ts";
import { isTooDeep, maxDepth } from "../../http/json-depth.ts";
import type { Call, Service } from "../../service/classic/call.ts";
import { importAssets, setAssetPriority } from "../../service/classic/operations/assets.ts";
import { setBatches } from "../../service/classic/operations/batches.ts";
import { importLabels } from "../../service/classic/operations/labels.ts";
import { newProject, setLabelSet } from "../../service/classic/operations/projects.ts";
import { organization } from "../../service/classic/views.ts";
import { uploadPath } from "../../storage/address.ts";
import type { ProjectRecord } from "../../store/classic/records.ts";
import { Store } from "../../store/classic/store.ts";
import type { FileRecord } from "../../store/file.ts";
import { checkContent } from "./check-content.ts";
import type { ClassicAssetContent, ClassicHubContent, ClassicProjectContent } from "./content.ts";

/**
 * Puts content into a hub by the same operations that a client would call, and with their checks: all of it or, where
 * something is wrong, nothing.
 *
 * @returns The ids of the new projects, in their order.
 * @throws Failure saying what is wrong first, and where.
 */
export async function addContent(service: Service, content: unknown): Promise<string[]> {
  checkContent(content);
  const files = await readFiles(content);
  // Content only adds, so it is put together apart from the hub and moves into it when nothing can go wrong any more.
  const apart = { ...service, store: new Store() };
  for (const [path, file] of service.store.files) apart.store.files.set(path, file);
  return service.ids.unlessItThrows(() => {
    addPeople(service, apart.store, content);
    const projects = (content.projects ?? []).map((project, i) => addProject(apart, project, `projects[${i}]`, files));
    service.store.takeOver(apart.store);
    return projects.map(({ _id }) => _id);
  });
}

function addPeople(service: Service, apart: Store, { users = [], integrations = [] }: ClassicHubContent): void {
  for (const [i, { email, name = email }] of users.entries()) {
    if (service.store.userByEmail(email) || apart.userByEmail(email)) {
      throw new Failure(400, `users[${i}].email: there is a user ${email} already.`);
    }
    apart.addUser({ _id: service.ids.objectId(), email, name });
  }
  for (const { name, provider } of integrations) {
    const id = service.ids.objectId();
    const createdAt = service.now().toISOString();
    apart.integrations.set(id, { id, _id: id, name, provider, createdAt, organization });
  }
}

type Files = ReadonlyMap<ClassicAssetContent, FileRecord>;

/** The files that assets are given as. */
async function readFiles({ projects = [] }: ClassicHubContent): Promise<Files> {
  const files = new Map<ClassicAssetContent, FileRecord>();
  for (const asset of projects.flatMap(({ assets = [] }) => assets)) {
    if (typeof asset.data === "string") continue;
    const bytes = new Uint8Array(await asset.data.arrayBuffer());
    files.set(asset, { bytes, type: asset.data.type || "application/octet-stream" });
  }
  return files;
}

function addProject(service: Service, given: ClassicProjectContent, at: string, files: Files): ProjectRecord {
  const { name, description = "", consensusCount = 1, labelSet, batches = [], assets = [], labels } = given;
  const project = newProject(service, { name, description, consensusCount });
  const run = callIn(service, project);
  if (labelSet !== undefined) {
    const categorySchema = wireLabelSet(labelSet, `${at}.labelSet`);
    placed("categorySchema", `${at}.labelSet`, () => setLabelSet(run({ categorySchema })));
  }
  if (batches.length > 0) setBatches(run({ tags: batches.map((batch) => ({ name: batch })) }));
  if (assets.length > 0) {
    const sent = assets.map((asset, i) => wireAsset(service, project, asset, `${at}.assets[${i}]`, files));
    placed("assets", `${at}.assets`, () => importAssets(run({ assets: sent })));
  }
  // External ids need not be unique, so the priority goes to the asset that was made from the item.
  for (const [i, { priority }] of assets.entries()) {
    if (priority !== undefined) setAssetPriority(run({ assetId: project.assets[i]?._id, priority }));
  }
  if (labels !== undefined) placed("jsonContent", `${at}.labels`, () => importLabels(run({ jsonContent: labels })));
  return project;
}

/** A label set as it is sent. Its own `toJSON()` may say what it is. */
function wireLabelSet(given: NonNullable<ClassicProjectContent["labelSet"]>, at: string): unknown {
  const wrong = new Failure(400, `${at} must be JSON, nested in at most ${maxDepth} levels.`);
  let wire: unknown;
  try {
    wire = JSON.parse(JSON.stringify(given));
  } catch {
    throw wrong;
  }
  if (isTooDeep(wire)) throw wrong;
  return wire;
}

function wireAsset(
  { store, ids }: Service,
  project: ProjectRecord,
  asset: ClassicAssetContent,
  at: string,
  files: Files,
): Fields {
  const { externalId, data, batches = [], metadata, attachments = [] } = asset;
  const tags = batches.map((name, i) => {
    const batch = project.tags.find((tag) => tag.name === name);
    if (!batch) throw new Failure(400, `${at}.batches[${i}]: the project has no batch "${name}".`);
    return batch._id;
  });
  const wire: Fields = { externalId, data, tags, attachments };
  if (metadata !== undefined) wire.metadata = metadata;
  const file = files.get(asset);
  if (!file) return wire;
  const path = uploadPath(`${ids.objectId()}-${externalId}`);
  store.files.set(path, file);
  return { ...wire, data: path };
}

/** Carries out an operation, and names in its failure the place in the content instead of that in the request. */
function placed(field: string, at: string, operation: () => unknown): void {
  try {
    operation();
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    const [, path = "", rest = `: ${error.message}`] =
      new RegExp(`^${field}((?:/[^/\\s:]+)*)(.*)$`, "s").exec(error.message) ?? [];
    throw new Failure(400, at + path.replaceAll(/\/(\d+)/g, "[$1]").replaceAll("/", ".") + rest);
  }
}

function callIn(service: Service, project: ProjectRecord): (body: Fields) => Call {
  return (body) => ({
    ...service,
    params: { projectId: project._id },
    query: new URLSearchParams(),
    body: { project: project._id, ...body },
    request: new Request("https://hub.invalid/"),
    origin: "",
    time: service.now().toISOString(),
  });
}
