import type { PromisesOn } from "../../promised.ts";
import type { FaultServer } from "../fault-server.ts";
import { aborting } from "./aborting.ts";
import { answering } from "./answering.ts";
import { checking } from "./checking.ts";
import { cloning } from "./cloning.ts";
import { failing } from "./failing.ts";
import { fetching } from "./fetching.ts";
import { listing } from "./listing.ts";
import { sending } from "./sending.ts";
import { timeouts } from "./timeouts.ts";
import { typedFetching } from "./typed-fetching.ts";
import { waiting } from "./waiting.ts";

/** Everything the client promises, by topic. */
export const promises: PromisesOn<FaultServer> = {
  checking,
  timeouts,
  aborting,
  waiting,
  failing,
  cloning,
  listing,
  sending,
  answering,
  fetching,
  "typed fetching": typedFetching,
};
