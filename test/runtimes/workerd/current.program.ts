import { runScenario } from "../programs/current/scenario.ts";
import { startInWorker } from "../programs/start.ts";

export default startInWorker(runScenario);
