// Written from openapi.classic.yaml by `npm run generate`. Do not edit.

/** Address of the public service. */
export const defaultServer: string = "https://api.ango.ai";

/** Every known address of the public service. */
export const servers: readonly string[] = ["https://api.ango.ai"];

/** Name of the header that carries the API key. */
export const apiKeyHeader: string = "apikey";
