import { describe, expect, test } from "vitest";
import { api, labelSet } from "../test/api.ts";
import type { HubContent } from "./content.ts";
import { createHub } from "./hub.ts";

describe("content", () => {
  test("is there from the start: people, integrations, projects with label set, batches, files and labels", async () => {
    const hub = await createHub({
      content: {
        users: [{ email: "a@example.com" }],
        integrations: [{ name: "Bucket", provider: "GCP" }],
        projects: [
          {
            name: "Road scenes",
            consensusCount: 2,
            labelSet: { toJSON: () => labelSet },
            batches: ["Night"],
            assets: [
              { externalId: "a", data: new Blob(["bytes"], { type: "text/plain" }), batches: ["Night"], priority: 5 },
              {
                externalId: "a",
                data: "https://example.com/a.png",
                attachments: [{ type: "TEXT", value: "t" }],
                metadata: { width: 2 },
              },
            ],
            labels: [{ externalId: "a", objects: [{ title: "Lamp", point: [1, 2] }] }],
          },
        ],
      },
    });
    const call = api(hub);
    const [project] = (await call("GET", "/v2/listProjects")).data.projects;
    const { assets } = (await call("GET", `/v2/project/${project._id}/assets`)).data;
    expect(assets).toMatchObject([
      { priority: 5, attachments: [] },
      { priority: 0, metadata: { width: 2 }, attachments: [{ value: "t" }] },
    ]);
    expect(await (await hub.fetch(assets[0].data)).text()).toBe("bytes");
    expect((await call("GET", `/v2/project/${project._id}/tasks`)).data.total).toBe(4);
    expect([...hub.state.tasks.values()].every((task) => task.answer?.tools?.length === 1)).toBe(true);
  });

  const wrong: [unknown, string][] = [
    [[], "content must be an object."],
    [{ project: [] }, 'content has no "project", only users, integrations, projects.'],
    [{ projects: [{}] }, "projects/0/name must be a string that is not empty."],
    [{ projects: [{ name: "x", asset: [] }] }, 'projects/0 has no "asset"'],
    [{ projects: [{ name: "x", consensusCount: 0 }] }, "projects/0/consensusCount must be an integer"],
    [
      { projects: [{ name: "x", assets: [{ externalId: "a", data: "b", batches: ["N"] }] }] },
      'the project has no batch "N"',
    ],
    [
      { projects: [{ name: "x", labels: [{ externalId: "a" }] }] },
      'projects/0: jsonContent/0/externalId: no asset is named "a".',
    ],
    [{ users: [{ email: "owner@example.com" }] }, "there is a user owner@example.com already."],
  ];

  test.each(wrong)("is refused as %j, with the place", async (content, message) => {
    await expect(createHub({ content: content as HubContent })).rejects.toThrow(message);
  });
});
