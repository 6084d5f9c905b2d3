import type {
  AssetRecord,
  InviteRecord,
  IssueRecord,
  LlmRecord,
  MemberRecord,
  NotificationRecord,
  PluginRecords,
  ProjectRecord,
  StorageRecord,
  TaskRecord,
} from "../../store/current/records.ts";
import type { RandomState } from "../../store/random.ts";

/** Everything a hub knows, as JSON: what `hub.save()` gives, and `createHub({ state })` starts from. */
export interface SavedHub {
  format: "ango-hub-mock";
  generation: "current";
  version: 1;
  apiKey: string;
  /** Signs the presigned URLs. */
  secret: string;
  random: RandomState;
  /** How many ids were made. */
  ids: number;
  /** E-mail address of the person whose key the hub accepts. */
  owner: string;
  members: MemberRecord[];
  projects: ProjectRecord[];
  /** In order of creation. */
  assets: AssetRecord[];
  tasks: TaskRecord[];
  issues: IssueRecord[];
  invites: InviteRecord[];
  storages: StorageRecord[];
  llms: LlmRecord[];
  notifications: NotificationRecord[];
  plugins: PluginRecords;
  /** Files of the storage, in base64. */
  files: { path: string; type: string; expiresAt?: number; base64: string }[];
}
