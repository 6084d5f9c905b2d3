import { type ExitCode, exitCodes } from "./exit-code.ts";

/** What is told of an error. */
export interface Failure {
  name: string;
  code: string;
  message: string;
  /** What to do about it, where the message does not say. */
  hint?: string;
  exitCode: ExitCode;
}

/** The properties by which errors of the packages are known. They may have come from another copy of a package. */
interface KnownError extends Error {
  code?: unknown;
  argument?: unknown;
  registered?: readonly unknown[];
  imported?: readonly unknown[];
  skipped?: readonly unknown[];
}

/** What is told of an error that is one of many. */
export function errorOf(error: unknown): Pick<Failure, "name" | "code" | "message"> {
  const { name, code, message } = known(error);
  return { name, code, message };
}

/** What a program and a person are told of an error, and how the command ends. */
export function failureOf(error: unknown, isInterrupted: boolean): Failure {
  const { name, message, code, ...rest } = known(error);
  const failure = { name, code, message, exitCode: isInterrupted ? exitCodes.interrupted : exitCodeOf(name, rest) };
  const hint = hintOf(name, rest.argument);
  return hint ? { ...failure, hint } : failure;
}

function known(error: unknown): KnownError & { code: string } {
  if (!(error instanceof Error)) return { name: "Error", code: "unexpected", message: String(error) };
  const { code, argument, registered, imported, skipped } = error as KnownError;
  return {
    name: error.name,
    message: error.message,
    code: typeof code === "string" ? code : "unexpected",
    argument,
    ...(registered && { registered }),
    ...(imported && { imported }),
    ...(skipped && { skipped }),
  };
}

const usageErrors = new Set(["UsageError", "ValidationError", "ArgumentError", "MappingError"]);

function exitCodeOf(name: string, { registered, imported, skipped }: Partial<KnownError>): ExitCode {
  if (usageErrors.has(name)) return exitCodes.usage;
  const done = [registered, imported, skipped].some((list) => list !== undefined && list.length > 0);
  return done ? exitCodes.partly : exitCodes.failed;
}

function hintOf(name: string, argument: unknown): string | undefined {
  if (argument === "apiKey") return "ango login keeps a key for all commands.";
  if (name === "AuthenticationError") return "ango whoami says where the key comes from; ango login takes another one.";
  if (name === "ConnectionError") return "ango doctor looks at what can be reached.";
  return undefined;
}
