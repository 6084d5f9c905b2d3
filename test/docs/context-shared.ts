import http from "node:http";
import { type InputFile, type Item, type Mapping, mapLabelSet, Report } from "@ango-hub/convert";
import { labelSet } from "./label-set.ts";

// What examples of both generations take for granted: the exports of the packages, and values that their names explain.
export {
  assetsOf,
  importLabelsOf,
  itemsOf,
  labelSetFrom,
  mapLabelSet,
  pictureSize,
  Report,
  splitOf,
} from "@ango-hub/convert";
export { openCsv, openJsonl, writeCsv, writeJsonl } from "@ango-hub/convert/classifications";
export { openCoco, writeCoco, writePanoptic } from "@ango-hub/convert/coco";
export { openCvat, writeCvat, writeCvatVideos } from "@ango-hub/convert/cvat";
export { openImageFolder, writeImageFolder } from "@ango-hub/convert/huggingface";
export { openLabelbox, writeLabelbox } from "@ango-hub/convert/labelbox";
export { openMasks, vocPalette, writeMasks } from "@ango-hub/convert/masks";
export { openConll, openSpacy, writeConll, writeSpacy } from "@ango-hub/convert/text";
export { openVoc, writeVoc } from "@ango-hub/convert/voc";
export { openYolo, openYoloClassify, writeYolo, writeYoloClassify } from "@ango-hub/convert/yolo";
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
  problemsOf,
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
export { createHub, enter, isControlPath, step } from "@ango-hub/mock";
export { startMock } from "@ango-hub/mock-server";
export { http, labelSet };
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
export const report: Report = new Report();
export const mapping: Mapping = mapLabelSet(labelSet);
export const items: Item[] = [
  { externalId: "a.jpg", isLabelled: true, objects: [], attributes: {}, relations: [], place: {} },
];
export const file: Blob = new Blob([
  JSON.stringify({
    images: [{ id: 1, file_name: "a.jpg" }],
    categories: [{ id: 1, name: "Vehicle" }],
    annotations: [],
  }),
]);
export const files: InputFile[] = [
  { path: "data.yaml", content: "names: [Vehicle]" },
  { path: "labels/a.txt", content: "" },
];
export const exportFile: Blob = new Blob(["[]"]);
export const error: unknown = undefined;
export const endpoint = `${process.env.ANGO_BASE_URL}/hook`;
export const newTraceparent = (): string => "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01";
export const wait = (milliseconds = 0): Promise<void> => new Promise((resolve) => setTimeout(resolve, milliseconds));
