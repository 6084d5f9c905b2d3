import { startInPage } from "../start.ts";
import { runScenario } from "./scenario.ts";

startInPage(runScenario);
