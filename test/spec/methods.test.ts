import { fileURLToPath } from "node:url";
import { AngoHub, type RequestOptions } from "@ango-hub/client";
import { type MethodName, methods } from "@ango-hub/openapi/methods";
import { describe, expect, test } from "vitest";
import { readClientMethods } from "../../scripts/docs/examples.ts";

const root = fileURLToPath(new URL("../../", import.meta.url));
const ango = new AngoHub({ apiKey: "a-valid-key", fetch: async () => new Response() });

type Call<Name extends MethodName> = Name extends `${infer Resource}.${infer Method}`
  ? Resource extends keyof AngoHub
    ? Method extends keyof AngoHub[Resource]
      ? Extract<AngoHub[Resource][Method], (...args: never[]) => unknown>
      : never
    : never
  : never;

/** What a method takes behind so many arguments with a place of their own. */
type Input<Name extends MethodName, Count extends number> = Required<Parameters<Call<Name>>>[Count];

/** Whether a name may be left out; or, of what only TypeScript can give, why the table lacks it. */
type Fields<Given> = {
  [Key in Exclude<keyof Given, keyof RequestOptions>]:
    | (Record<never, never> extends Pick<Given, Key> ? "optional" : "required")
    | { lacking: string };
};

/** The compiler holds `fields` against what the client's method takes, and the tests hold it against the table. */
function takes<Name extends MethodName, const Args extends readonly string[]>(
  name: Name,
  args: Args,
  fields: Fields<Input<Name, Args["length"]>>,
): { name: Name; args: readonly string[]; fields: Readonly<Record<string, unknown>> } {
  return { name, args, fields };
}

const page = { page: "optional", limit: "optional" } as const;
const whole = { lacking: "a second label set or workflow, for programs that hold the one they know" };
const strokes = { lacking: "pixels, which are uploaded as a file of their own" };

const taken = [
  takes("projects.list", [], { ...page, sort: "optional" }),
  takes("projects.create", [], {
    name: "required",
    description: "optional",
    type: "optional",
    categorySchema: "optional",
    benchmarkEnabled: "optional",
    benchmarkRatio: "optional",
    instructions: "optional",
    ocrLanguage: "optional",
    idleTimeout: "optional",
    projectPlugins: "optional",
    pluginPresets: "optional",
    errorCodesEnabled: "optional",
    errorSchema: "optional",
    exportStorageId: "optional",
    exportStorageBucket: "optional",
    exportStoragePath: "optional",
    exportStorageEnabled: "optional",
    taskSkipEnabled: "optional",
    unassignSkippedTask: "optional",
    gcSyncEnabled: "optional",
  }),
  takes("projects.get", ["projectId"], {}),
  takes("projects.delete", ["projectId"], {}),
  takes("projects.clone", ["projectId"], {
    labelSet: "optional",
    members: "optional",
    batches: "optional",
    workflow: "optional",
    pluginPresets: "optional",
    settings: "optional",
  }),
  takes("projects.purge", ["projectId", "confirmName"], {}),
  takes("members.add", ["projectId", "emails"], { role: "required" }),
  takes("batches.list", ["projectId"], {}),
  takes("batches.create", ["projectId", "name"], {}),
  takes("batches.createAll", ["projectId", "names"], {}),
  takes("batches.assign", ["projectId", "assetIds", "batches"], {}),
  takes("labelSets.get", ["projectId"], {}),
  takes("labelSets.set", ["projectId", "labelSet"], { expected: whole }),
  takes("labelSets.setValidation", ["projectId"], {
    isEnabled: "optional",
    function: "optional",
    external: "optional",
  }),
  takes("workflows.get", ["projectId"], {}),
  takes("workflows.set", ["projectId", "stages"], { expected: whole }),
  takes("benchmarks.configure", ["projectId"], { isEnabled: "required", ratio: "optional", hasCutoff: "optional" }),
  takes("benchmarks.mark", ["projectId", "taskIds"], { isBenchmark: "optional" }),
  takes("assets.list", ["projectId"], {
    ...page,
    assetId: "optional",
    externalId: "optional",
    isPreLabeled: "optional",
    batches: "optional",
  }),
  takes("assets.delete", ["projectId", "assetIds"], {}),
  takes("assets.createChats", ["projectId"], {
    count: "optional",
    conversations: "optional",
    llmId: "optional",
    priority: "optional",
    storageId: "optional",
    bucket: "optional",
  }),
  takes("assetBuilders.list", ["projectId"], {}),
  takes("assetBuilders.create", ["projectId"], {
    name: "required",
    description: "optional",
    template: "required",
    externalIdColumn: "required",
    batchColumn: "optional",
    columns: "required",
    preLabels: "optional",
  }),
  takes("attachments.create", ["projectId", "attachments"], {}),
  takes("tasks.list", ["projectId"], {
    ...page,
    filter: "optional",
    sort: "optional",
    fields: "optional",
    includeAnswer: "optional",
  }),
  takes("tasks.get", ["taskId"], { includeAnswer: "optional" }),
  takes("tasks.history", ["taskId"], {}),
  takes("tasks.historyEntry", ["historyId"], {}),
  takes("tasks.assign", ["projectId", "taskIds"], { email: "required", stage: "required" }),
  takes("tasks.annotate", ["taskId", "answer"], {
    mode: "optional",
    nextStage: "optional",
    duration: "optional",
    brushDataUrl: "optional",
    medicalBrushDataUrl: "optional",
    brush: strokes,
    voxels: strokes,
  }),
  takes("tasks.review", ["taskId", "status"], { details: "optional" }),
  takes("tasks.requeue", ["projectId"], {
    to: "required",
    filter: "required",
    removeAnnotations: "optional",
    removeAssignee: "optional",
    removeStageHistory: "optional",
  }),
  takes("tasks.setPriority", ["projectId", "priority"], { filter: "required" }),
  takes("issues.list", ["projectId"], {
    ...page,
    assetId: "optional",
    taskId: "optional",
    stageId: "optional",
    createdBy: "optional",
    status: "optional",
    assignee: "optional",
  }),
  takes("issues.create", ["taskId"], {
    content: "required",
    objectId: "optional",
    position: "optional",
    page: "optional",
    pageEnd: "optional",
    dataIndex: "optional",
    plane: "optional",
    mentions: "optional",
    errorCodes: "optional",
    details: "optional",
  }),
  takes("issues.update", ["issueId"], {
    content: "optional",
    mentions: "optional",
    status: "optional",
    details: "optional",
    errorCodes: "optional",
  }),
  takes("issues.delete", ["projectId", "issueId"], {}),
  takes("issues.comment", ["issueId"], { content: "required", mentions: "optional" }),
  takes("organization.members", ["organizationId"], { ...page, search: "optional" }),
  takes("organization.setRoles", ["organizationId", "roles"], {}),
  takes("organization.removeMembers", ["organizationId", "emails"], {}),
  takes("organization.invites", ["organizationId"], { ...page, status: "optional" }),
  takes("organization.invite", ["organizationId"], { emails: "required", role: "required", projects: "optional" }),
  takes("organization.revokeInvites", ["organizationId", "emails"], {}),
  takes("storages.list", [], {}),
  takes("storages.get", ["storageId"], {}),
  takes("storages.create", [], {
    name: "required",
    provider: "required",
    publicKey: "optional",
    privateKey: "optional",
    region: "optional",
    credentials: "optional",
  }),
  takes("storages.delete", ["storageId"], {}),
  takes("storages.files", ["storageId"], {
    bucket: "required",
    path: "optional",
    getSignedUrls: "optional",
    retryOnSlowDown: "optional",
  }),
  takes("storages.explore", ["storageId"], {
    bucket: "required",
    folder: "optional",
    files: "optional",
    upload: "optional",
    projectId: "optional",
    scrollToken: "optional",
    batches: "optional",
    extensions: "optional",
  }),
  takes("llms.list", [], {}),
  takes("llms.get", ["llmId"], {}),
  takes("llms.create", [], {
    name: "required",
    provider: "required",
    model: "required",
    apiKey: "required",
    baseUrl: "optional",
    isStreamable: "optional",
  }),
  takes("llms.delete", ["llmId"], {}),
  takes("notifications.send", [], { receivers: "required", message: "required", title: "optional", link: "optional" }),
  takes("metrics.get", ["projectId", "metric"], {}),
  takes("metrics.performance", ["projectId"], { from: "optional", to: "optional", batches: "optional" }),
  takes("webhooks.rerun", ["projectId", "stageId"], {}),
];

/** Methods of the client that are no plain calls, and why. */
const apart: Readonly<Record<string, string>> = {
  "assets.upload": "moves files",
  "assets.importFromCloud": "registers any number of files, in many requests",
  "assetBuilders.upload": "makes assets of the rows of a file, in many requests",
  "brushes.upload": "moves a file of strokes",
  "instructions.upload": "moves a file",
  "labels.import": "sends any number of labels, in many requests",
  "exports.create": "returns an export, which has methods of its own",
  "exports.createIssues": "returns an export, which has methods of its own",
  "exports.open": "sends nothing, and returns an export",
  "exports.openIssues": "sends nothing, and returns an export",
};

describe("the table of methods", () => {
  test("has each method of the client once, but for those that are no plain calls", () => {
    const ofClient = [...readClientMethods(root, "current").keys()].filter((name) => /^[a-z]/.test(name));
    expect(taken.map(({ name }) => name).sort()).toEqual(Object.keys(methods).sort());
    expect([...Object.keys(methods), ...Object.keys(apart)].sort()).toEqual(ofClient.sort());
  });

  test.each(taken)("says of $name what the client's method takes", ({ name, args, fields }) => {
    const { [name]: method } = methods;
    const inTable = Object.entries(fields).filter(([, need]) => typeof need === "string");
    const own = Object.entries(method.fields).filter(([field]) => !args.includes(field));
    expect(method.args).toEqual(args);
    expect(Object.fromEntries(own.map(([field, { required }]) => [field, required ? "required" : "optional"]))).toEqual(
      Object.fromEntries(inTable),
    );
    for (const arg of args) expect(method.fields[arg]).toMatchObject({ required: true });
    const [resource = "", called = ""] = name.split(".");
    expect((ango as unknown as Record<string, Record<string, unknown>>)[resource]?.[called]).toBeTypeOf("function");
  });

  test.each(Object.values(methods))("says in words what $summary takes", ({ summary, description, fields }) => {
    const texts = [summary, description, ...Object.values(fields).map((field) => field.description)];
    expect(texts.filter((text) => text.trim() === "")).toEqual([]);
  });
});
