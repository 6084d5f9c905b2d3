import { runScenario } from "../programs/classic/scenario.ts";
import { startInWorker } from "../programs/start.ts";

export default startInWorker(runScenario);
