import { checkId, shown } from "../../arguments.ts";
import { ValidationError } from "../../errors/validation-error.ts";
import type { Integration } from "../../types/models.ts";

/** The integration with an id, or an error that tells which there are. */
export async function findIntegration(
  integrationId: string,
  list: () => PromiseLike<Integration[]>,
): Promise<Integration> {
  checkId("integrationId", integrationId);
  const integrations = await list();
  const found = integrations.find(({ id }) => id === integrationId);
  if (found) return found;
  const known = integrations.map(({ id, name }) => `${id} (${name})`).join(", ") || "there is none";
  throw new ValidationError("integrationId", `that of an integration: ${known}`, shown(integrationId));
}
