/**
 * An id of one kind of object. Any text may be passed where one is taken; but an id that came from the service knows its
 * kind, and is refused where another kind belongs.
 */
export type Id<Kind extends string> = string & { readonly [kind]?: Kind };

declare const kind: unique symbol;

/** Id of a project, as in the address of its page. */
export type ProjectId = Id<"project">;
/** Id of a task, as in its *Task Info* panel. */
export type TaskId = Id<"task">;
/** Id of an asset. Not its external id, which is your own. */
export type AssetId = Id<"asset">;
/** Id of a batch. */
export type BatchId = Id<"batch">;
/** Id of a stage of a workflow: `Start`, `Label` and `Complete` for the first three, others as they were made. */
export type StageId = Id<"stage">;
/** Id of an issue. */
export type IssueId = Id<"issue">;
/** Id of a person with an account. */
export type UserId = Id<"user">;
/** Id of an organization. */
export type OrganizationId = Id<"organization">;
/** Id of a storage that your organization has connected. */
export type StorageId = Id<"storage">;
/** Id of a large language model that your organization has connected. */
export type LlmId = Id<"llm">;
/** Id of a connection to a private cloud storage, of the classic generation. */
export type IntegrationId = Id<"integration">;
