// Written from openapi.yaml by `npm run generate`. Do not edit.

/** Address of the public service. */
export const defaultServer: string = "https://imeritapi.ango.ai";

/** Address of the public service in each of its regions. */
export const regions = {"eu":"https://imeritapi.ango.ai","us":"https://us-api.ango.ai","in":"https://in-api.ango.ai","test":"https://testapi.ango.ai"} as const;

/** Every known address of the public service. */
export const servers: readonly string[] = ["https://imeritapi.ango.ai","https://eu-api.ango.ai","https://us-api.ango.ai","https://in-api.ango.ai","https://testapi.ango.ai"];

/** Name of the header that carries the API key. */
export const apiKeyHeader: string = "apikey";
