import { kinds } from "../definition/kinds.ts";
import { derivedId } from "../definition/stable-id.ts";
import { groupBy } from "../shared/group-by.ts";
import { answerForm, type Identity } from "./identity.ts";

/** Whether the builder made an id: from the title, from an earlier one, or below something with another id. */
export function isMade(id: string): boolean {
  return /^[0-9a-f]{12}5[0-9a-f]{3}[89ab][0-9a-f]{15}$/.test(id);
}

/** Whether an id is the one that the builder derives from the title itself. */
export function isDerived({ id, place, kind, title }: Identity): boolean {
  return id === derivedId(place, kind, title);
}

/** The ids that the builder derives for something of a title, if it is of any kind with the same labels. */
export function derivedIds(place: string, form: string, title: string): string[] {
  return (kindsByForm.get(form) ?? [form]).map((kind) => derivedId(place, kind, title));
}

const kindsByForm = groupBy(kinds.classifications, answerForm);
