import type { Violation } from "@ango-hub/mock";
import { failure } from "./failure.ts";

/** What Prism finds in a request or an answer. */
export interface Diagnostic {
  path?: string[];
  message: string;
  code?: string | number;
  severity: number;
}

/** An answer, and what Prism found wrong. */
export interface Held {
  answer: Response;
  violations: Violation[];
}

/** The answer to a request that the specification does not allow: 401 without a key, or 400 with what is wrong and where. */
export function refuse(diagnostics: Diagnostic[]): Held {
  const violations = violationsOf("request", diagnostics);
  if (diagnostics.some(({ code }) => code === 401)) return { answer: failure(401, "Invalid API KEY"), violations };
  const message = `The request is not as the description says: ${inWords(violations)}`;
  return { answer: failure(400, message, violations), violations };
}

/** Prism also warns, of the use of a deprecated parameter for one. */
export function isError({ severity }: Diagnostic): boolean {
  return severity === 0;
}

export function violationsOf(side: "request" | "response", diagnostics: Diagnostic[]): Violation[] {
  return diagnostics.map(({ path = [], message }) => ({ at: [side, ...path].join("."), message }));
}

export function inWords(violations: Violation[]): string {
  return `${violations.map(({ at, message }) => `${at}: ${message}`).join("; ")}.`;
}
