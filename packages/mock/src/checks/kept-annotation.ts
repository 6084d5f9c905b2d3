import type { Limits } from "@ango-hub/openapi";

const time: Limits = { anyOf: [{ type: "integer" }, { type: "string" }] };

/**
 * What annotations may carry beside what is sent: programs that merge send back what they read. Limits of what is sent do not
 * know of it.
 */
export const keptAnnotation: Limits = {
  type: "object",
  properties: {
    metadata: {
      type: "object",
      properties: {
        createdAt: time,
        createdBy: { type: "string" },
        createdIn: { type: "string" },
        updatedAt: time,
        updatedBy: { type: "string" },
        updatedIn: { type: "string" },
        description: { type: "string" },
      },
    },
    interpolationStopped: { type: "boolean" },
    get classifications(): Limits {
      return { type: "array", items: keptAnnotation };
    },
  },
};
