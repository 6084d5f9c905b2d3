import http from "node:http";

// What examples of both generations take for granted: the exports of the packages, and values that their names explain.
export {
  angle,
  applyLabelSet,
  boolean,
  boundingBox,
  boxAround,
  boxCorners,
  branch,
  brush,
  buildCategorySchema,
  checkbox,
  defineLabelSet,
  diff,
  groupRelation,
  instance,
  LabelSet,
  maskFromOutlines,
  maskToPolygons,
  medicalBrush,
  message,
  multiDropdown,
  ner,
  normalizeBox,
  oneToManyRelation,
  option,
  pct,
  pdf,
  planLabelSet,
  point,
  polygon,
  polyline,
  radio,
  rank,
  rotatedBoundingBox,
  rotatedBoxFromCorners,
  segmentation,
  singleDropdown,
  singleRelation,
  spline,
  text,
  toCode,
  treeDropdown,
  voxelBox,
  voxelLine,
} from "@ango-hub/label-set";
export {
  compressRle,
  decodeNrrd,
  decodePng,
  decompressRle,
  drawSegmentation,
  encodeNrrd,
  encodeNrrdSlices,
  encodePng,
  encodePngRows,
  maskClasses,
  maskFromPainted,
  maskFromRle,
  maskFromSegmentation,
  openNrrd,
  openPng,
  paintMask,
  rleArea,
  rleBox,
  rleFromMask,
  rleFromPolygons,
  rleIou,
  segmentationFromMask,
  segmentationsByClass,
  segmentHeader,
  segmentsOf,
  simplifySegmentation,
  toRgba,
  uniteRles,
  voxelClasses,
} from "@ango-hub/label-set/masks";
export * from "@ango-hub/label-set/pictures";
export * from "@ango-hub/label-set/statistics";
export * from "@ango-hub/label-set/text";
export * from "@ango-hub/label-set/tracks";
export { createHub } from "@ango-hub/mock";
export { startMock } from "@ango-hub/mock-server";
export { labelSet } from "./label-set.ts";
export { http };
export const secret = "a secret";
export const secrets = [secret];
export const request: Request = new Request("https://example.com/hook", {
  method: "POST",
  body: "{}",
  // The signature of that body.
  headers: { "x-hub-signature": "ab78136315708c655aa2e4d5aef7bb32e2f7a275" },
});
export const queue = { push: (_event: object): void => {} };
export const mask = { width: 3, height: 2, data: new Uint8Array([1, 1, 0, 1, 0, 0]) };
export const volume = { width: 2, height: 1, depth: 2, data: new Uint8Array([7, 7, 0, 0]) };
export const error: unknown = undefined;
export const endpoint = `${process.env.ANGO_BASE_URL}/hook`;
export const newTraceparent = (): string => "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01";
export const wait = (milliseconds = 0): Promise<void> => new Promise((resolve) => setTimeout(resolve, milliseconds));
