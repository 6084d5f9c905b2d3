import type { Environment } from "../terminal/environment.ts";
import { UsageError } from "../terminal/usage-error.ts";

/** A key to a bucket. */
export interface Credentials {
  accessKeyId: string;
  secretAccessKey: string;
  sessionToken?: string;
}

/** The key that the environment has. It is never an argument, which every list of processes shows. */
export function readCredentials(environment: Environment): Credentials {
  const {
    AWS_ACCESS_KEY_ID: accessKeyId,
    AWS_SECRET_ACCESS_KEY: secretAccessKey,
    AWS_SESSION_TOKEN: sessionToken,
  } = environment;
  const missing = accessKeyId ? "AWS_SECRET_ACCESS_KEY" : "AWS_ACCESS_KEY_ID";
  if (!accessKeyId || !secretAccessKey)
    throw new UsageError(`--to takes the key to the bucket from the environment, which lacks ${missing}.`);
  return { accessKeyId, secretAccessKey, ...(sessionToken && { sessionToken }) };
}
