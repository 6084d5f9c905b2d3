import type { CategorySchema } from "@ango-hub/openapi";
import * as constraints from "@ango-hub/openapi/constraints";
import { findMismatch } from "@ango-hub/openapi/limits";
import { placeOf } from "../../checks/problem.ts";
import { Failure } from "../../http/failure.ts";
import { isTooDeep, maxDepth } from "../../http/json-depth.ts";
import { completeLabelSet } from "../../labels/label-set.ts";
import type { Call, Service } from "../../service/current/call.ts";
import { importLabels } from "../../service/current/labels.ts";
import { newAsset } from "../../service/current/new-asset.ts";
import { addMember, newProject, setStages } from "../../service/current/projects.ts";
import { objectPath } from "../../storage/address.ts";
import type { ProjectRecord } from "../../store/current/records.ts";
import { Store } from "../../store/current/store.ts";
import type { FileRecord } from "../../store/file.ts";
import { checkContent } from "./check-content.ts";
import type { AssetContent, HubContent, ProjectContent } from "./content.ts";

type Files = ReadonlyMap<AssetContent, FileRecord>;

/**
 * Puts content into a hub: all of it or, where something is wrong, nothing.
 *
 * @returns The ids of the new projects, in their order.
 * @throws Failure saying what is wrong first, and where.
 */
export async function addContent(service: Service, content: unknown): Promise<string[]> {
  checkContent(content);
  const files = await readFiles(content);
  // Content only adds, so it is put together apart from the hub and moves into it when nothing can go wrong any more.
  const apart: Service = { ...service, store: new Store() };
  return service.ids.unlessItThrows(() => {
    addPeople(service, apart.store, content);
    const isMember = (email: string): boolean => apart.store.members.has(email) || service.store.members.has(email);
    const projects = (content.projects ?? []).map((project, i) =>
      addProject(apart, project, `projects[${i}]`, files, isMember),
    );
    service.store.takeOver(apart.store);
    return projects.map(({ _id }) => _id);
  });
}

function addPeople({ store, ids, now }: Service, apart: Store, { users = [], storages = [] }: HubContent): void {
  for (const [i, { email, name = email, role = "member" }] of users.entries()) {
    if (store.members.has(email) || apart.members.has(email))
      throw new Failure(400, `users[${i}].email: there is a user ${email} already.`);
    const createdAt = now().toISOString();
    apart.members.set(email, { _id: ids.objectId(), email, name, organizationRole: role, createdAt });
  }
  for (const storage of storages) {
    const _id = ids.objectId();
    apart.storages.set(_id, { _id, ...storage, region: "eu-central-1", createdAt: now().toISOString() });
  }
}

/** The files that assets are given as. */
async function readFiles({ projects = [] }: HubContent): Promise<Files> {
  const files = new Map<AssetContent, FileRecord>();
  for (const asset of projects.flatMap(({ assets = [] }) => assets)) {
    if (typeof asset.data === "string") continue;
    const bytes = new Uint8Array(await asset.data.arrayBuffer());
    files.set(asset, { bytes, type: asset.data.type || "application/octet-stream" });
  }
  return files;
}

function addProject(
  apart: Service,
  given: ProjectContent,
  at: string,
  files: Files,
  isMember: (email: string) => boolean,
): ProjectRecord {
  const { name, description = "", type = "ango", labelSet, stages, batches = [], members = [], assets = [] } = given;
  const project = newProject(apart, { name, description, type }, {});
  if (labelSet !== undefined)
    project.categorySchema = completeLabelSet(wireLabelSet(labelSet, `${at}.labelSet`), apart.ids.schemaId);
  if (stages !== undefined) placed("stages", `${at}.stages`, () => setStages(apart, project, structuredClone(stages)));
  project.batches = batches.map((batch) => ({ _id: apart.ids.objectId(), name: batch }));
  for (const [i, { email, role }] of members.entries()) {
    if (!isMember(email)) throw new Failure(400, `${at}.members[${i}].email: ${email} is none of the users.`);
    addMember(project, email, role);
  }
  for (const [i, asset] of assets.entries()) addAsset(apart, project, asset, `${at}.assets[${i}]`, files);
  if (given.labels !== undefined) addLabels(apart, project, given.labels, `${at}.labels`);
  return project;
}

function addAsset(apart: Service, project: ProjectRecord, asset: AssetContent, at: string, files: Files): void {
  const { externalId, data, batches = [], priority = 0, metadata, contextData, attachments = [] } = asset;
  const ids = batches.map((name, i) => {
    const batch = project.batches.find((known) => known.name === name);
    if (!batch) throw new Failure(400, `${at}.batches[${i}]: the project has no batch "${name}".`);
    return batch._id;
  });
  const file = files.get(asset);
  const name = encodeURIComponent(`${apart.ids.objectId()}-${externalId}`);
  const path = file ? `${objectPath(project._id, "assets")}${name}` : `${data}`;
  if (file) apart.store.files.set(path, file);
  const known = { ...(metadata && { metadata }), ...(contextData && { contextData }) };
  newAsset(apart, project, { externalId, data: path, batches: [...new Set(ids)], attachments, ...known }, priority);
}

function addLabels(apart: Service, project: ProjectRecord, labels: unknown, at: string): void {
  const call = { ...apart, body: { project: project._id, jsonContent: labels }, time: apart.now().toISOString() };
  placed("jsonContent", at, () => importLabels(call as unknown as Call));
}

/** A label set as it is sent. Its own `toJSON()` may say what it is. */
function wireLabelSet(given: NonNullable<ProjectContent["labelSet"]>, at: string): CategorySchema {
  const wrong = new Failure(400, `${at} must be JSON, nested in at most ${maxDepth} levels.`);
  let wire: unknown;
  try {
    wire = JSON.parse(JSON.stringify(given));
  } catch {
    throw wrong;
  }
  if (isTooDeep(wire)) throw wrong;
  const found = findMismatch(wire, constraints.CategorySchema);
  if (found)
    throw new Failure(400, `${[at, placeOf(found.path)].filter(Boolean).join(".")} must be ${found.expected}.`);
  return wire as CategorySchema;
}

/** Carries something out, and names in its failure the place in the content instead of that in the request. */
function placed(field: string, at: string, work: () => unknown): void {
  try {
    work();
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    const [, path = "", rest = `: ${error.message}`] =
      new RegExp(`^${field}((?:/[^/\\s:]+)*)(.*)$`, "s").exec(error.message) ?? [];
    throw new Failure(400, at + path.replaceAll(/\/(\d+)/g, "[$1]").replaceAll("/", ".") + rest);
  }
}
