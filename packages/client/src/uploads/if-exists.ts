import { ValidationError } from "../errors/validation-error.ts";
import type { NamedFile } from "./check-distinct.ts";
import { ExistingAssets, listAssets } from "./existing-assets.ts";
import type { IfExists } from "./options.ts";
import type { Progress } from "./progress.ts";
import { Registrar } from "./registrar.ts";
import type { RegistrationTarget } from "./registration.ts";

/** What can be done with a file whose external id an asset has. */
export const ways: readonly IfExists[] = ["error", "skip", "add"];

/**
 * Looks into the project of a call before anything is sent.
 *
 * @throws {UploadError} when the project can't be looked into: nothing was done then.
 */
export async function look(
  target: RegistrationTarget,
  ifExists: IfExists,
  files: readonly NamedFile[] | undefined,
  progress: Progress,
): Promise<ExistingAssets> {
  try {
    const wanted = files?.flatMap(({ externalId }) => (externalId ? [externalId] : []));
    const list = listAssets(target.service, target.options);
    return await (ifExists === "add" ? ExistingAssets.ignore(list) : ExistingAssets.look(list, wanted));
  } catch (error) {
    throw await new Registrar(target, undefined, progress).finish(error).catch((failure: unknown) => failure);
  }
}

/**
 * Whether a file is left out because an asset has its external id.
 *
 * @throws {ValidationError} when that is an error.
 */
export async function leavesOut(
  existing: ExistingAssets,
  externalId: string,
  ifExists: IfExists = "error",
): Promise<boolean> {
  const other = await existing.find(externalId);
  if (other === undefined || ifExists === "skip") return other !== undefined;
  const name = JSON.stringify(externalId);
  const form = other === externalId ? "" : " (with letters composed in another Unicode form)";
  throw new ValidationError(
    `An asset of the project has the external id ${name} already${form}. To leave it out pass ifExists: "skip", to have both "add".`,
    { argument: "externalId", expected: "an external id that no asset of the project has", received: name },
  );
}
