#!/usr/bin/env node
import { readFile } from "node:fs/promises";
import { AngoHub } from "@ango-hub/client";
import { serveStdio } from "@modelcontextprotocol/server/stdio";
import { type Arguments, readArguments, UsageError, usage } from "./arguments.ts";
import { serverFactory } from "./server.ts";

try {
  await main(readArguments(process.argv.slice(2)));
} catch (error) {
  const isUsage = error instanceof UsageError;
  console.error(`ango-hub-mcp: ${(error as Error).message}${isUsage ? " See ango-hub-mcp --help." : ""}`);
  process.exitCode = isUsage ? 2 : 1;
}

async function main({ help, version, ...allowed }: Arguments): Promise<void> {
  if (help) return console.log(usage.trimEnd());
  const { version: own } = JSON.parse(await readFile(new URL("../package.json", import.meta.url), "utf8"));
  if (version) return console.log(own);
  const settings = { ...connect(), ...allowed, version: own };
  // Standard output carries the protocol, and nothing else.
  const connection = serveStdio(serverFactory(settings), {
    onerror: (error) => console.error(`ango-hub-mcp: ${error.message}`),
  });
  const end = (): void => {
    // Whatever still holds the process is not waited for.
    setTimeout(() => process.exit(), grace).unref();
    connection.close();
  };
  process.on("SIGINT", end).on("SIGTERM", end);
  process.stdin.on("end", end).on("close", end);
}

/** How long the process may take to end by itself, in milliseconds. */
const grace = 1_000;

function connect(): { ango: AngoHub; apiKey: string } {
  const { ANGO_API_KEY: apiKey } = process.env;
  if (!apiKey) {
    throw new UsageError(
      "There is no API key: set ANGO_API_KEY in the environment to the one on your account page, tab API.",
    );
  }
  try {
    return { ango: new AngoHub({ apiKey }), apiKey };
  } catch (error) {
    throw new UsageError((error as Error).message);
  }
}
