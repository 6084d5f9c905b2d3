import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { TestProject } from "vitest/node";
import { installPackages } from "../../scripts/release/install.ts";
import { packLibraries } from "../../scripts/release/libraries.ts";
import { type PackedPackage, packPackages } from "../../scripts/release/pack.ts";
import { compilePrograms } from "../runtimes/compile.ts";

declare module "vitest" {
  interface ProvidedContext {
    /** What `npm publish` would upload, by name of the package. */
    packed: Record<string, PackedPackage>;
    /** Folder of a project with the packages that programs import, and in `dist` the programs of the runtimes. */
    consumer: string;
  }
}

/** Packs once for all tests, and installs the packages as their users do. */
export default function setup({ provide }: TestProject): () => void {
  const folder = mkdtempSync(join(tmpdir(), "ango-hub-packed-"));
  const packed = packPackages(folder);
  const consumer = join(folder, "consumer");
  const ours = ["@ango-hub/openapi", "@ango-hub/client", "@ango-hub/label-set", "@ango-hub/convert"].map(
    (name) => packed[name]?.tarball ?? name,
  );
  installPackages(consumer, [
    ...ours,
    ...["packages/label-set", "packages/convert"].flatMap((of) => packLibraries(of, folder)),
  ]);
  compilePrograms(consumer);
  provide("packed", packed);
  provide("consumer", consumer);
  return () => rmSync(folder, { recursive: true });
}
