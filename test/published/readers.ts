import { AngoHub, type ValidationError } from "@ango-hub/client/classic";
import { LabelSet } from "@ango-hub/label-set";
import { type ClassicHub, createHub } from "@ango-hub/mock";
import { type CategorySchema, type ImportLabel, operations } from "@ango-hub/openapi/classic";
import type { ErrorObject } from "ajv";
import { labelSet as wireLabelSet } from "../../packages/mock/testing/api.ts";
import { classic } from "../spec/spec.ts";

/** Where a reader finds the first fault, as a JSON pointer into the value; nothing when it takes the value. */
export type Verdict = string | undefined;

/** Everybody who reads what is sent, each asked by the way that its users take. */
export interface Readers {
  description(value: unknown): readonly string[];
  client(value: unknown): Promise<Verdict>;
  hub(value: unknown): Promise<Verdict>;
  /** The label set reads labels and label sets only. */
  labelSet?(value: unknown): Verdict;
}

const projectId = "61602b346ee9eb45e8273fbb";
const taskId = "640828dfd5f1a42cce03e46d";

/** A client that sends nothing: whatever it lets through is answered well. */
const ango = new AngoHub({
  apiKey: "a-valid-key",
  fetch: async (url, init) => {
    const project = { _id: projectId, name: "Road scenes", tags: [], categorySchema: {} };
    const assets = init?.method === "POST" ? "Successfully created." : [];
    return Response.json({ status: "success", data: { project, assets, tasks: [], total: 0, url } });
  },
});

async function refusedByClient(argument: string, call: () => PromiseLike<unknown>): Promise<Verdict> {
  try {
    await call();
    return undefined;
  } catch (error) {
    const { name, argument: named = "" } = error as ValidationError;
    if (name !== "ValidationError") throw error;
    return pointerOf(named.slice(argument.length));
  }
}

/** `[0].objects[1]["bounding-box"]` as a JSON pointer. */
function pointerOf(place: string): string {
  return place
    .replaceAll(/\["([^"]*)"\]|\[(\d+)\]|\.(\w+)/g, (_, quoted, index, key) => `/${quoted ?? index ?? key}`)
    .replace(/^\/0/, "");
}

/** The places of which the description complains: with alternatives, it complains of each. */
function describedBy(schema: string): Readers["description"] {
  const validate = classic.validator({ $ref: `#/components/schemas/${schema}` });
  return (value) => {
    validate(value);
    return (validate.errors ?? []).map(placeOf);
  };
}

function placeOf({ instancePath, params }: ErrorObject): string {
  const key = params.missingProperty ?? params.unevaluatedProperty ?? params.additionalProperty;
  return key === undefined ? instancePath : `${instancePath}/${key}`;
}

async function refusedByHub(hub: ClassicHub, path: string, field: string, body: object): Promise<Verdict> {
  const answer = await hub.fetch(`${hub.baseUrl}${path}`, {
    method: "POST",
    headers: { apikey: hub.apiKey, "content-type": "application/json" },
    body: JSON.stringify(body),
  });
  if (answer.status === 200) return undefined;
  const { message } = (await answer.json()) as { message: string };
  const [, place] = new RegExp(`^${field}(.*?)(?:: | must | has | ")`, "s").exec(message) ?? [];
  if (place === undefined) throw new Error(`The hub does not say where: ${message}`);
  return place;
}

/** The readers of a label, which all have a label set with a part of every kind, and the asset `0`. */
export async function readersOfLabels(): Promise<Readers> {
  const hub = await createHub({ generation: "classic" });
  const assets = [{ externalId: "0", data: "https://example.com/0.png" }];
  const [project = ""] = await hub.add({ projects: [{ name: "Road scenes", labelSet: wireLabelSet, assets }] });
  const labelSet = LabelSet.fromJSON(wireLabelSet);
  return {
    description: describedBy("ImportLabel"),
    client: (value) => refusedByClient("labels", () => ango.labels.import(projectId, [value as ImportLabel])),
    hub: (value) => {
      return refusedByHub(hub, operations.importLabels.path, "jsonContent/0", { project, jsonContent: [value] });
    },
    labelSet: (value) => labelSet.validate([value as ImportLabel])[0]?.pointer.replace(/^\/0/, ""),
  };
}

/** The readers of a label set. */
export async function readersOfLabelSets(): Promise<Readers> {
  const hub = await createHub({ generation: "classic" });
  const [project = ""] = await hub.add({ projects: [{ name: "Road scenes" }] });
  return {
    description: describedBy("CategorySchema"),
    client: (value) => refusedByClient("labelSet", () => ango.labelSets.set(projectId, value as CategorySchema)),
    hub: (categorySchema) => refusedByHub(hub, `/v2/project/${project}`, "categorySchema", { categorySchema }),
    labelSet(value) {
      try {
        LabelSet.fromJSON(value);
        return undefined;
      } catch (error) {
        return (error as { problems: { pointer: string }[] }).problems[0]?.pointer;
      }
    },
  };
}

/** The readers of an asset in a cloud storage. */
export async function readersOfAssets(): Promise<Readers> {
  const hub = await createHub({ generation: "classic" });
  const [project = ""] = await hub.add({ projects: [{ name: "Road scenes" }] });
  return {
    description: describedBy("ImportAsset"),
    async client(value) {
      const imported = ango.assets.importFromCloud(projectId, [value as { externalId: string }]);
      const [failed] = await imported.then(
        () => [],
        ({ failed }: { failed: { error: ValidationError }[] }) => failed,
      );
      return failed && pointerOf(`.${failed.error.argument}`);
    },
    hub: (value) => refusedByHub(hub, `/v2/project/${project}/cloud`, "assets/0", { assets: [value] }),
  };
}

/** The readers of an answer. */
export async function readersOfAnswers(): Promise<Readers> {
  const hub = await createHub({ generation: "classic" });
  const assets = [{ externalId: "0", data: "https://example.com/0.png" }];
  await hub.add({ projects: [{ name: "Road scenes", assets }] });
  const [task] = hub.state.tasks.keys();
  return {
    description: describedBy("StoredAnswer"),
    client: (value) => refusedByClient("answer", () => ango.tasks.annotate(taskId, value as object)),
    hub: (answer) => refusedByHub(hub, `/v2/annotate/${task}`, "answer", { answer }),
  };
}
