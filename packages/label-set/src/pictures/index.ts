export type { PictureKind } from "../geometry/picture-kinds.ts";
export type { Size } from "./arguments.ts";
export { checkPicture } from "./check-picture.ts";
export type { PictureProblemCode } from "./check-place.ts";
export { type Clipped, clip } from "./clip.ts";
export { clipArea } from "./clip-area.ts";
export { type PictureSize, pictureSize } from "./picture-size.ts";
export type { MediaSize, Sizes } from "./sizes.ts";
export { type Orientation, turn } from "./turn.ts";
