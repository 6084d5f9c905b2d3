export { strokesOf } from "./check-strokes.ts";
export { givenStrokes } from "./given-strokes.ts";
export { storeStrokes } from "./store-strokes.ts";
export { uploadStrokes } from "./upload-strokes.ts";
