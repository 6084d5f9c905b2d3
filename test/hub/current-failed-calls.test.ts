import { createHub, type Hub } from "@ango-hub/mock";
import { type Limits, operations } from "@ango-hub/openapi";
import { requests } from "@ango-hub/openapi/requests";
import { expect, test } from "vitest";

const id = "61602b346ee9eb45e8273fbb";

/** Something that a value with these limits is not; nothing where it may be anything. */
function wrongFor({ type, anyOf, oneOf }: Limits): unknown {
  if (type === "object" || (!type && (anyOf ?? oneOf ?? []).some((one) => one.type === "object"))) return 7.5;
  return type || anyOf || oneOf ? { wrong: true } : undefined;
}

/** Bodies of which one field is wrong or missing, or that are no object at all. */
function* wrongBodies({ properties = {}, required = [] }: Limits): Generator<unknown> {
  yield [];
  yield "text";
  for (const name of required) {
    const { [name]: _, ...others } = Object.fromEntries(required.map((key) => [key, "x"]));
    yield others;
  }
  for (const [name, limits] of Object.entries(properties)) {
    const wrong = wrongFor(limits);
    if (wrong !== undefined) yield { [name]: wrong };
  }
}

function everything({ state }: Hub): string {
  return JSON.stringify(Object.values(state).map((value) => (value instanceof Map ? [...value] : value)));
}

test.each(Object.keys(requests) as (keyof typeof requests)[])(
  "%s refuses whatever is not as the description says, also without Prism, and changes nothing",
  async (operation) => {
    const hub = await createHub({ seed: "failed", content: { projects: [{ name: "x" }] } });
    const [project = id] = hub.state.projects.keys();
    const { method, path } = operations[operation];
    const { query, body } = requests[operation];
    const send = async (search: URLSearchParams, sent?: unknown): Promise<number> => {
      const url = `https://x${path.replaceAll(/\{\w+\}/g, (part) => (part === "{metric}" ? "AssetSize" : project))}?${search}`;
      const headers = { apikey: hub.apiKey, ...(sent === undefined ? {} : { "content-type": "application/json" }) };
      const answer = await hub.fetch(url, {
        method,
        headers,
        ...(sent === undefined ? {} : { body: JSON.stringify(sent) }),
      });
      expect(await answer.json()).toMatchObject({ status: "fail", message: expect.stringMatching(/\.$/) });
      return answer.status;
    };
    const before = everything(hub);
    for (const wrong of body ? wrongBodies(body) : [])
      expect([wrong, await send(new URLSearchParams(), wrong)]).toEqual([wrong, 400]);
    for (const [name, { check, json }] of Object.entries(query)) {
      // Any text is a text.
      if (check.type === "string" && !check.enum && !check.pattern && !json) continue;
      const search = new URLSearchParams({
        [name]: json ? '{"wrong":' : "-wrong-,",
        ...(name === "project" ? {} : { project }),
      });
      expect([name, await send(search)]).toEqual([name, 400]);
    }
    expect(everything(hub)).toBe(before);
  },
);
