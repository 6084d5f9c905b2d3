// Written from openapi.yaml by `npm run generate`. Do not edit.

/** Limits of the named scalar schemas, by name, in the keywords of JSON Schema. */
export const constraints = {
  ObjectId: {"pattern":"^[0-9a-f]{24}$"},
  SchemaId: {"minLength":1},
  ExternalId: {"minLength":1},
  PageNumber: {"minimum":1,"default":1},
  PageLimit: {"minimum":1,"maximum":1000,"default":10},
  Priority: {"minimum":-10000,"maximum":10000,"default":0},
  TaskStatus: {"enum":["TODO","Completed","Reviewed"]},
  SettableTaskStatus: {"enum":["TODO","Completed"]},
  AttachmentType: {"enum":["IMAGE","VIDEO","TEXT"]},
  Color: {"pattern":"^(#[0-9A-Fa-f]{6})?$"},
  ShortcutKey: {"default":"","pattern":"^((ctrl\\+)?[0-9]|[a-k])?$"},
  RelationDirection: {"enum":["straight","bidirectional"]},
  WebhookType: {"enum":["ACCEPTED","COMPLETED","UPDATED"]},
} as const;
