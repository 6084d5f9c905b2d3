import type { ImportAsset } from "@ango-hub/openapi";
import { checkDuration, checkInteger } from "../core/check.ts";
import { isUrl } from "../core/kinds.ts";
import { type RequestOptions, requestOptions } from "../core/options.ts";
import { withoutSignatures } from "../core/redact.ts";
import type { StartedTransfer } from "../core/transfer.ts";
import type { Transport } from "../core/transport.ts";
import type { UploadResult } from "../errors/upload-error.ts";
import { checkListOfFiles } from "./check-list.ts";
import { inParallel } from "./in-parallel.ts";
import { Journal } from "./journal.ts";
import type { LookUp, UploadOptions, UploadProgress, UploadSource, UploadSources } from "./options.ts";
import { Progress } from "./progress.ts";
import { defaultSettleTime, Registrar } from "./registrar.ts";
import { sendFile } from "./send-file.ts";
import { contentOf, isItem, type OpenedSource, openSource, versionOf } from "./sources.ts";
import { totalSize } from "./total-size.ts";

const concurrencyLimits = { minimum: 1, maximum: 1024 };

/** Uploads files and registers them as assets of a project. */
export function startUpload(
  transport: Transport,
  projectId: string,
  sources: UploadSources,
  options: UploadOptions,
  lookUp: LookUp,
): StartedTransfer<UploadResult, UploadProgress> {
  const progress = new Progress(options.onProgress);
  return progress.started(new Uploader(transport, options, lookUp, progress).run(projectId, sources));
}

class Uploader {
  readonly #transport: Transport;
  readonly #request: RequestOptions;
  readonly #options: UploadOptions;
  readonly #lookUp: LookUp;
  readonly #progress: Progress;
  #journal: Journal | undefined;

  constructor(transport: Transport, options: UploadOptions, lookUp: LookUp, progress: Progress) {
    this.#transport = transport;
    this.#request = requestOptions(options);
    this.#options = options;
    this.#lookUp = lookUp;
    this.#progress = progress;
  }

  async run(projectId: string, sources: UploadSources): Promise<UploadResult> {
    const { batches, concurrency = 16, journal, settleTime = defaultSettleTime, signal } = this.#options;
    checkListOfFiles("sources", sources);
    checkInteger("concurrency", concurrency, concurrencyLimits);
    checkDuration("settleTime", settleTime);
    const tags = batches?.length ? await this.#lookUp.batches(batches) : undefined;
    if (journal !== undefined) this.#journal = await Journal.open(journal, projectId, signal);
    if (Array.isArray(sources)) this.#progress.expect(sources.length, () => totalSize(sources, signal));
    const target = { transport: this.#transport, projectId, tags, settleTime, options: this.#request };
    const registrar = new Registrar(target, this.#journal, this.#progress);
    let stopped: unknown;
    try {
      await inParallel(opened(sources), concurrency, (source) => this.#upload(source, registrar), signal);
    } catch (error) {
      stopped = error;
    }
    return registrar.finish(stopped);
  }

  async #upload({ index, externalId, source, opened, error }: Source, registrar: Registrar): Promise<void> {
    registrar.check();
    try {
      if (!opened) throw error;
      await this.#passOn(opened, index, registrar);
    } catch (error) {
      registrar.fail({ index, externalId: opened?.externalId ?? externalId, source, error });
    }
  }

  async #passOn(opened: OpenedSource, index: number, registrar: Registrar): Promise<void> {
    const { externalId, file } = opened;
    registrar.reserve(externalId, index);
    const tags = opened.batches ? await this.#lookUp.batches(opened.batches) : undefined;
    const version = versionOf(file);
    const known = this.#journal?.find(externalId, version);
    if (known) this.#progress.bytesArrivedBefore(file.size);
    if (known?.state === "registered") return registrar.skip({ index, externalId, url: known.url });
    const url = known?.url ?? (await this.#send(opened, version));
    const asset = toAsset(opened, url, tags);
    registrar.add({ index, externalId, url, version, asset, mayExist: known?.state === "registering" });
  }

  async #send(opened: OpenedSource, version: string): Promise<string> {
    const url = await sendFile(this.#transport, opened, this.#request);
    await this.#journal?.stored({ externalId: opened.externalId, url, version });
    this.#progress.bytesArrived(opened.file.size);
    return url;
  }
}

/** A source that was opened, or why it could not be. */
interface Source {
  index: number;
  externalId: string | undefined;
  source: string | undefined;
  opened?: OpenedSource;
  error?: unknown;
}

/** Opens one source after the other, so that of two with the same external id it is always the first that is uploaded. */
async function* opened(sources: UploadSources): AsyncGenerator<Source, void, void> {
  let index = 0;
  for await (const source of sources) {
    const known = { index, externalId: isItem(source) ? source.externalId : undefined, source: nameOf(source) };
    try {
      yield { ...known, opened: await openSource(source) };
    } catch (error) {
      yield { ...known, error };
    }
    index += 1;
  }
}

function toAsset({ externalId, attachments, metadata }: OpenedSource, url: string, tags?: string[]): ImportAsset {
  return {
    data: url,
    externalId,
    ...(tags && { tags }),
    ...(attachments && { attachments: [...attachments] }),
    ...(metadata && { metadata }),
  };
}

/** The path or the name of a source, where it has one. */
function nameOf(source: UploadSource): string | undefined {
  const content = contentOf(source);
  if (typeof content === "string" || isUrl(content)) return withoutSignatures(String(content));
  const { webkitRelativePath, name } = (content ?? {}) as Partial<File>;
  return webkitRelativePath || name;
}
