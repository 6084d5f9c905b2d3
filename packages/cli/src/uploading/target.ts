import { type BucketAddress, readAddress } from "../bucket/address.ts";
import { type Credentials, readCredentials } from "../bucket/credentials.ts";
import type { Environment } from "../terminal/environment.ts";
import { UsageError } from "../terminal/usage-error.ts";
import type { UploadFlags } from "./upload-flags.ts";

/** A bucket of one's own into which files are put. */
export interface Target {
  address: BucketAddress;
  credentials: Credentials;
}

/**
 * The bucket that the flags name, if they name one.
 *
 * @throws UsageError when something that it needs is not there.
 */
export function targetOf(flags: UploadFlags, environment: Environment): Target | undefined {
  const { to, endpoint, storage, bucket } = flags;
  if (to === undefined) {
    if (endpoint !== undefined) throw new UsageError("--endpoint is that of the bucket of --to, which is not given.");
    return undefined;
  }
  if (bucket !== undefined) throw new UsageError("--to names the bucket already. Leave out --bucket.");
  if (storage === undefined)
    throw new UsageError(
      "--to needs --storage: the id of the storage of your organization that opens the bucket to Ango Hub.",
    );
  return { address: readAddress(to, endpoint, environment), credentials: readCredentials(environment) };
}
