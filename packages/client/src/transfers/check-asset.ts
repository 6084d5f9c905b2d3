import type { AssetMetadata, Attachment } from "@ango-hub/openapi";
import { shown } from "../arguments.ts";
import { checkEachAttachment } from "../content-checks.ts";
import { ValidationError } from "../errors/validation-error.ts";

/** Checks what is to be known about an asset before anything of it is sent. */
export function checkAsset({ metadata = {}, attachments = [] }: CheckedAsset): void {
  for (const name of ["width", "height", "frameRate"] as const) {
    const value = metadata[name];
    if (value === undefined || (Number.isFinite(value) && value > 0)) continue;
    throw new ValidationError(`metadata.${name}`, "a number above 0", shown(value));
  }
  checkEachAttachment("attachments", attachments);
}

interface CheckedAsset {
  metadata?: AssetMetadata | undefined;
  attachments?: readonly Attachment[] | undefined;
}
