import type {
  AssetMetadata,
  Attachment,
  CategorySchema,
  ContextData,
  ImportLabel,
  OrganizationRole,
  ProjectRole,
  ProjectType,
  Stage,
} from "@ango-hub/openapi";

/** What to put into a hub before it is used. */
export interface HubContent {
  /** Members of the organization, beside the owner of the API key. They are `member` unless they are said to be `admin`. */
  users?: { email: string; name?: string; role?: OrganizationRole }[];
  /** Connections to object storages. */
  storages?: { name: string; provider: "AWS" | "GCP" | "AZURE" }[];
  projects?: ProjectContent[];
}

/** A project to put into a hub. */
export interface ProjectContent {
  name: string;
  description?: string;
  /**
   * What is labelled.
   *
   * @default "ango"
   */
  type?: ProjectType;
  /** The label set in its wire form, or anything whose `toJSON()` gives it. */
  labelSet?: CategorySchema | { toJSON(): CategorySchema };
  /**
   * The stages of the workflow.
   *
   * @default Start, which forwards by itself, Label and Complete
   */
  stages?: Stage[];
  /** Names of the project's batches. */
  batches?: string[];
  /** Members of the project, beside the owner of the API key, who manages it. */
  members?: { email: string; role: ProjectRole }[];
  assets?: AssetContent[];
  /** Labels to import, as *Import labels* takes them. */
  labels?: ImportLabel[];
}

/** An asset to put into a project. */
export interface AssetContent {
  externalId: string;
  /** URL of the file, or the file itself, which the hub's storage then holds. */
  data: string | Blob;
  /** Names of the batches that the asset goes into. */
  batches?: string[];
  /**
   * Higher ones come first in the queue.
   *
   * @default 0
   */
  priority?: number;
  metadata?: AssetMetadata;
  /** Facts for annotators to read. */
  contextData?: ContextData;
  attachments?: Attachment[];
}
