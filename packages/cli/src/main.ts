#!/usr/bin/env node
import * as module from "node:module";

// Compiling takes a good part of a short command's time. Node 20 and other runtimes know no such cache.
(module as { enableCompileCache?: () => unknown }).enableCompileCache?.();
const { main } = await import("./run.ts");
await main();
