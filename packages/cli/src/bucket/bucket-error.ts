/** What a refusal means, and what to do, by the code of the server. Those that hold for every object. */
const advice: Readonly<Record<string, string>> = {
  InvalidAccessKeyId: "the access key is not known there. Check AWS_ACCESS_KEY_ID",
  SignatureDoesNotMatch: "the secret key does not fit the access key. Check AWS_SECRET_ACCESS_KEY",
  ExpiredToken: "the session has expired. Renew AWS_SESSION_TOKEN and its keys",
  InvalidToken: "the session is not known there. Check AWS_SESSION_TOKEN",
  AccessDenied: "the key may not write there. It needs s3:PutObject for the prefix",
  AllAccessDisabled: "nobody may use the bucket",
  NoSuchBucket: "there is no such bucket",
  RequestTimeTooSkewed: "the clock of this machine is wrong",
  PermanentRedirect: "the bucket is in another region. Check AWS_REGION",
  AuthorizationHeaderMalformed: "the bucket is in another region. Check AWS_REGION",
  Unreachable: "the server can't be reached",
};

/** An object could not be put into a bucket. */
export class BucketError extends Error {
  override readonly name = "BucketError";
  readonly code = "bucket_failed";
  /** Whether no other object would fare better. */
  readonly isAboutAll: boolean;

  /** @param reason The code that the server gave, or a word of ours. */
  constructor(place: string, reason: string, status?: number, cause?: unknown) {
    const means = advice[reason] ?? "it could not be stored";
    const code = (cause as NodeJS.ErrnoException | undefined)?.code ?? reason;
    super(`${place}: ${means} (${status === undefined ? code : `${status} ${code}`}).`, { cause });
    this.isAboutAll = reason in advice;
  }
}

/** The code in an answer of a server, which says it in XML, or not at all, as to HEAD. */
export function refusalOf(status: number, text: string): string {
  const code = /<Code>\s*([A-Za-z0-9.]{1,60})\s*<\/Code>/.exec(text)?.[1];
  if (code) return code;
  return status === 301 || status === 307 ? "PermanentRedirect" : status === 403 ? "AccessDenied" : "Refused";
}
