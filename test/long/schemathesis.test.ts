import { fileURLToPath } from "node:url";
import { startMock } from "@ango-hub/mock-server";
import { afterAll, describe, expect, test } from "vitest";
import { hasPython, installPython, remove, run, temporaryFolder } from "./tools.ts";

const description = fileURLToPath(new URL("../../generated/openapi.classic.yaml", import.meta.url));
const configuration = fileURLToPath(new URL("schemathesis.toml", import.meta.url));

const title = hasPython ? "schemathesis 4.32.5" : "schemathesis (not run: python3 with venv is not found)";
describe.skipIf(!hasPython)(title, () => {
  const folder = temporaryFolder();
  afterAll(() => remove(folder));

  test("finds no fault in how the hub answers thousands of requests", async () => {
    const bin = await installPython(folder, "schemathesis==4.32.5");
    const mock = await startMock({ generation: "classic" });
    const { code, output } = await run(
      folder,
      `${bin}/st`,
      `--config-file=${configuration}`,
      "run",
      description,
      `--url=${mock.url}`,
      `--header=apikey: ${mock.hub.apiKey}`,
      "--no-color",
    );
    await mock.close();
    console.log(output.slice(output.lastIndexOf("= SUMMARY =")));
    expect(code, output).toBe(0);
    expect(Number(/(\d+) generated/.exec(output)?.[1])).toBeGreaterThan(1_000);
  });
});
