// Written from openapi.yaml by `npm run generate`. Do not edit.

// Limits of the named scalar schemas, in the keywords of JSON Schema. Each is an export of its own, so that programs keep
// only those that they use.

/** Limits of the schema `AttachmentType`. */
export const AttachmentType = {"enum":["IMAGE","VIDEO","TEXT"]} as const;
/** Limits of the schema `Color`. */
export const Color = {"pattern":"^(#[0-9A-Fa-f]{6})?$"} as const;
/** Limits of the schema `ExternalId`. */
export const ExternalId = {"minLength":1} as const;
/** Limits of the schema `ObjectId`. */
export const ObjectId = {"pattern":"^[0-9a-f]{24}$"} as const;
/** Limits of the schema `PageLimit`. */
export const PageLimit = {"minimum":1,"maximum":1000,"default":10} as const;
/** Limits of the schema `PageNumber`. */
export const PageNumber = {"minimum":1,"default":1} as const;
/** Limits of the schema `Priority`. */
export const Priority = {"minimum":-10000,"maximum":10000,"default":0} as const;
/** Limits of the schema `RelationDirection`. */
export const RelationDirection = {"enum":["straight","bidirectional"]} as const;
/** Limits of the schema `SchemaId`. */
export const SchemaId = {"minLength":1} as const;
/** Limits of the schema `SettableTaskStatus`. */
export const SettableTaskStatus = {"enum":["TODO","Completed"]} as const;
/** Limits of the schema `ShortcutKey`. */
export const ShortcutKey = {"default":"","pattern":"^((ctrl\\+)?[0-9]|[a-k])?$"} as const;
/** Limits of the schema `TaskStatus`. */
export const TaskStatus = {"enum":["TODO","Completed","Reviewed"]} as const;
/** Limits of the schema `WebhookType`. */
export const WebhookType = {"enum":["ACCEPTED","COMPLETED","UPDATED"]} as const;
