import assert from "node:assert/strict";
import { mkdirSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { UploadError } from "@ango-hub/client";
import { failureOf } from "../../promised.ts";
import { type Ground, makeFolder, registeredIds } from "../hub.ts";
import type { Promised } from "./promise.ts";

/** Two folders that each have a file of the same name, and the paths of all four. */
function cameras(): string[] {
  const folder = makeFolder();
  for (const camera of ["cam1", "cam2"]) {
    mkdirSync(join(folder, camera));
    writeFileSync(join(folder, camera, "0001.jpg"), camera);
  }
  return readdirSync(folder, { recursive: true })
    .map((path) => join(folder, String(path)))
    .sort();
}

async function* streamed<T>(items: readonly T[]): AsyncGenerator<T> {
  yield* items;
}

function assertNothingSent({ hub }: Ground): void {
  assert.deepEqual(
    hub.requests.map(({ operation }) => operation).filter((operation) => operation !== "createProject"),
    [],
  );
}

function messages({ failed }: UploadError): string[] {
  return failed.map(({ error }) => (error as Error).message);
}

export const naming: readonly Promised[] = [
  {
    name: "two files of an array with one name are refused before anything is sent, with both paths",
    prove: async (ground) => {
      const { ango, projectId } = ground;
      const files = cameras().filter((path) => path.endsWith(".jpg"));
      const error = await failureOf<Error>(ango.assets.upload(projectId, files));
      assert.equal(error.name, "ValidationError");
      assert.match(error.message, /^sources\[1\] \(.*cam2\/0001\.jpg\) has the external id "0001\.jpg"/);
      assert.match(error.message, /which sources\[0\] \(.*cam1\/0001\.jpg\) has already/);
      assertNothingSent(ground);
    },
  },
  {
    name: "two assets of an array to import with one external id are refused before anything is sent, with both URLs",
    prove: async (ground) => {
      const { ango, projectId } = ground;
      const data = (name: string) => ({ externalId: "a", data: `https://bucket.example/${name}?signature=s` });
      const error = await failureOf<Error>(ango.assets.importFromCloud(projectId, [data("1"), data("2")]));
      assert.equal(error.name, "ValidationError");
      assert.match(
        error.message,
        /^assets\[1\] \(https:\/\/bucket\.example\/2\?\[redacted\]\) .* assets\[0\] \(https:\/\/bucket/,
      );
      assertNothingSent(ground);
    },
  },
  {
    name: "a stream of files passes over folders and says so, and of two files with one name fails the later with both paths",
    prove: async (ground) => {
      const { ango, projectId } = ground;
      const paths = cameras();
      const error = await failureOf<UploadError>(ango.assets.upload(projectId, streamed(paths)));
      assert.deepEqual(
        error.skipped.map(({ source, reason }) => [source, reason]),
        paths.filter((path) => !path.endsWith(".jpg")).map((path) => [path, "folder"]),
      );
      assert.deepEqual(
        error.failed.map(({ source }) => source),
        [paths.at(-1)],
      );
      assert.match(messages(error)[0] ?? "", /cam2\/0001\.jpg.* has the external id .*cam1\/0001\.jpg/);
      assert.deepEqual(await registeredIds(ground), ["0001.jpg"]);
    },
  },
  {
    name: "files of a folder that was chosen in a page are named by their paths in it",
    prove: async (ground) => {
      const { ango, projectId } = ground;
      const files = ["cam1", "cam2"].map((camera) =>
        Object.defineProperty(new File([camera], "0001.jpg"), "webkitRelativePath", {
          value: `photos/${camera}/0001.jpg`,
        }),
      );
      await ango.assets.upload(projectId, files);
      assert.deepEqual((await registeredIds(ground)).sort(), ["photos/cam1/0001.jpg", "photos/cam2/0001.jpg"]);
    },
  },
  {
    name: "assets are in the order of their sources, whichever arrives first",
    prove: async (ground) => {
      const { hub, ango, projectId } = ground;
      hub.use(async ({ operation, request }, next) => {
        if (operation !== "uploadFile") return next(request);
        const content = await request.clone().text();
        await new Promise((resolve) => setTimeout(resolve, Number(content)));
        return next(request);
      });
      const sources = [200, 100, 50, 1].map((time) => ({ data: new Blob([`${time}`]), externalId: `${time}` }));
      const { registered } = await ango.assets.upload(projectId, sources);
      const order = ["200", "100", "50", "1"];
      assert.deepEqual(
        registered.map(({ externalId }) => externalId),
        order,
      );
      assert.deepEqual(await registeredIds(ground), order);
    },
  },
];
