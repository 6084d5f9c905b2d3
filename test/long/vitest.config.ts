import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

/** What takes minutes, and tools that come from registries when they are needed. */
export default defineConfig({
  test: {
    root: fileURLToPath(new URL("../../", import.meta.url)),
    include: ["test/long/**/*.test.ts"],
    // Tests of the projects that are made there, which run in them.
    exclude: ["test/long/consumers/projects/**"],
    testTimeout: 600_000,
    hookTimeout: 600_000,
    // A test that was skipped says why in its name.
    reporters: ["verbose"],
  },
});
