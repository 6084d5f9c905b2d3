/** A program that makes one call, with each of the packages that are compared. */
export const oneCall: Readonly<Record<string, string>> = {
  "@ango-hub/client": `import { AngoHub } from "@ango-hub/client";
    console.log(await new AngoHub({ apiKey: "k" }).tasks.get("640828dfd5f1a42cce03e46d"));`,
  "openapi-fetch": `import createClient from "openapi-fetch";
    console.log(await createClient({ baseUrl: "https://api.ango.ai" }).GET("/v2/task/x" as never));`,
  ky: `import ky from "ky";
    console.log(await ky.get("https://api.ango.ai/v2/task/x").json());`,
  stripe: `import Stripe from "stripe";
    console.log(await new Stripe("k").customers.list());`,
  openai: `import OpenAI from "openai";
    console.log(await new OpenAI({ apiKey: "k" }).models.list());`,
};

/** What a consumer of the client uses of it. */
export const consumer: string = `
import { AngoHub, isAngoHubError } from "@ango-hub/client";
import { webhookHandler } from "@ango-hub/client/webhooks";
const ango = new AngoHub({ apiKey: "k" });
try {
  for await (const task of ango.tasks.list("61602b346ee9eb45e8273fbb", { filter: { stage: "Complete" } })) console.log(task._id);
  const exported = await ango.exports.create("61602b346ee9eb45e8273fbb");
  for await (const asset of exported.assets()) console.log(asset.externalId);
} catch (error) {
  if (isAngoHubError(error) && error.code === "rate_limited") console.log(error.retryAfter);
}
export const POST = webhookHandler({ secrets: "s", onEvent: (event) => console.log(event.externalId) });
`;

/** All that the client has. */
export const everything: string = `
export * from "@ango-hub/client";
export * from "@ango-hub/client/webhooks";
`;
