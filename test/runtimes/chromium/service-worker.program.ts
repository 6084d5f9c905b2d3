import { AngoHub } from "@ango-hub/client";

// For a service worker, bundled into one file: uploads and exports there, and tells the page what came of it.
addEventListener("message", (event) => {
  const { data, ports } = event as MessageEvent<{ apiKey: string; baseUrl: string; module: string }>;
  const answer = (outcome: unknown) => ports[0]?.postMessage(outcome);
  roundTrip(data).then(answer, (error) => answer(String(error)));
});

async function roundTrip({
  apiKey,
  baseUrl,
  module,
}: {
  apiKey: string;
  baseUrl: string;
  module: string;
}): Promise<object> {
  const loading = await import(module).then(
    () => "allowed",
    () => "forbidden",
  );
  const ango = new AngoHub({ apiKey, baseUrl });
  const { _id } = await ango.projects.create({ name: "From a service worker" });
  await ango.assets.upload(_id, [{ data: new Blob(["content"]), externalId: "blob" }]);
  for await (const task of ango.tasks.list(_id)) await ango.tasks.setStatus(task._id, "Completed");
  const exported = await ango.exports.create(_id);
  return { loading, exported: (await exported.json()).map(({ externalId }) => externalId) };
}
