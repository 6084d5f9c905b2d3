import type { PromisesOn } from "../../promised.ts";
import type { Ground } from "../hub.ts";
import { contents } from "./contents.ts";
import { counting } from "./counting.ts";
import { downloading } from "./downloading.ts";
import { existing } from "./existing.ts";
import { exporting } from "./exporting.ts";
import { failing } from "./failing.ts";
import { files } from "./files.ts";
import { hanging } from "./hanging.ts";
import { importing } from "./importing.ts";
import { journals } from "./journals.ts";
import { labelling } from "./labelling.ts";
import { masks } from "./masks.ts";
import { middleware } from "./middleware.ts";
import { naming } from "./naming.ts";
import { reading } from "./reading.ts";
import { refusing } from "./refusing.ts";
import { registering } from "./registering.ts";
import { sending } from "./sending.ts";
import { sources } from "./sources.ts";
import { stopping } from "./stopping.ts";
import { streaming } from "./streaming.ts";
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
  hanging,
  files,
  journals,
  contents,
  existing,
  naming,
  refusing,
  counting,
  streaming,
  importing,
  labelling,
  downloading,
  exporting,
  reading,
  masks,
};
