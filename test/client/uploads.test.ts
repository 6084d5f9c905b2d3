import type { CloudAsset } from "@ango-hub/client";
import { describe, expect, test } from "vitest";
import { batchId, clientOf, projectId, type Received } from "./service.ts";

describe("batches of assets", () => {
  const day = "61f7a5c06ee9eb45e8290c32";
  const asset = (externalId: string): CloudAsset => ({ externalId, data: `https://example.com/${externalId}` });

  /** What is sent to register assets into one batch. */
  async function registered(assets: CloudAsset[]): Promise<Received | undefined> {
    const batches = [batchId, day].map((_id) => ({ _id, name: _id }));
    const { ango, received } = clientOf(({ method, path }) => {
      if (path.endsWith("/assets")) return { assets: [], total: 0 };
      return method === "GET" ? { project: { _id: projectId, batches } } : { assets: { assetsCreated: assets.length } };
    });
    await ango.assets.importFromCloud(projectId, assets, { batches: [batchId] });
    return received.find(({ method }) => method === "POST");
  }

  test("are said once for all of a call", async () => {
    const sent = await registered([asset("a.jpg"), asset("b.jpg")]);
    expect(sent?.query.get("batches")).toBe(JSON.stringify([batchId]));
    expect(sent?.body).toMatchObject({ assets: [expect.not.objectContaining({ batches: expect.anything() }), {}] });
  });

  test("are said for each asset where one has its own, which win", async () => {
    const sent = await registered([asset("a.jpg"), { ...asset("b.jpg"), batches: [day] }]);
    expect(sent?.query.get("batches")).toBeNull();
    expect(sent?.body).toMatchObject({ assets: [{ batches: [batchId] }, { batches: [day] }] });
  });
});
