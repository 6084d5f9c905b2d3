import type { Environment } from "../terminal/environment.ts";
import { UsageError } from "../terminal/usage-error.ts";

/** Where objects go: a bucket, and what their keys begin with. */
export interface BucketAddress {
  bucket: string;
  /** With a slash at its end, or empty. */
  prefix: string;
  region: string;
  /** The URL that the keys are appended to. */
  base: string;
}

/**
 * Reads `s3://bucket/prefix`. AWS has each bucket as a host of its own, other servers have it in the path.
 *
 * @param endpoint Address of a server other than that of AWS.
 */
export function readAddress(to: string, endpoint: string | undefined, environment: Environment): BucketAddress {
  const [, bucket, rest = ""] = /^s3:\/\/([a-z0-9][a-z0-9.-]{1,61}[a-z0-9])(?:\/(.*))?$/.exec(to) ?? [];
  if (bucket === undefined) throw new UsageError(`--to must be s3://bucket/prefix, but is ${JSON.stringify(to)}.`);
  const folders = rest.replace(/\/+$/, "");
  if (folders.split("/").some((name) => name === "." || name === ".." || (name === "" && folders !== "")))
    throw new UsageError(`--to: the prefix ${JSON.stringify(rest)} has a part that no URL can have.`);
  const region = environment.AWS_REGION ?? environment.AWS_DEFAULT_REGION ?? (endpoint ? "us-east-1" : undefined);
  if (region === undefined)
    throw new UsageError("The region of the bucket is not known. Set AWS_REGION, such as eu-central-1.");
  const prefix = folders === "" ? "" : `${folders}/`;
  return { bucket, prefix, region, base: baseOf(bucket, region, endpoint) };
}

function baseOf(bucket: string, region: string, endpoint: string | undefined): string {
  if (endpoint !== undefined) {
    if (!/^https?:\/\//.test(endpoint) || !URL.canParse(endpoint))
      throw new UsageError(`--endpoint must be an http or https URL, but is ${JSON.stringify(endpoint)}.`);
    return `${endpoint.replace(/\/+$/, "")}/${bucket}/`;
  }
  const host = `s3.${region}.amazonaws.com`;
  // The certificate of AWS is good for one name before its own.
  return bucket.includes(".") ? `https://${host}/${bucket}/` : `https://${bucket}.${host}/`;
}

/** URL of an object. All that is no plain letter is escaped, so that signer, server and browser read one name. */
export function urlOf({ base }: BucketAddress, key: string): string {
  return base + key.split("/").map(escaped).join("/");
}

function escaped(name: string): string {
  return encodeURIComponent(name).replace(
    /[!'()*]/g,
    (letter) => `%${letter.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}
