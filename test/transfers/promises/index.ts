import type { PromisesOn } from "../../promised.ts";
import type { Ground } from "../hub.ts";
import { downloading } from "./downloading.ts";
import { exporting } from "./exporting.ts";
import { failing } from "./failing.ts";
import { importing } from "./importing.ts";
import { journals } from "./journals.ts";
import { masks } from "./masks.ts";
import { middleware } from "./middleware.ts";
import { reading } from "./reading.ts";
import { registering } from "./registering.ts";
import { sending } from "./sending.ts";
import { sources } from "./sources.ts";
import { stopping } from "./stopping.ts";
import { uploading } from "./uploading.ts";

/** What holds of transfers on every runtime, by topic. Each is proved on a hub of its own. */
export const promises: PromisesOn<Ground> = {
  uploading,
  sources,
  failing,
  sending,
  middleware,
  registering,
  stopping,
  journals,
  importing,
  downloading,
  exporting,
  reading,
  masks,
};
