// Written from openapi.yaml by `npm run generate`. Do not edit.

// Limits of the named scalar schemas, in the keywords of JSON Schema. Each is an export of its own, so that programs keep
// only those that they use.

/** Limits of the schema `AttachmentType`. */
export const AttachmentType = {"type":"string","enum":["IMAGE","VIDEO","TEXT"]} as const;
/** Limits of the schema `Color`. */
export const Color = {"type":"string","pattern":"^(#[0-9A-Fa-f]{6})?$"} as const;
/** Limits of the schema `ExternalId`. */
export const ExternalId = {"type":"string","minLength":1} as const;
/** Limits of the schema `ObjectId`. */
export const ObjectId = {"type":"string","pattern":"^[0-9a-f]{24}$","expected":"an id of 24 lower-case hexadecimal digits"} as const;
/** Limits of the schema `PageLimit`. */
export const PageLimit = {"type":"integer","minimum":1,"maximum":1000,"default":10} as const;
/** Limits of the schema `PageNumber`. */
export const PageNumber = {"type":"integer","minimum":1,"default":1} as const;
/** Limits of the schema `Priority`. */
export const Priority = {"type":"integer","minimum":-10000,"maximum":10000,"default":0} as const;
/** Limits of the schema `RelationDirection`. */
export const RelationDirection = {"type":"string","enum":["straight","bidirectional"]} as const;
/** Limits of the schema `SchemaId`. */
export const SchemaId = {"type":"string","minLength":1} as const;
/** Limits of the schema `SettableTaskStatus`. */
export const SettableTaskStatus = {"type":"string","enum":["TODO","Completed"]} as const;
/** Limits of the schema `ShortcutKey`. */
export const ShortcutKey = {"type":"string","default":"","pattern":"^((ctrl\\+)?[0-9]|[a-k])?$"} as const;
/** Limits of the schema `TaskStatus`. */
export const TaskStatus = {"type":"string","enum":["TODO","Completed","Reviewed"]} as const;
/** Limits of the schema `Timestamp`. */
export const Timestamp = {"type":"string","format":"date-time"} as const;
/** Limits of the schema `WebhookType`. */
export const WebhookType = {"type":"string","enum":["ACCEPTED","COMPLETED","UPDATED"]} as const;
