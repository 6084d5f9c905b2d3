import type { AssetMetadata, Attachment } from "@ango-hub/openapi";
import * as limits from "@ango-hub/openapi/constraints";
import { check } from "../core/check.ts";

/** Checks what is to be known about an asset before anything of it is sent. */
export function checkAsset({ metadata = {}, attachments = [] }: CheckedAsset): void {
  check("metadata", metadata, limits.AssetMetadata);
  check("attachments", attachments, { type: "array", items: limits.Attachment });
}

interface CheckedAsset {
  metadata?: AssetMetadata | undefined;
  attachments?: readonly Attachment[] | undefined;
}
