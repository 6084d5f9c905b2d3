import type { AngoHub, Export, UploadItem } from "@ango-hub/client";
import type { AngoHub as ClassicAngoHub } from "@ango-hub/client/classic";
import { exampleIds } from "../../../scripts/docs/program.ts";
import type { AnyAngoHub, Generation } from "../../clients.ts";
import { secrets, signedQueries } from "./canaries.ts";

/** What is done with the client beside the examples of its methods. */
export interface MoreUse<Ango> {
  name: string;
  /** @param look Looks for secrets in a value. */
  run: (ango: Ango, look: (value: unknown) => void) => Promise<unknown>;
}

const { projectId } = exampleIds;
const [signedQuery = ""] = signedQueries;

/** What the examples leave out: streams, and what keeps track. */
const shared: readonly MoreUse<AnyAngoHub>[] = [
  {
    name: "assets.importFromCloud of presigned URLs",
    run: async (ango) =>
      ango.assets.importFromCloud(
        projectId,
        [{ data: `https://cameras.s3.amazonaws.com/1.jpg?${signedQuery}`, externalId: "1.jpg" }],
        { settleTime: 0 },
      ),
  },
  {
    name: "assets.upload with a journal",
    run: async (ango, look) => {
      const lines: string[] = [];
      const journal = { read: async () => "", append: async (text: string) => void lines.push(text) };
      const sources: (string | UploadItem)[] = ["a.jpg", { data: new Blob(["x"]), externalId: "b" }];
      try {
        return await ango.assets.upload(projectId, sources, { journal, settleTime: 0, onProgress: look });
      } finally {
        look(lines);
      }
    },
  },
  {
    name: "Export.download to a stream",
    run: async (ango, look) => {
      const exported = await ango.exports.create(projectId);
      look(exported);
      await exported.download(new WritableStream({}), { onProgress: look });
    },
  },
  { name: "fetch", run: async (ango) => (await ango.fetch("/v2/listProjects")).status },
];

const classic: readonly MoreUse<ClassicAngoHub>[] = [
  {
    name: "webhooks.create with a secret",
    run: async (ango) =>
      ango.webhooks.create(projectId, {
        url: "https://example.com/hook",
        secret: secrets.webhook,
        types: ["COMPLETED"],
      }),
  },
];

const current: readonly MoreUse<AngoHub>[] = [
  {
    name: "storages.create with a secret key",
    run: async (ango) =>
      ango.storages.create({ name: "cameras", provider: "AWS", publicKey: "public", privateKey: secrets.storage }),
  },
  {
    name: "storages.create with credentials",
    run: async (ango) =>
      ango.storages.create({ name: "cameras", provider: "GCP", credentials: JSON.stringify({ key: secrets.storage }) }),
  },
  {
    name: "llms.create with a key",
    run: async (ango) =>
      ango.llms.create({
        name: "Helper",
        provider: "openai",
        model: "gpt-4o",
        apiKey: secrets.storage,
      }),
  },
  {
    name: "an export that is opened by its URL",
    run: async (ango, look) => {
      const exported: Export = await ango.exports.open(`${ango.fetch.baseUrl}/storage/export.zip?${signedQuery}`);
      look(exported);
      return exported.json();
    },
  },
];

/** More uses of each generation's client. */
export const moreUses = {
  current: [...shared, ...current],
  classic: [...shared, ...classic],
} as Readonly<Record<Generation, readonly MoreUse<AnyAngoHub>[]>>;
