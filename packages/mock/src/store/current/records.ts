import type {
  AssetBuilderTemplate,
  AssetMetadata,
  Attachment,
  Batch,
  CategorySchema,
  ContextData,
  CreateLlmRequest,
  CreateStorageRequest,
  ExternalValidation,
  Issue,
  OrganizationRole,
  PluginLogEntry,
  PluginResult,
  ProjectAssignment,
  ProjectRole,
  ProjectSettings,
  ProjectType,
  Stage,
} from "@ango-hub/openapi";
import type { TaskState } from "../../workflow/state.ts";

/** A member of the organization, as the hub keeps them. */
export interface MemberRecord {
  _id: string;
  email: string;
  name: string;
  organizationRole: OrganizationRole;
  createdAt: string;
}

/** A project, as the hub keeps it. People are named by e-mail address, times are ISO 8601. */
export interface ProjectRecord {
  _id: string;
  name: string;
  description: string;
  type: ProjectType;
  /** Who created the project. */
  owner: string;
  createdAt: string;
  categorySchema: CategorySchema;
  stages: Stage[];
  members: { assignee: string; role: ProjectRole }[];
  batches: Batch[];
  templates: AssetBuilderTemplate[];
  settings: ProjectSettings;
  benchmarkCutoff?: boolean;
  customValidationEnabled?: boolean;
  validationFunction?: string;
  externalValidation?: ExternalValidation;
}

/** An asset, as the hub keeps it. */
export interface AssetRecord {
  _id: string;
  /** Id of its project. */
  project: string;
  externalId: string;
  /** URL of the file, its path when the hub's own storage holds it, or the text of an asset without a file. */
  data: string;
  dataset?: string[];
  /** Ids of the batches that the asset is in. */
  batches: string[];
  attachments: Attachment[];
  metadata?: AssetMetadata;
  contextData?: ContextData;
  /** Id of the storage through which the file is read. */
  storage?: string;
  editorType?: "pct";
  /** Whether labels were imported for it. */
  isPreLabeled: boolean;
  createdAt: string;
  /** Id of its task. */
  task: string;
}

/** A task, as the hub keeps it: where it stands in the workflow, and what belongs to it besides. Durations are milliseconds. */
export interface TaskRecord extends TaskState {
  _id: string;
  /** Ids of its project and asset. */
  project: string;
  asset: string;
  priority: number;
  isBenchmark: boolean;
  createdAt: string;
  createdBy: string;
  updatedAt: string;
  updatedBy: string | null;
  /** Ids of its issues. */
  issues: string[];
  /** The time up to which the workflow has brought it. */
  clock: string;
}

/** An issue, as the hub keeps it. */
export interface IssueRecord extends Issue {
  project: string;
  asset: string;
  labelTask: string;
  createdAt: string;
}

/** An invitation, as the hub keeps it. */
export interface InviteRecord {
  _id: string;
  to: string;
  organizationRole: OrganizationRole;
  projectAssignments: ProjectAssignment[];
  createdBy: string;
  createdAt: string;
  expiresAt: string;
}

/** A connection to an object storage, as the hub keeps it, with its keys. */
export interface StorageRecord extends CreateStorageRequest {
  _id: string;
  createdAt: string;
}

/** A connected large language model, as the hub keeps it, with its key. */
export interface LlmRecord extends CreateLlmRequest {
  _id: string;
}

/** What the hub told people, as nobody reads its mail. */
export interface NotificationRecord {
  channel: "app" | "mail";
  receivers: string[];
  message: string;
  title?: string;
  clickableLink?: string;
  createdAt: string;
}

/** What plugins said. */
export interface PluginRecords {
  log: PluginLogEntry[];
  results: PluginResult[];
}
