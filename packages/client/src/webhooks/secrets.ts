import { check, checkList } from "../core/check.ts";

/** One secret, or several while they are being rotated. */
export type Secrets = string | readonly string[];

/** Checks that there is a secret, and that none is empty. */
export function checkSecrets(secrets: Secrets): string[] {
  const list = typeof secrets === "string" ? [secrets] : checkList("secrets", secrets);
  // With an empty one anybody could sign. What a wrong one holds is not shown.
  for (const secret of list) check("secrets", secret, { type: "string", minLength: 1, format: "password" });
  return list as string[];
}
