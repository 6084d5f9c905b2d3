import { ApiError } from "../errors/api-error.ts";
import { mayHaveHappened } from "../errors/may-have-happened.ts";
import { apiErrorFor, RateLimitError } from "../errors/status-errors.ts";
import { ValidationError } from "../errors/validation-error.ts";

/** What to do about the code with which a storage refuses, in the words of S3, Google Cloud Storage or Azure. */
const advice: readonly [RegExp, string][] = [
  [/TooLarge|MaxMessageLength/, "A file goes up in one piece, of which storages take 5 GB at most: make it smaller."],
  [/Skewed|NotYetValid/, "Set the clock of this machine."],
  [/Expired|time frame/i, "Try again: each attempt asks for a new URL."],
  [
    /NoSuchBucket|ContainerNotFound|AccountNotFound|ResourceNotFound/,
    "Ask the administrators of your installation: its bucket is gone.",
  ],
  [/SlowDown|ServerBusy|rateLimit|TooManyRequests/i, "Lower concurrency."],
  [
    /Denied|Authori[sz]ation|Forbidden|AccountProblem|Disabled/,
    "Ask the administrators of your installation: its storage lets nobody write.",
  ],
  [
    /Signature|Authentication|InvalidAccessKey|InvalidToken|Checksum|Digest/,
    "Something between you and the storage may change requests, such as a proxy.",
  ],
];

/** Codes of 400 that are about no single file. */
const aboutAll = /InvalidToken|ExpiredToken|InvalidBucket|Authentication|Authorization/;

/** The error of a storage, with what can be done about it. Any other is left as it is. */
export function storageError(error: unknown): unknown {
  if (!(error instanceof ApiError) || error.operation !== "uploadFile") return error;
  const { serviceMessage = "", retryAfter } = error;
  const next = advice.find(([code]) => code.test(serviceMessage))?.[1];
  const wait = retryAfter === undefined ? undefined : `Try again in ${Math.ceil(retryAfter / 1000)} s.`;
  return retold(error, [error.message, wait, next].filter((part) => part !== undefined).join(" "));
}

/** Whether a storage refuses for a reason that no other file will fare better with: rights, clock, bucket. */
export function isAboutAll(error: unknown): error is ApiError {
  if (!(error instanceof ApiError) || error.operation !== "uploadFile") return false;
  return [401, 403, 404].includes(error.status) || (error.status === 400 && aboutAll.test(error.serviceMessage ?? ""));
}

/** The error of a file that was not tried any more. */
export function notTried(reason: ApiError): ApiError {
  return retold(reason, `Not tried, because the storage refused all files before it. ${reason.message}`);
}

/** The error of a stream, which must not be sent again from where it broke off. */
export function onceOnly(externalId: string, error: unknown): unknown {
  const isForNow = mayHaveHappened(error) || error instanceof RateLimitError;
  if (!isForNow || !(error instanceof Error)) return storageError(error);
  const message = `${externalId} could not be sent, and its stream can't be read a second time. Give a path, a File or a Blob to have it tried again. ${error.message}`;
  const refusal = new ValidationError(message, {
    argument: "data",
    expected: "a content that can be read again",
    received: "a stream",
  });
  refusal.cause = error;
  return refusal;
}

function retold(error: ApiError, message: string): ApiError {
  const { operation, status, serviceMessage, body, retryAfter, attempts } = error;
  const told = apiErrorFor({ operation, status, serviceMessage, body, retryAfter, message });
  if (attempts !== undefined) told.attempts = attempts;
  return told;
}
