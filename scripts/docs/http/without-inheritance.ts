import { type Node, resolve, type Spec } from "../../generate/spec.ts";

/**
 * A specification whose schemas have of their own what they take over from others. Redoc never comes to an end where something
 * extends what a part of it extends as well, as a task and its snapshots do.
 */
export function withoutInheritance(spec: Spec): Spec {
  const { schemas = {} } = spec.components;
  const whole = Object.entries(schemas).map(([name, schema]) => [name, withInherited(spec, schema)]);
  return { ...spec, components: { ...spec.components, schemas: Object.fromEntries(whole) } };
}

function withInherited(spec: Spec, { allOf = [], ...own }: Node): Node {
  return (allOf as Node[]).map((part) => withInherited(spec, resolve(spec, part))).reduceRight(merge, own);
}

/** @param winner The one that counts where both say something. */
function merge(winner: Node, other: Node): Node {
  const merged = { ...other, ...winner };
  if (winner.required && other.required) merged.required = [...(other.required as []), ...(winner.required as [])];
  if (winner.properties && other.properties) merged.properties = { ...other.properties, ...winner.properties };
  return merged;
}
