import type { PromisedOn } from "../../promised.ts";
import type { Ground } from "../hub.ts";

/** Something that is promised of transfers, and its proof on a hub. */
export type Promised = PromisedOn<Ground>;
