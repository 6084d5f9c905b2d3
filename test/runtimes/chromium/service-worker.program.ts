import { clientOf, type Place } from "../programs/client.ts";

// For a service worker, bundled into one file: uploads and exports there, and tells the page what came of it.
addEventListener("message", (event) => {
  const { data, ports } = event as MessageEvent<Place & { module: string }>;
  const answer = (outcome: unknown) => ports[0]?.postMessage(outcome);
  roundTrip(data).then(answer, (error) => answer(String(error)));
});

async function roundTrip({ module, ...place }: Place & { module: string }): Promise<object> {
  const loading = await import(module).then(
    () => "allowed",
    () => "forbidden",
  );
  const ango = clientOf(place);
  const { _id } = await ango.projects.create({ name: "From a service worker" });
  await ango.assets.upload(_id, [{ data: new Blob(["content"]), externalId: "blob" }]);
  for await (const task of ango.tasks.list(_id)) {
    if ("setStatus" in ango.tasks) await ango.tasks.setStatus(task._id, "Completed");
    else await ango.tasks.annotate(task._id, { objects: [], classifications: [], relations: [] }, { nextStage: true });
  }
  const exported = await ango.exports.create(_id);
  return { loading, exported: (await exported.json()).map(({ externalId }) => externalId) };
}
