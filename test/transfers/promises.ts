import assert from "node:assert/strict";
import { type ChildProcess, spawn } from "node:child_process";
import { readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import process from "node:process";
import { fileURLToPath } from "node:url";
import type { UploadError } from "@ango-hub/client";
import { failureOf } from "./failure-of.ts";
import { type Ground, makeFiles, makeFolder, names, registeredIds } from "./hub.ts";

/** What holds of transfers on every runtime, each to be proved on a hub of its own. */
export const promises: Readonly<Record<string, (ground: Ground) => Promise<void>>> = {
  "an upload that was killed goes on: no file is sent twice and none registered twice": async (ground) => {
    const { hub, projectId, ango } = ground;
    const paths = makeFiles(names(500));
    const journal = join(makeFolder(), "journal");
    hub.faults.add({ kind: "delay", milliseconds: 5, operation: "uploadFile" });
    await killOnce(startUpload(ground, dirname(paths[0] ?? ""), 500, journal), () => hub.state.files.size > 230);
    const sentBefore = hub.state.files.size;
    assert.ok(sentBefore < 500, `${sentBefore} files were sent before it was killed`);
    const { registered } = await ango.assets.upload(projectId, paths, { journal });
    assert.equal(registered.length, 500);
    assert.deepEqual((await registeredIds(ground)).sort(), names(500).sort());
    // Sent again is only what had arrived without the journal knowing: at most as many as are sent at the same time.
    assert.ok(hub.state.files.size <= 500 + 16, `${hub.state.files.size - 500} files were sent twice`);
    assert.doesNotMatch(readFileSync(journal, "utf8"), /signature/i);
  },

  "every file arrives when every tenth PUT fails": async (ground) => {
    const { hub, ango, projectId } = ground;
    let puts = 0;
    hub.use(async ({ operation, request }, next) => {
      if (operation !== "uploadFile") return next(request);
      puts += 1;
      return puts % 10 === 0 ? new Response("", { status: 503 }) : next(request);
    });
    const { registered } = await ango.assets.upload(projectId, makeFiles(names(200)), { maxRetries: 5 });
    assert.equal(registered.length, 200);
    assert.ok(puts >= 220);
    assert.deepEqual((await registeredIds(ground)).sort(), names(200).sort());
  },

  "an expired URL is replaced by a new one": async (ground) => {
    const { hub, ango, projectId } = ground;
    const expired = new Set<string>();
    hub.use(async ({ operation, request }, next) => {
      if (operation !== "uploadFile") return next(request);
      const content = await request.clone().text();
      if (expired.has(content)) return next(request);
      expired.add(content);
      return new Response("<Error><Message>Request has expired</Message></Error>", { status: 403 });
    });
    const { registered } = await ango.assets.upload(projectId, makeFiles(names(100)));
    assert.equal(registered.length, 100);
    assert.equal(expired.size, 100);
    assert.deepEqual((await registeredIds(ground)).sort(), names(100).sort());
  },

  "nothing is registered twice when answers are lost": async (ground) => {
    const { hub, ango, projectId } = ground;
    hub.faults.add({ kind: "lost-answer", operation: "importAssets", times: 2 });
    const { registered } = await ango.assets.upload(projectId, makeFiles(names(250)));
    assert.equal(registered.length, 250);
    assert.deepEqual((await registeredIds(ground)).sort(), names(250).sort());
  },

  "a PUT that is redirected goes there with the same content, and without what is secret": async (ground) => {
    const { hub, ango, projectId } = ground;
    const redirected = new Set<string>();
    const received: Record<string, string>[] = [];
    hub.use(async ({ operation, request, url }, next) => {
      if (operation !== "uploadFile") return next(request);
      if (redirected.has(url.pathname)) {
        received.push(Object.fromEntries(request.headers));
        return next(request);
      }
      redirected.add(url.pathname);
      await request.arrayBuffer();
      // Another name for this machine is another origin.
      const location = `http://localhost:${url.port}${url.pathname}${url.search}`;
      return new Response(null, { status: 307, headers: { location } });
    });
    const paths = makeFiles(names(20));
    const blob = { data: new Blob(["in memory"]), externalId: "blob.txt" };
    const { registered } = await ango.assets.upload(projectId, [...paths, blob]);
    assert.equal(registered.length, 21);
    const contents = [...hub.state.files.values()].map(({ bytes }) => new TextDecoder().decode(bytes));
    assert.deepEqual(contents.sort(), [...names(20).map((name) => `content of ${name}`), "in memory"].sort());
    for (const headers of received) {
      assert.ok(headers["content-length"] && !headers["transfer-encoding"] && !headers.apikey);
      assert.match(headers["content-type"] ?? "", /^(image\/jpeg|text\/plain)$/);
    }
  },

  "a storage that redirects for ever is an error of that file": async (ground) => {
    const { hub, ango, projectId } = ground;
    let puts = 0;
    hub.use(async ({ operation, request, url }, next) => {
      if (operation !== "uploadFile") return next(request);
      puts += 1;
      await request.arrayBuffer();
      return new Response(null, { status: 307, headers: { location: url.href } });
    });
    const error = await failureOf<UploadError>(ango.assets.upload(projectId, makeFiles(["a.jpg"])));
    const statuses = error.failed.map(({ error }) => (error as { status: number }).status);
    assert.deepEqual(statuses, [307]);
    assert.ok(puts <= 12, `${puts} requests`);
  },

  "a file that changes while it is uploaded is not registered": async (ground) => {
    const { hub, ango, projectId } = ground;
    const [between = "", during = "", gone = "", steady = ""] = makeFiles(["a.jpg", "b.jpg", "c.jpg", "d.jpg"]);
    const change: Record<string, () => void> = {
      "content of a.jpg": () => writeFileSync(between, "content of A.JPG and more"),
      "content of b.jpg": () => writeFileSync(during, "content of B.JPG and more"),
      "content of c.jpg": () => rmSync(gone),
    };
    hub.use(async ({ operation, request }, next) => {
      if (operation !== "uploadFile") return next(request);
      const content = await request.clone().text();
      change[content]?.();
      return content === "content of a.jpg" ? new Response("", { status: 503 }) : next(request);
    });
    const error = await failureOf<UploadError>(ango.assets.upload(projectId, [between, during, gone, steady]));
    assert.deepEqual(await registeredIds(ground), ["d.jpg"]);
    const reasons = error.failed.map(({ error }) => (error as Error).message);
    assert.match(reasons[0] ?? "", /a\.jpg, which has changed/);
    assert.match(reasons[1] ?? "", /b\.jpg, which has changed/);
    assert.match(reasons[2] ?? "", /ENOENT|no such file/i);
  },

  "an export is read whole wherever the connection breaks": async (ground) => {
    const { hub, ango, projectId } = ground;
    const sources = names(400).map((externalId) => ({ data: new Blob(["x"]), externalId }));
    await ango.assets.upload(projectId, sources);
    const target = join(makeFolder(), "export.zip");
    await (await ango.exports.create(projectId)).download(target);
    const { size } = statSync(target);
    for (let round = 0; round < 100; round += 1) {
      const bytes = Math.floor(Math.random() * size);
      hub.faults.add({ kind: "cut", bytes, operation: "downloadExport", times: 1 });
      const assets = await (await ango.exports.create(projectId)).json();
      const ids = assets.map(({ externalId }) => externalId);
      assert.deepEqual(ids.sort(), names(400).sort(), `cut at byte ${bytes}`);
    }
  },

  "an export that breaks off for good says where, and how much was read": async (ground) => {
    const { hub, ango, projectId } = ground;
    await ango.assets.upload(projectId, makeFiles(names(300)));
    hub.faults.add({ kind: "stall", bytes: 3000, operation: "downloadExport", times: 1 });
    const exported = await ango.exports.create(projectId);
    const onProgress = () => {
      if (hub.faults.list().length === 1) hub.faults.add({ kind: "cut", bytes: 0, operation: "downloadExport" });
    };
    let read = 0;
    const error = await failureOf<{ name: string; position: number; assets: number }>(
      (async () => {
        for await (const _ of exported.assets({ maxRetries: 3, timeout: 300, onProgress })) read += 1;
      })(),
    );
    assert.equal(error.name, "ExportError");
    assert.equal(error.position, 3000);
    assert.equal(error.assets, read);
    assert.ok(read > 0);
  },
};

const child = fileURLToPath(new URL("upload-child.ts", import.meta.url));

/** An upload in a process of its own, on the runtime that this one runs on. */
function startUpload({ hub, url, projectId }: Ground, folder: string, count: number, journal: string): ChildProcess {
  const deno = ["run", "--no-lock", "--node-modules-dir=manual", "-A"];
  const args = "Deno" in globalThis ? deno : [];
  return spawn(process.execPath, [...args, child, hub.apiKey, url, projectId, folder, String(count), journal]);
}

/** Kills a process as a power cut would, as soon as something is so. */
async function killOnce(running: ChildProcess, isSo: () => boolean): Promise<void> {
  const exited = new Promise((resolve) => running.once("exit", resolve));
  const watch = setInterval(() => isSo() && running.kill("SIGKILL"), 1);
  await exited;
  clearInterval(watch);
}
