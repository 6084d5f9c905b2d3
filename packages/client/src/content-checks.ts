import type { Attachment } from "@ango-hub/openapi";
import * as constraints from "@ango-hub/openapi/constraints";
import { checkOneOf, checkText, shown } from "./arguments.ts";
import { ValidationError } from "./errors/validation-error.ts";

/** Checks of what assets are made of. They are loaded with what needs them. */

export function checkUrl(argument: string, value: unknown): string {
  if (typeof value === "string" && /^https?:\/\/./i.test(value) && URL.canParse(value)) return value;
  throw new ValidationError(argument, "an http or https URL", shown(value));
}

export function checkEachAttachment(argument: string, attachments: readonly Attachment[]): void {
  for (const [index, { type, value }] of attachments.entries()) {
    checkOneOf(`${argument}[${index}].type`, type, constraints.AttachmentType.enum);
    checkText(`${argument}[${index}].value`, value);
  }
}
