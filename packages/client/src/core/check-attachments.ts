import type { Attachment } from "@ango-hub/openapi";
import * as limits from "@ango-hub/openapi/constraints";
import { checkObject, checkOneOf, checkText } from "./check.ts";

/** Checks what is to be attached to an asset. */
export function checkAttachments(argument: string, attachments: readonly Attachment[]): void {
  for (const [index, attachment] of attachments.entries()) {
    const at = `${argument}[${index}]`;
    checkObject(at, attachment);
    checkOneOf(`${at}.type`, attachment.type, limits.AttachmentType.enum);
    checkText(`${at}.value`, attachment.value);
  }
}
