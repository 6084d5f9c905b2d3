import { type AngoHub, type AngoHubOptions, isAngoHubError, UploadError, type UploadItem } from "@ango-hub/client";
import type { AngoHub as ClassicAngoHub } from "@ango-hub/client/classic";
import { signWebhook, verifyWebhook } from "@ango-hub/client/webhooks";
import { boundingBox, defineLabelSet, option, radio, singleRelation, text, treeDropdown } from "@ango-hub/label-set";
import { equal, failureOf } from "./equal.ts";
import { picture } from "./picture.ts";

/** What a runtime brings along. */
export interface Ground {
  apiKey: string;
  baseUrl: string;
  /** A file, where there is a file system. */
  path?: string | undefined;
}

export const labelSet = defineLabelSet({
  tools: [
    boundingBox("Boat", {
      classifications: [radio("Kind", ["Ship", option("House boat", { reveals: [text("Owner")] })])],
    }),
    boundingBox("Person"),
  ],
  classifications: [treeDropdown("Place", ["Harbour", "Plain"])],
  relations: [singleRelation("steers")],
});

/** What users of both generations' clients do in the same way, step by step. */
export class CommonScenario<Ango extends AngoHub | ClassicAngoHub> {
  protected readonly ango: Ango;
  protected projectId = "";
  readonly #ground: Ground;
  readonly #Client: new (
    options: AngoHubOptions,
  ) => Ango;
  readonly #uploaded: unknown[] = [];

  constructor(ground: Ground, Client: new (options: AngoHubOptions) => Ango) {
    this.#ground = ground;
    this.#Client = Client;
    this.ango = this.#client();
  }

  async project(): Promise<void> {
    const { _id } = await this.ango.projects.create({ name: `Round trip ${crypto.randomUUID()}` });
    this.projectId = _id;
    const found: string[] = [];
    for await (const project of this.ango.projects.list()) if (project._id === _id) found.push(project._id);
    equal(found, [_id]);
    await this.ango.batches.create(_id, "Harbours");
  }

  async labelSet(): Promise<void> {
    await this.ango.labelSets.set(this.projectId, labelSet);
    const { tools } = await this.ango.labelSets.get(this.projectId);
    equal(
      tools?.map(({ title }) => title),
      ["Boat", "Person"],
    );
  }

  /** A path is uploaded where there are files, and refused with advice elsewhere. */
  async path(): Promise<void> {
    const { path } = this.#ground;
    if (path !== undefined) return this.#upload({ data: path, externalId: "path" });
    const error = await failureOf(this.#upload({ data: "photograph.jpg" }));
    const [failed] = error instanceof UploadError ? error.failed : [];
    const advice = "there is no file system here. Pass a File, a Blob or bytes.";
    equal(String(failed?.error).split(", and ")[1], advice);
  }

  async file(): Promise<void> {
    await this.#upload({ data: new File([picture], "file"), externalId: "file" });
  }

  async blob(): Promise<void> {
    await this.#upload({ data: new Blob([picture]), externalId: "blob" });
  }

  async bytes(): Promise<void> {
    await this.#upload({ data: picture, externalId: "bytes" });
  }

  async labels(): Promise<void> {
    const label = labelSet.label("bytes");
    const shape = { x: 2, y: 6, width: 75, height: 15 };
    const boat = label.addObject("Boat", shape, {
      classifications: { Kind: { answer: "House boat", classifications: { Owner: "not known" } } },
    });
    const person = label.addObject("Person", { x: 38, y: 6, width: 8, height: 6 });
    label.addClassification("Place", ["Harbour"]);
    label.addRelation("steers", { from: person, to: boat });
    await this.ango.labels.import(this.projectId, [label]);
  }

  async webhook(): Promise<void> {
    const event = { asset: "a.jpg", externalId: "a", task: { taskId: "640828dfd5f1a42cce03e46d" } };
    const { body, headers } = await signWebhook(event, "secret");
    const signature = headers["X-Hub-Signature"];
    equal((await verifyWebhook(body, signature, { secrets: ["new", "secret"] })).externalId, "a");
    equal((await failureOf(verifyWebhook(body, signature, { secrets: "other" }))).name, "WebhookError");
    equal((await verifyWebhook(body, "Bearer token", { tokens: ["new", "token"] })).externalId, "a");
    equal((await failureOf(verifyWebhook(body, "Bearer other", { tokens: "token" }))).name, "WebhookError");
  }

  async errors(): Promise<void> {
    const refused = await failureOf(this.ango.projects.get("0".repeat(24)));
    if (!isAngoHubError(refused) || refused.code !== "bad_request") throw refused;
    equal([refused.name, refused.status], ["BadRequestError", 400]);
    equal((await failureOf(this.ango.projects.get(".."))).name, "ValidationError");
    const stranger = this.#client({ apiKey: () => "another-key" });
    equal((await failureOf(stranger.projects.list().all())).name, "AuthenticationError");
  }

  /** Aborted when the request is on its way. */
  async abort(): Promise<void> {
    const controller = new AbortController();
    const observer = ({ type }: { type: string }) => type === "request" && controller.abort();
    const ango = this.#client({ observer: (event) => void observer(event) });
    equal((await failureOf(ango.projects.list({}, { signal: controller.signal }).all())).name, "AbortError");
  }

  /** External ids of what was uploaded, in the order of the alphabet. */
  protected get uploaded(): unknown[] {
    return this.#uploaded.toSorted();
  }

  #client(options: AngoHubOptions = {}): Ango {
    const { apiKey, baseUrl } = this.#ground;
    return new this.#Client({ apiKey: () => apiKey, baseUrl, ...options });
  }

  async #upload(item: UploadItem): Promise<void> {
    const { registered } = await this.ango.assets.upload(this.projectId, [item], { batches: ["Harbours"] });
    equal(
      registered.map(({ externalId }) => externalId),
      [item.externalId],
    );
    this.#uploaded.push(item.externalId);
  }
}
