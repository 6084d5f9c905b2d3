import type { AssetAttachments, CategorySchema, ImportLabel, StoredAnswer, WebhookType } from "@ango-hub/openapi";
import * as constraints from "@ango-hub/openapi/constraints";
import { checkDuration, checkId, checkInteger, checkList, checkOneOf, checkText, shown } from "../../arguments.ts";
import { checkEachAttachment, checkUrl } from "../../content-checks.ts";
import { ValidationError } from "../../errors/validation-error.ts";
import type { Input } from "../../pipeline/wire.ts";
import { checkSecret } from "../../webhooks/secret.ts";
import type { AssetReference } from "../assets.ts";
import type { NewIssue } from "../issues.ts";
import type { LabelSetInput } from "../label-sets.ts";
import type { AnnotateOptions, Assignee } from "../tasks.ts";
import type { NewWebhook } from "../webhooks.ts";

/** Checks of what is created or changed, and its form on the wire. */

export function answerInput(
  taskId: string,
  answer: StoredAnswer,
  { duration, nextStage }: AnnotateOptions,
): Input<"annotateTask"> {
  if (nextStage !== undefined && typeof nextStage !== "boolean") {
    throw new ValidationError("nextStage", "true or false", shown(nextStage));
  }
  return {
    path: { taskId: checkId("taskId", taskId) },
    query: { nextStage },
    body: {
      answer: checkObject("answer", answer),
      ...(duration !== undefined && { duration: checkDuration("duration", duration) }),
    },
  };
}

export function assigneeInput(taskId: string, { userId, email }: Assignee): Input<"assignTask"> {
  const task = checkId("taskId", taskId);
  checkAlternatives({ userId, email });
  if (userId) return { body: { task, user: checkId("userId", userId) } };
  if (email && /^[^\s@]+@[^\s@]+$/.test(email)) return { body: { task, username: email } };
  throw new ValidationError("email", "an e-mail address", shown(email));
}

export function priorityInput(
  projectId: string,
  priority: number,
  { assetId, externalId }: AssetReference,
): Input<"setAssetPriority"> {
  const path = { projectId: checkId("projectId", projectId) };
  checkInteger("priority", priority, constraints.Priority);
  checkAlternatives({ assetId, externalId });
  if (assetId) return { path, body: { priority, assetId: checkId("assetId", assetId) } };
  return { path, body: { priority, externalId: checkText("externalId", externalId) } };
}

/** Exactly one of some alternatives is given. */
function checkAlternatives(values: Readonly<Record<string, unknown>>): void {
  const given = Object.keys(values).filter((name) => values[name] !== undefined && values[name] !== null);
  if (given.length === 1) return;
  const names = Object.keys(values).join(" or ");
  throw new ValidationError(names, "given, one and not both", given.join(" and ") || "missing");
}

export function attachmentsInput(
  projectId: string,
  attachments: readonly AssetAttachments[],
): Input<"createAttachments"> {
  checkList("attachments", attachments);
  return { body: { project: checkId("projectId", projectId), attachments: attachments.map(checkAttachments) } };
}

function checkAttachments(asset: AssetAttachments, index: number): AssetAttachments {
  const at = `attachments[${index}]`;
  checkText(`${at}.externalId`, asset.externalId);
  checkList(`${at}.attachments`, asset.attachments);
  checkEachAttachment(`${at}.attachments`, asset.attachments);
  return asset;
}

export function issueInput(taskId: string, { content, position, page }: NewIssue): Input<"createIssue"> {
  return {
    body: {
      content: checkText("content", content),
      labelTask: checkId("taskId", taskId),
      ...(position !== undefined && { position: positionText(position) }),
      ...(page !== undefined && { page: checkInteger("page", page, { minimum: 0 }) }),
    },
  };
}

/** The service takes a position as JSON in a string, and numbers in it without an exponent. */
function positionText(position: readonly number[] | number): string {
  if (typeof position === "number") return String(checkInteger("position", position, { minimum: 0 }));
  if (Array.isArray(position) && position.length === 2 && position.every(Number.isFinite)) {
    return JSON.stringify(position.map((pixels) => Math.round(pixels * 1e6) / 1e6));
  }
  throw new ValidationError("position", "[x, y] in pixels, or an index", shown(position));
}

export function labelSetInput(projectId: string, labelSet: LabelSetInput): Input<"setLabelSet"> {
  return { path: { projectId: checkId("projectId", projectId) }, body: { categorySchema: labelSetOnWire(labelSet) } };
}

export function labelSetOnWire(labelSet: LabelSetInput): CategorySchema {
  checkObject("labelSet", labelSet);
  const wire = "toJSON" in labelSet && typeof labelSet.toJSON === "function" ? labelSet.toJSON() : labelSet;
  const { tools = [], classifications = [], relations = [], ...rest } = wire as CategorySchema;
  for (const [name, list] of Object.entries({ tools, classifications, relations })) {
    if (!Array.isArray(list)) throw new ValidationError(`labelSet.${name}`, "a list", shown(list));
  }
  return { ...rest, tools, classifications, relations };
}

export function labelsInput(projectId: string, labels: Iterable<ImportLabel>): Input<"importLabels"> {
  if (typeof labels?.[Symbol.iterator] !== "function" || typeof labels === "string") {
    throw new ValidationError("labels", "a list", shown(labels));
  }
  return { body: { project: checkId("projectId", projectId), jsonContent: Array.from(labels, checkLabel) } };
}

function checkLabel(label: ImportLabel, index: number): ImportLabel {
  checkObject(`labels[${index}]`, label);
  if (label.externalId || label.data) return label;
  throw new ValidationError(`labels[${index}]`, "given externalId or data, to name its asset", "without both");
}

export function webhookInput(projectId: string, { url, secret, types }: NewWebhook): Input<"createWebhook"> {
  return {
    body: {
      url: checkUrl("url", url),
      project: checkId("projectId", projectId),
      secret: checkSecret("secret", secret),
      types: [...new Set(checkList("types", types).map(checkWebhookType))],
    },
  };
}

function checkWebhookType(type: unknown, index: number): WebhookType {
  return checkOneOf(`types[${index}]`, type, constraints.WebhookType.enum);
}

function checkObject(argument: string, value: unknown): object {
  if (typeof value === "object" && value !== null && !Array.isArray(value)) return value;
  throw new ValidationError(argument, "an object", shown(value));
}
