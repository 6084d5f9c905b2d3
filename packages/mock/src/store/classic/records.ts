import type {
  AssetMetadata,
  Attachment,
  Batch,
  CategorySchema,
  Integration,
  Issue,
  StoredAnswer,
  TaskStatus,
  WebhookType,
} from "@ango-hub/openapi/classic";

/** A person with an account, as the hub keeps them. */
export interface UserRecord {
  _id: string;
  email: string;
  name: string;
}

/** A project, as the hub keeps it. Its assets stand in order of creation. */
export interface ProjectRecord {
  _id: string;
  name: string;
  description: string;
  /** Id of the person who created the project. */
  user: string;
  createdAt: string;
  /** How many tasks each new asset makes. */
  consensusCount: number;
  categorySchema: CategorySchema;
  tags: Batch[];
  /** How often the project was changed. */
  revision: number;
  assets: AssetRecord[];
}

/** An asset, as the hub keeps it. */
export interface AssetRecord {
  _id: string;
  project: ProjectRecord;
  externalId: string;
  /** URL of the file, its path when the hub's own storage holds it, or the text of an asset without a file. */
  data: string;
  /** Ids of the batches that the asset is in. */
  tags: string[];
  priority: number;
  attachments: Attachment[];
  metadata?: AssetMetadata;
  dataset?: string[];
  /** Id of the integration through which the file is read. */
  storage?: string;
  createdAt: string;
  tasks: TaskRecord[];
}

/** A task, as the hub keeps it. People are named by id, times are ISO 8601, durations milliseconds. */
export interface TaskRecord {
  _id: string;
  asset: AssetRecord;
  status: TaskStatus;
  assignee: string | null;
  answer?: StoredAnswer;
  /** Whether the answer was imported. */
  isPreLabeled?: boolean;
  /** URL of the strokes of the brush tools. */
  brushDataUrl?: string;
  /** URL of the strokes of the medical brush tools. */
  medicalBrushDataUrl?: string;
  duration: number;
  createdAt: string;
  updatedAt: string;
  updatedBy: string | null;
  completedAt: string | null;
  completedBy: string | null;
  reviewedAt: string | null;
  reviewedBy: string | null;
  issues: Issue[];
}

/** A connection to a private cloud storage, as the hub keeps it. */
export interface IntegrationRecord extends Integration {
  id: string;
}

/** A registered webhook, as the hub keeps it. */
export interface WebhookRecord {
  _id: string;
  project: string;
  url: string;
  secret: string;
  types: WebhookType[];
}
