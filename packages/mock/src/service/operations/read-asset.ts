import type { AssetMetadata, Attachment } from "@ango-hub/openapi";
import * as constraints from "@ango-hub/openapi/constraints";
import { invalid } from "../../http/failure.ts";
import { array, type Fields, number, object, oneOf, string, text, texts, wrong } from "../../http/input.ts";
import { relative } from "../../storage/address.ts";
import type { ProjectRecord } from "../../store/records.ts";
import { type Call, checkTags } from "../call.ts";
import type { NewAsset } from "./new-asset.ts";

/** Reads an asset as it was sent. */
export function readAsset(
  { store }: Call,
  project: ProjectRecord,
  given: Fields,
  tags: string[],
  at: string,
): NewAsset {
  const externalId = text(given.externalId, `${at}/externalId`);
  const dataset = texts(given.dataset, `${at}/dataset`, 1)?.map((page) => relative(page, store.files));
  const data = given.data === undefined ? dataset?.[0] : relative(text(given.data, `${at}/data`), store.files);
  if (data === undefined) throw wrong(at, "must have data or dataset");
  const own = texts(given.tags, `${at}/tags`);
  const content: NewAsset = {
    externalId,
    data,
    tags: own ? checkTags(project, own) : [...tags],
    attachments: readAttachments(given.attachments ?? [], `${at}/attachments`, 0),
  };
  if (dataset) content.dataset = dataset;
  if (given.metadata !== undefined) content.metadata = readMetadata(object(given.metadata, `${at}/metadata`), at);
  if (given.storage === undefined) return content;
  const storage = string(given.storage, `${at}/storage`);
  if (!store.integrations.has(storage)) throw invalid("integration", storage);
  return { ...content, storage };
}

/** Reads attachments as they were sent. */
export function readAttachments(value: unknown, at: string, minItems: number): Attachment[] {
  return array(value, at, minItems).map((item, i) => {
    const given = object(item, `${at}/${i}`);
    const type = oneOf(given.type, constraints.AttachmentType.enum, `${at}/${i}/type`);
    return { type, value: string(given.value, `${at}/${i}/value`) };
  });
}

function readMetadata(given: Fields, at: string): AssetMetadata {
  for (const name of ["width", "height", "frameRate"]) {
    if (given[name] !== undefined) number(given[name], `${at}/metadata/${name}`, Number.MIN_VALUE);
  }
  return given;
}
