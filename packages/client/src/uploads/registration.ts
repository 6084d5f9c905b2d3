import type { RequestOptions } from "../core/options.ts";
import type { AssetService, NewAsset } from "./asset-service.ts";

/** An asset to register, and whether an earlier request may have registered it already. */
export interface Registration {
  asset: NewAsset;
  mayExist: boolean;
}

/** Where assets are registered, and how. */
export interface RegistrationTarget {
  service: AssetService;
  /** Ids of the batches of assets that have none of their own. */
  batches: string[] | undefined;
  /** For how long the asset list may lag behind, in milliseconds. */
  settleTime: number;
  options: RequestOptions;
}
