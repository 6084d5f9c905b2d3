import { readFile } from "node:fs/promises";
import { setFlagsFromString } from "node:v8";
import { type AnyHub, type ClassicHubOptions, createHub, type HubOptions } from "@ango-hub/mock";
import type { RunningServer } from "../server/running-server.ts";
import { fileToSaveIn, saveHub } from "../server/save-hub.ts";
import { type RunningMock, serveHub } from "../server/start-mock.ts";
import { startStateless } from "../server/start-stateless.ts";
import { type Arguments, readArguments, UsageError, usage } from "./arguments.ts";
import { createHubFromSeed } from "./seed.ts";

/**
 * Runs the command `ango-hub-mock`: starts a stand-in, tells where it is, and ends the process when it is stopped by a signal.
 *
 * @param args What stands on the command line behind the command's name.
 */
export async function runCommandLine(args: readonly string[]): Promise<void> {
  // What a request leaves behind lives shortly. Keeping little room for it halves the memory and costs a third of the speed.
  setFlagsFromString("--semi-space-growth-factor=1");
  try {
    await main(readArguments([...args]));
  } catch (error) {
    complain(error);
  }
}

function complain(error: unknown): never {
  const isUsage = error instanceof UsageError;
  console.error(`ango-hub-mock: ${(error as Error).message}${isUsage ? " See ango-hub-mock --help." : ""}`);
  process.exit(isUsage ? 2 : 1);
}

async function main(chosen: Arguments): Promise<void> {
  if (chosen.help) return console.log(usage.trimEnd());
  if (chosen.version) return console.log(await version());
  let server: RunningServer | RunningMock<AnyHub> | undefined;
  let isStopping = false;
  const stop = async (): Promise<void> => {
    if (isStopping) process.exit(0);
    isStopping = true;
    // Ends here even when a connection would not close.
    const late = setTimeout(() => process.exit(0), grace + 1_000).unref();
    await server?.drain(grace);
    clearTimeout(late);
    if (server && "hub" in server && chosen.save !== undefined) await saveHub(server.hub, chosen.save);
    process.exit(0);
  };
  const end = (): Promise<void> => stop().catch(complain);
  process.on("SIGINT", end).on("SIGTERM", end).on("SIGHUP", end);
  whenNpmIsGone(end);
  server = chosen.stateless ? await stateless(chosen) : await stateful(chosen);
}

/** How long requests under way may take to be answered after the first signal, in milliseconds. The second one ends all. */
const grace = 10_000;

/** npm starts commands through a shell, which is killed without a word to what it runs. */
function whenNpmIsGone(stop: () => void): void {
  if (process.env.npm_lifecycle_event === undefined) return;
  const parent = process.ppid;
  const look = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(look);
    stop();
  }, 500).unref();
}

async function stateful({
  port,
  host,
  validate,
  seed,
  save,
  generation,
  allowedOrigins,
}: Arguments): Promise<RunningMock<AnyHub>> {
  if (save !== undefined) await fileToSaveIn(save);
  const hub: AnyHub =
    seed === undefined
      ? await createHub({ generation } as HubOptions | ClassicHubOptions)
      : await createHubFromSeed(seed, generation);
  const mock = await serveHub(hub, { port, host, validate, allowedOrigins });
  console.log(`Ango Hub stands in at ${mock.url} (open it in a browser), ${validate ? "validating" : "not validating"}.

  API key     ${mock.hub.apiKey}
  TypeScript  new AngoHub({ apiKey: "${mock.hub.apiKey}", baseUrl: "${mock.url}" })
  curl        curl -H "apikey: ${mock.hub.apiKey}" ${mock.url}/v2/listProjects`);
  return mock;
}

async function stateless({ port, host, generation, allowedOrigins }: Arguments): Promise<RunningServer> {
  const server = await startStateless({ port, host, generation, allowedOrigins });
  console.log(`The examples of the description are at ${server.url}, with nothing remembered.

  API key     any
  TypeScript  new AngoHub({ apiKey: "any", baseUrl: "${server.url}" })
  curl        curl -H "apikey: any" ${server.url}/v2/listProjects`);
  return server;
}

async function version(): Promise<string> {
  const { version } = JSON.parse(await readFile(new URL("../../package.json", import.meta.url), "utf8"));
  return version;
}
