import { describe, expect, inject, test } from "vitest";
import { generations } from "../../clients.ts";
import { startClassicGround, startGround } from "../../transfers/hub.ts";
import { redirectUploads } from "../../transfers/redirect-uploads.ts";
import { useHub } from "../hub.ts";
import { picture } from "../programs/picture.ts";
import { steps } from "../table.ts";
import { bundledSite, importMapSite, serviceWorkerSite } from "./sites.ts";
import { openTab } from "./tab.ts";

const consumer = inject("consumer");

describe.for(generations)("the client of the %s generation", (generation) => {
  const hub = useHub(generation);
  const place = () => {
    const [apiKey, baseUrl] = hub();
    return { generation, apiKey, baseUrl };
  };

  test("asks before a call for no header but the key and the type of the content, also where a PUT is redirected", async () => {
    const ground = await (generation === "classic" ? startClassicGround() : startGround());
    const arrived = redirectUploads(ground.hub);
    await using tab = await openTab(await importMapSite(consumer, `programs/${generation}/page`));
    const asked: string[] = [];
    await tab.devTools.send("Network.enable");
    tab.devTools.on("Network.requestWillBeSentExtraInfo", ({ headers }) => {
      const names = headers["Access-Control-Request-Headers"] ?? headers["access-control-request-headers"];
      if (names !== undefined) asked.push(names);
    });
    const outcome = await tab.call("runScenario", { apiKey: ground.hub.apiKey, baseUrl: ground.url });
    await ground.close();
    expect(outcome).toEqual(Object.fromEntries(steps[generation].map((step) => [step, "ok"])));
    const file = [String(picture.length), undefined];
    const strokes = [expect.stringMatching(/^\d+$/), undefined];
    expect(arrived.map(({ apikey, ...headers }) => [headers["content-length"], apikey])).toEqual(
      generation === "classic" ? [file, file, file] : [file, file, file, strokes],
    );
    expect([...new Set(asked.flatMap((names) => names.split(",")))].sort()).toEqual(["apikey", "content-type"]);
  });

  test("warns once that a page shows a key that was given literally, and where to read on", async () => {
    await using tab = await openTab(await bundledSite(consumer, "chromium/keys.program"));
    await tab.call("makeWithKey", place());
    expect(tab.messages.map((message) => [message.type(), message.text()])).toEqual([
      ["warning", expect.stringMatching(/can read its Ango Hub API key.*docs\/guides\/authentication\.md$/)],
    ]);
    expect(tab.messages[0]?.text()).not.toContain(hub()[0]);
  });

  test("does not warn of a key that a function gives, or that is for a stand-in on this machine", async () => {
    await using tab = await openTab(await bundledSite(consumer, "chromium/keys.program"));
    await tab.call("listWithFunction", place());
    await tab.call("listLocally", place());
    expect(tab.messages).toEqual([]);
  });

  test("uploads and exports in a service worker, which can load nothing later, when all is bundled into one file", async () => {
    await using tab = await openTab(await serviceWorkerSite(consumer, "chromium/service-worker.program"));
    const outcome = await tab.call("askWorker", { ...place(), module: "data:text/javascript," });
    expect(outcome).toEqual({ loading: "forbidden", exported: ["blob"] });
  });

  test("says which part of a page could not be loaded later, which Chromium tries again once the page is reloaded", async () => {
    await using tab = await openTab(await bundledSite(consumer, "chromium/first-use.program"));
    const parts = /(uploads|exports|brushes)-[^/]*\.js$/;
    await tab.page.route(parts, (route) => route.fulfill({ status: 404 }));
    expect(await tab.call("useParts", place())).toEqual({
      uploads: "LoadError load_failed uploads",
      imports: "LoadError load_failed uploads",
      exports: "LoadError load_failed exports",
      ...(generation === "current" && { brushes: "LoadError load_failed brushes" }),
    });
    await tab.page.unroute(parts);
    await tab.page.reload();
    expect(await tab.call("useParts", place())).toEqual({
      ...{ uploads: "ok", imports: "ok", exports: "ok" },
      ...(generation === "current" && { brushes: "ok" }),
    });
  });
});
