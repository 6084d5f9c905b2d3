import type { ImportAsset } from "@ango-hub/openapi";
import type { RequestOptions } from "../core/options.ts";
import type { Transport } from "../core/transport.ts";

/** An asset to register, and whether an earlier request may have registered it already. */
export interface Registration {
  asset: ImportAsset;
  mayExist: boolean;
}

/** Where assets are registered, and how. */
export interface RegistrationTarget {
  transport: Transport;
  projectId: string;
  /** Ids of the batches of assets that have none of their own. */
  tags: string[] | undefined;
  /** For how long the asset list may lag behind, in milliseconds. */
  settleTime: number;
  options: RequestOptions;
}
