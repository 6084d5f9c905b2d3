import { defineConfig } from "vitest/config";
import { RuntimeTable } from "./test/runtimes/table.ts";

const installed = ["test/packed/**/*.test.ts", "test/runtimes/**/*.test.ts"];
/** `npm run test:long`, with a configuration of its own. */
const long = "test/long/**";

export default defineConfig({
  test: {
    testTimeout: 60_000,
    // Much of the time tests wait for programs, sockets and clocks: two files at once take little more than half as long.
    maxWorkers: 2,
    hookTimeout: 60_000,
    reporters: ["default", new RuntimeTable()],
    projects: [
      {
        extends: true,
        test: {
          name: "workspace",
          include: ["packages/*/src/**/*.test.ts", "test/**/*.test.ts"],
          exclude: [...installed, long],
        },
      },
      {
        extends: true,
        test: { name: "installed", include: installed, globalSetup: "test/packed/setup.ts" },
      },
    ],
  },
});
