import { commonFlagNames } from "../frame/command.ts";

/**
 * The flag of a field of a method. Where one that all commands have is called alike, it says whose it is: `baseUrl` of
 * `llms.create` is `llmBaseUrl`, since `--base-url` says where the API key is sent.
 */
export function flagName(method: string, field: string): string {
  if (!commonFlagNames.has(field)) return field;
  const [resource = ""] = method.split(".");
  return `${resource.replace(/s$/, "")}${field.charAt(0).toUpperCase()}${field.slice(1)}`;
}
