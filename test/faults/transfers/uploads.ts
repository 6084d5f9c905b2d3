import { appendFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { UploadError, UploadResult } from "@ango-hub/client";
import type { OperationId } from "@ango-hub/openapi/classic";
import type { Generation } from "../../clients.ts";
import { Disk } from "../../transfers/disk.ts";
import { makeFolder } from "../../transfers/hub.ts";
import { failureOf, inWords, Stage } from "./stage.ts";

/** What can go wrong with an upload. */
interface UploadFault {
  fault: string;
  /** The operation that is hit, whose tries are counted. */
  hits: OperationId;
  /** Makes it go wrong so many times. */
  set: (upload: Upload, times: number) => void;
  /** Whether the client is to give up waiting. */
  isImpatient?: true;
  /** Whether that lasts, in which case there is no "once". */
  lasts?: true;
}

/** What came of an upload that met a fault, for a reader. */
export interface UploadRow {
  fault: string;
  once: string;
  lasting: string;
  left: string;
  again: string;
  error: unknown;
  /** Assets in the end that are there twice, and files that are none. */
  doubled: number;
  missing: number;
}

const size = 300_000;

/** An upload of three files with a journal, each of them so large that it can break off in the middle. */
class Upload {
  readonly stage: Stage;
  readonly paths: string[];
  readonly journal = new Disk();
  readonly controller = new AbortController();

  constructor(stage: Stage) {
    this.stage = stage;
    const folder = makeFolder();
    this.paths = ["a.jpg", "b.jpg", "c.jpg"].map((name) => join(folder, name));
    for (const path of this.paths) writeFileSync(path, path.padEnd(size));
  }

  run(signal?: AbortSignal): Promise<UploadResult> {
    const { ango, projectId } = this.stage;
    return ango.assets.upload(projectId, this.paths, {
      journal: this.journal,
      settleTime: 4000,
      ...(signal && { signal }),
    });
  }

  /** External ids of the project's assets. */
  get assets(): string[] {
    return [...this.stage.hub.state.assets.values()].map(({ externalId }) => externalId);
  }

  get stored(): number {
    return this.stage.hub.state.files.size;
  }
}

const storage = (status: number) => (upload: Upload, times: number) =>
  upload.stage.use(async ({ operation, request }, next) => {
    if (operation !== "uploadFile" || times <= 0) return next(request);
    times -= 1;
    // Who answers before everything has come breaks the connection, too.
    await request.arrayBuffer();
    return new Response("<Error><Code>Refused</Code><Message>Not now.</Message></Error>", { status });
  });

const uploadFaults: readonly UploadFault[] = [
  {
    fault: "the connection breaks in front of the file",
    hits: "uploadFile",
    set: ({ stage }, times) => stage.line.breakAfter(0, times),
  },
  {
    fault: "the connection breaks in the middle of the file",
    hits: "uploadFile",
    set: ({ stage }, times) => stage.line.breakAfter(100_000, times),
  },
  {
    fault: "the connection breaks behind the file: its answer is lost",
    hits: "uploadFile",
    set: ({ stage }, times) => stage.fault({ kind: "lost-answer", operation: "uploadFile", times }),
  },
  {
    fault: "the storage does not answer",
    isImpatient: true,
    hits: "uploadFile",
    set: ({ stage }, times) => stage.fault({ kind: "stall", operation: "uploadFile", times }),
  },
  { fault: "the storage answers 403", hits: "uploadFile", set: storage(403) },
  { fault: "the storage answers 503", hits: "uploadFile", set: storage(503) },
  {
    fault: "the presigned URL has expired",
    hits: "getUploadUrl",
    set: ({ stage }, times) => stage.fault({ kind: "expired-url", operation: "uploadFile", times }),
  },
  {
    fault: "the project can't be looked into",
    hits: "listAssets",
    set: ({ stage }, times) => stage.fault({ kind: "status", status: 500, operation: "listAssets", times }),
  },
  {
    fault: "no presigned URL: the service answers 500",
    hits: "getUploadUrl",
    set: ({ stage }, times) => stage.fault({ kind: "status", status: 500, operation: "getUploadUrl", times }),
  },
  {
    fault: "the key is no longer valid",
    hits: "importAssets",
    set: ({ stage }, times) => stage.fault({ kind: "status", status: 401, operation: "importAssets", times }),
  },
  {
    fault: "the registration is refused with 400",
    hits: "importAssets",
    set: ({ stage }, times) => stage.fault({ kind: "status", status: 400, operation: "importAssets", times }),
  },
  {
    fault: "the registration is answered with 503",
    hits: "importAssets",
    set: ({ stage }, times) => stage.fault({ kind: "status", status: 503, operation: "importAssets", times }),
  },
  {
    fault: "the connection breaks in front of the registration's effect",
    hits: "importAssets",
    set: ({ stage }, times) => stage.fault({ kind: "cut", operation: "importAssets", times }),
  },
  {
    fault: "the answer to the registration is lost",
    hits: "importAssets",
    set: ({ stage }, times) => stage.fault({ kind: "lost-answer", operation: "importAssets", times }),
  },
  {
    fault: "… and the asset list lags behind",
    hits: "importAssets",
    set: ({ stage }, times) => {
      stage.fault({ kind: "lag", milliseconds: 1000, operation: "listAssets" });
      stage.fault({ kind: "lost-answer", operation: "importAssets", times });
    },
  },
  {
    fault: "… and the asset list can't be read",
    hits: "importAssets",
    lasts: true,
    set: ({ stage }, times) => {
      // It could be read before anything was sent.
      stage.use(({ operation, request }, next) => {
        if (operation === "importAssets") stage.fault({ kind: "status", status: 500, operation: "listAssets" });
        return next(request);
      });
      stage.fault({ kind: "lost-answer", operation: "importAssets", times });
    },
  },
  {
    fault: "the service registers after the client gave up waiting",
    isImpatient: true,
    hits: "importAssets",
    set: ({ stage }, times) =>
      stage.fault({ kind: "late-effect", milliseconds: 2500, operation: "importAssets", times }),
  },
  {
    fault: "a file is gone",
    hits: "uploadFile",
    lasts: true,
    set: ({ paths }) => rmSync(paths[1] ?? ""),
  },
  {
    fault: "a file grows while it is sent",
    hits: "uploadFile",
    lasts: true,
    set: ({ stage, paths: [, path = ""] }) =>
      stage.use(async ({ operation, request }, next) => {
        if (operation === "uploadFile" && (await request.clone().text()).startsWith(path)) appendFileSync(path, "more");
        return next(request);
      }),
  },
  {
    fault: "a file is empty",
    hits: "uploadFile",
    lasts: true,
    set: ({ paths }) => writeFileSync(paths[1] ?? "", ""),
  },
  {
    fault: "the journal's disk is full",
    hits: "importAssets",
    lasts: true,
    set: ({ journal }) => {
      journal.room = 60;
    },
  },
  {
    fault: "the upload is aborted while files are registered",
    hits: "importAssets",
    lasts: true,
    set: ({ stage, controller }) =>
      stage.use(async ({ operation, request }, next) => {
        const answer = await next(request);
        if (operation === "importAssets") controller.abort();
        return answer;
      }),
  },
];

/** Has an upload meet each of the faults, once and for as long as it lasts; and then again, with all well. */
export function uploadRows(generation: Generation): Promise<UploadRow[]> {
  return Promise.all(uploadFaults.map((fault) => rowOf(generation, fault)));
}

async function rowOf(generation: Generation, given: UploadFault): Promise<UploadRow> {
  const once = given.lasts ? undefined : await meet(generation, given, 1);
  const lasting = await meet(generation, given, Number.MAX_SAFE_INTEGER);
  const { outcome, doubled, missing } = once ?? { outcome: "–", doubled: 0, missing: 0 };
  return {
    ...lasting,
    once: outcome,
    lasting: lasting.outcome,
    doubled: lasting.doubled + doubled,
    missing: lasting.missing + missing,
  };
}

async function meet(
  generation: Generation,
  { fault, hits, set, isImpatient }: UploadFault,
  times: number,
): Promise<Omit<UploadRow, "once" | "lasting"> & { outcome: string }> {
  const stage = await Stage.open(generation, isImpatient);
  const upload = new Upload(stage);
  set(upload, times);
  const error = await failureOf(upload.run(upload.controller.signal));
  const outcome = `${inWords(error)}; ${stage.requests(hits)}× \`${hits}\``;
  const { unregistered = [] } = (error ?? {}) as Partial<UploadError>;
  const unclear = unregistered.filter(({ mayBeRegistered }) => mayBeRegistered).length;
  const before = { assets: upload.assets.length, stored: upload.stored };
  stage.heal();
  upload.journal.room = Number.POSITIVE_INFINITY;
  const repeated = await failureOf(upload.run());
  const { assets, stored, paths } = upload;
  await stage.close();
  return {
    fault,
    outcome,
    left: `${before.stored} stored, ${before.assets} registered${unclear > 0 ? `; says that ${unclear} may be` : ""}`,
    again: `${inWords(repeated)}; sends ${stored - before.stored}, registers ${assets.length - before.assets}`,
    error,
    doubled: assets.length - new Set(assets).size,
    missing: paths.length - new Set(assets).size,
  };
}
