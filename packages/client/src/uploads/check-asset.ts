import type { AssetMetadata, Attachment } from "@ango-hub/openapi";
import { refuse, shown } from "../core/check.ts";
import { checkAttachments } from "../core/check-attachments.ts";

/** Checks what is to be known about an asset before anything of it is sent. */
export function checkAsset({ metadata = {}, attachments = [] }: CheckedAsset): void {
  for (const name of ["width", "height", "frameRate"] as const) {
    const value = metadata[name];
    if (value === undefined || (Number.isFinite(value) && value > 0)) continue;
    refuse(`metadata.${name}`, "a number above 0", shown(value));
  }
  checkAttachments("attachments", attachments);
}

interface CheckedAsset {
  metadata?: AssetMetadata | undefined;
  attachments?: readonly Attachment[] | undefined;
}
