import { strToU8, zipSync } from "fflate";
import { exampleIds } from "../../../scripts/docs/program.ts";
import { success } from "../answers.ts";
import { secrets } from "./canaries.ts";

/** What the classic service answers with, its secrets included. */
export function classicAnswer(operation: string, signed: (name: string) => string): object {
  const { status, data } = JSON.parse(success);
  const integrations = [{ id: exampleIds.integrationId, name: "Cameras", provider: "AWS" }];
  const created = operation === "setBatches" ? [{ _id: "61f7a5c06ee9eb45e8290c32", name: "Harbours" }] : [];
  const tags = [...data.project.tags, ...created];
  const project = { ...data.project, tags, user: { _id: "616025566ee9eb45e8273c28", apiKey: secrets.key } };
  const paths = { exportPath: signed("export.zip"), uploadUrl: signed("a.jpg") };
  return { status, data: { ...data, ...paths, project, integrations } };
}

/** An export with a mask. */
export function classicExport(baseUrl: string): Uint8Array {
  const masks = [`${baseUrl}/v2/mask?task=${exampleIds.taskId}&annotation=6b8a4338d299c63b5ee7825`];
  const tasks = [{ taskId: exampleIds.taskId, objects: [{ objectId: "6b8a4338d299c63b5ee7825", masks }] }];
  return zipSync({ "export.json": strToU8(JSON.stringify([{ externalId: "a.jpg", tasks }])) });
}
