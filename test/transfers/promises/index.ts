import type { PromisesOn } from "../../promised.ts";
import type { ClassicGround, CurrentGround } from "../hub.ts";
import { classicLabelling } from "./classic-labelling.ts";
import { contents } from "./contents.ts";
import { counting } from "./counting.ts";
import { currentExporting } from "./current-exporting.ts";
import { currentLabelling } from "./current-labelling.ts";
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

/** What holds of the transfers of both generations, by topic. */
const shared = {
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
};

/** What holds of today's transfers on every runtime. */
export const currentPromises: PromisesOn<CurrentGround> = { ...shared, currentLabelling, currentExporting };

/** What holds of classic transfers on every runtime. */
export const classicPromises: PromisesOn<ClassicGround> = { ...shared, classicLabelling, masks };
