import type {
  AssetRecord,
  IntegrationRecord,
  ProjectRecord,
  TaskRecord,
  UserRecord,
  WebhookRecord,
} from "../../store/classic/records.ts";
import type { RandomState } from "../../store/random.ts";

/** Everything a hub knows, as JSON: what `hub.save()` gives, and `createHub({ state })` starts from. */
export interface SavedState {
  format: "ango-hub-mock";
  version: 1;
  apiKey: string;
  /** Signs the presigned URLs. */
  secret: string;
  random: RandomState;
  /** How many ids were made. */
  ids: number;
  /** Id of the person whose key the hub accepts. */
  owner: string;
  users: UserRecord[];
  projects: SavedProject[];
  integrations: IntegrationRecord[];
  webhooks: WebhookRecord[];
  /** Files of the storage, in base64. */
  files: { path: string; type: string; expiresAt?: number; base64: string }[];
}

interface SavedProject extends Omit<ProjectRecord, "assets"> {
  assets: SavedAsset[];
}

interface SavedAsset extends Omit<AssetRecord, "project" | "tasks"> {
  tasks: Omit<TaskRecord, "asset">[];
}
