import type { PromisedOn } from "../../promised.ts";
import type { ClassicGround, CurrentGround, Ground } from "../hub.ts";

/** Something that is promised of transfers of both generations, and its proof on a hub of either. */
export type Promised = PromisedOn<Ground>;

/** Something that is promised of transfers of today's generation. */
export type CurrentPromised = PromisedOn<CurrentGround>;

/** Something that is promised of transfers of the classic generation. */
export type ClassicPromised = PromisedOn<ClassicGround>;
