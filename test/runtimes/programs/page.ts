import { runScenario } from "./steps.ts";

// For pages: the test calls this from outside.
Object.assign(globalThis, { runScenario });
