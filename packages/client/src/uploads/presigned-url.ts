import type { WithResponse } from "../core/api-promise.ts";
import { UnexpectedResponseError } from "../errors/unexpected-response-error.ts";

/**
 * The presigned URL that an operation answers with.
 *
 * @throws {UnexpectedResponseError} when it is none: what is sent there would fail with all of it in its error.
 */
export async function presignedUrl(
  operation: "getUploadUrl" | "getSignedUrl",
  answer: Promise<WithResponse<string>>,
): Promise<string> {
  const { data, response } = await answer;
  if (URL.canParse(data)) return data;
  const detail = "What it has in place of a presigned URL is no URL.";
  throw new UnexpectedResponseError({ operation, status: response.status, reason: "wrong-envelope", detail });
}
