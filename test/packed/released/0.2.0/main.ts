import { useClient } from "./client.ts";
import { useLabelSet } from "./label-set.ts";
import { useOpenapi } from "./openapi.ts";
import { useWebhooks } from "./webhooks.ts";

const [apiKey = "", baseUrl = ""] = process.argv.slice(2);
const client = await useClient(apiKey, baseUrl);
console.log(JSON.stringify({ client, labelSet: useLabelSet(), webhooks: await useWebhooks(), openapi: useOpenapi() }));
