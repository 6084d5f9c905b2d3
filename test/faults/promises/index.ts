import type { PromisesOn } from "../../promised.ts";
import type { FaultServer } from "../fault-server.ts";
import { aborting } from "./aborting.ts";
import { answering } from "./answering.ts";
import { checking } from "./checking.ts";
import { cloning } from "./cloning.ts";
import { currentAnswering } from "./current-answering.ts";
import { currentChecking } from "./current-checking.ts";
import { currentTypedFetching } from "./current-typed-fetching.ts";
import { currentWaiting } from "./current-waiting.ts";
import { failing } from "./failing.ts";
import { fetching } from "./fetching.ts";
import { listingWith } from "./listing.ts";
import { clientOf, currentClientOf } from "./promise.ts";
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
  "listing with today's client": listingWith(currentClientOf),
  "listing with the classic client": listingWith(clientOf),
  sending,
  answering,
  fetching,
  "typed fetching": typedFetching,
  "checking of today's client": currentChecking,
  "answers to today's client": currentAnswering,
  "waits of today's client": currentWaiting,
  "typed fetching with today's client": currentTypedFetching,
};
