import { describe, expect, test } from "vitest";
import { api, labelSet } from "../../../testing/api.ts";
import { createHub } from "../../create-hub.ts";
import type { ClassicHubContent } from "./content.ts";

describe("content", () => {
  test("is there from the start: people, integrations, projects with label set, batches, files and labels", async () => {
    const hub = await createHub({
      generation: "classic",
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
    [[], "content must be an object, but is an array."],
    [3, "content must be an object, but is 3."],
    [{ project: [] }, "project is not known: only users, integrations, projects."],
    [{ projects: {} }, "projects must be an array, but is an object."],
    [{ projects: [3] }, "projects[0] must be an object, but is 3."],
    [{ projects: [{}] }, "projects[0].name must be a string that is not empty."],
    [{ projects: [{ name: "x", assets: 3 }] }, "projects[0].assets must be an array, but is 3."],
    [{ projects: [{ name: "x", asset: [] }] }, "projects[0].asset is not known: only name, description,"],
    [{ projects: [{ name: "x", consensusCount: 0 }] }, "projects[0].consensusCount must be an integer from 1 to 100."],
    [project({ data: 3 }), "projects[0].assets[0].data must be the URL of a file, or a Blob."],
    [project({ data: "b", priority: 0.5 }), "projects[0].assets[0].priority must be an integer from"],
    [project({ data: "b", batches: ["N"] }), 'projects[0].assets[0].batches[0]: the project has no batch "N".'],
    [project({ data: "b", metadata: { width: "1" } }), "projects[0].assets[0].metadata.width must be a number"],
    [
      { projects: [{ name: "x", labelSet: { tools: [{ tool: "point", color: "red" }] } }] },
      "projects[0].labelSet.tools[0].color must be a colour such as #9C27B0.",
    ],
    [
      { projects: [{ name: "x", labels: [{ externalId: "a" }] }] },
      'projects[0].labels[0].externalId: no asset is named "a".',
    ],
    [{ integrations: [{ name: "x", provider: "Azure" }] }, 'integrations[0].provider must be one of "GCP", "AWS"'],
    [{ users: [{ email: "owner@example.com" }] }, "users[0].email: there is a user owner@example.com already."],
    [
      { users: [{ email: "a@example.com" }, { email: "a@example.com" }] },
      "users[1].email: there is a user a@example.com already.",
    ],
  ];

  test.each(wrong)("is refused as %j, with the place", async (content, message) => {
    await expect(createHub({ generation: "classic", content: content as ClassicHubContent })).rejects.toThrow(message);
  });

  test.each([600, 100_000])("is refused where it is nested in %i levels", async (levels) => {
    const deep = JSON.parse(`${"[".repeat(levels)}${"]".repeat(levels)}`);
    const project = { name: "p", labelSet: {}, labels: [], assets: [{ externalId: "a", data: "https://x/a" }] };
    for (const [place, wrong] of [
      ["labelSet", { ...project, labelSet: { deep } }],
      ["labels", { ...project, labels: [{ deep }] }],
      ["assets[0].metadata", { ...project, assets: [{ ...project.assets[0], metadata: { deep } }] }],
      ["assets[0].attachments", { ...project, assets: [{ ...project.assets[0], attachments: [{ deep }] }] }],
    ] as const) {
      const content = { projects: [wrong] } as unknown as ClassicHubContent;
      await expect(createHub({ generation: "classic", content })).rejects.toThrow(
        new RegExp(
          `^projects\\[0\\]\\.${place.replaceAll(/[[\]]/g, "\\$&")} must be .*nested in at most 500 levels\\.$`,
        ),
      );
    }
  });

  test("is refused as a whole: what stands before the mistake is not added either", async () => {
    const hub = await createHub({ generation: "classic" });
    const { random: _, ids: __, ...before } = hub.save();
    const labels = [{ externalId: "none", objects: [] }];
    const assets = [{ externalId: "a", data: new Blob(["bytes"]) }];
    await expect(
      hub.add({
        users: [{ email: "a@example.com" }],
        integrations: [{ name: "Bucket", provider: "GCP" }],
        projects: [
          { name: "right", assets },
          { name: "wrong", assets, labels },
        ],
      }),
    ).rejects.toThrow("projects[1].labels[0].externalId");
    expect(hub.save()).toMatchObject(before);
  });

  test("may name a file that the hub holds already", async () => {
    const hub = await createHub({ generation: "classic" });
    await hub.add({ projects: [{ name: "first", assets: [{ externalId: "a", data: new Blob(["bytes"]) }] }] });
    const [path = ""] = hub.state.files.keys();
    await hub.add({ projects: [{ name: "second", assets: [{ externalId: "b", data: hub.baseUrl + path }] }] });
    expect([...hub.state.assets.values()].map(({ data }) => data)).toEqual([path, path]);
  });
});

/** Content of one project with one asset. */
function project(asset: object): unknown {
  return { projects: [{ name: "x", assets: [{ externalId: "a", ...asset }] }] };
}
