import { startOnCommandLine } from "../start.ts";
import { runScenario } from "./scenario.ts";

await startOnCommandLine(runScenario);
