import type { Format } from "./format.ts";
import { given } from "./format.ts";

/** Formats of labels in pictures. */
export const pictureFormats: Readonly<Record<string, Format>> = {
  coco: {
    title: "COCO: one JSON file",
    lies: "file",
    split: "files",
    pictures: "images",
    writes: ["segmentation", "ids"],
    reads: ["groundTruth", "minScore"],
    async write(items, { header, report, options: { segmentation, ids }, part = "annotations" }) {
      const { writeCoco } = await import("@ango-hub/convert/coco");
      return writeCoco(items, given({ header, report, segmentation, ids, path: `${part}.json` }));
    },
    async open(input, { report, options: { groundTruth, minScore: threshold } }) {
      const { openCoco } = await import("@ango-hub/convert/coco");
      const { fileSource } = await import("../disk/input.ts");
      const truth = groundTruth === undefined ? undefined : fileSource(groundTruth);
      return openCoco(input.source(), given({ report, file: input.path, groundTruth: truth, threshold }));
    },
  },
  "coco-panoptic": {
    title: "COCO panoptic: a PNG a picture, and JSON",
    lies: "folder",
    split: "files",
    pictures: "images",
    writes: ["stuff"],
    reads: [],
    async write(items, { header, report, options: { stuff }, part }) {
      const { writePanoptic } = await import("@ango-hub/convert/coco");
      const suffix = part === undefined ? "" : `_${part}`;
      const paths = { path: `panoptic${suffix}.json`, folder: `panoptic${suffix}` };
      return writePanoptic(items, given({ header, report, stuff, ...paths }));
    },
    async open(input, { report }) {
      const { openPanoptic } = await import("./open-panoptic.ts");
      return openPanoptic(input, report);
    },
  },
  yolo: {
    title: "YOLO: boxes, outlines, turned boxes or keypoints by --task",
    lies: "folder",
    split: "lists",
    pictures: "table",
    writes: ["task", "names", "parts"],
    reads: ["task", "names", "images", "minScore"],
    async write(items, { header, report, options: { task, names, parts } }) {
      const { writeYolo } = await import("@ango-hub/convert/yolo");
      return writeYolo(items, given({ header, report, task, names, parts }));
    },
    async open(input, { report, options: { task, names, images, minScore: threshold } }) {
      const { openYolo } = await import("@ango-hub/convert/yolo");
      const { pictureSizes } = await import("./picture-sizes.ts");
      const size = images === undefined ? undefined : await pictureSizes(images);
      return openYolo(input.files(), given({ report, task, names, threshold, size }));
    },
  },
  "yolo-classify": {
    title: "YOLO: pictures in folders by their class",
    lies: "folder",
    split: "lists",
    pictures: "table",
    writes: ["attribute"],
    reads: ["attribute"],
    async write(items, { header, report, options: { attribute } }) {
      const { writeYoloClassify } = await import("@ango-hub/convert/yolo");
      const { questionOf } = await import("./question-of.ts");
      return writeYoloClassify(items, { report, attribute: questionOf(header, attribute) });
    },
    async open(input, { report, options: { attribute } }) {
      const { openYoloClassify } = await import("@ango-hub/convert/yolo");
      return openYoloClassify(input.files(), given({ report, attribute }));
    },
  },
  voc: {
    title: "Pascal VOC: an XML file a picture",
    lies: "folder",
    split: "lists",
    pictures: "JPEGImages",
    writes: ["origin", "floats"],
    reads: ["origin"],
    async write(items, { header, report, options: { origin, floats } }) {
      const { writeVoc } = await import("@ango-hub/convert/voc");
      return writeVoc(items, given({ header, report, floats, origin: pixelOf(origin) }));
    },
    async open(input, { report, options: { origin } }) {
      const { openVoc } = await import("@ango-hub/convert/voc");
      return openVoc(() => input.files(), given({ report, origin: pixelOf(origin) }));
    },
  },
  cvat: {
    title: "CVAT 1.1 for images: one XML file; reads videos as well",
    lies: "file",
    split: "files",
    pictures: "images",
    writes: ["areas", "ids"],
    reads: [],
    async write(items, { header, report, options: { areas, ids }, part = "annotations" }) {
      const { writeCvat } = await import("@ango-hub/convert/cvat");
      return writeCvat(items, given({ header, report, areas, ids, path: `${part}.xml` }));
    },
    async open(input, { report }) {
      const { openCvat } = await import("@ango-hub/convert/cvat");
      return openCvat(input.source(), { report, file: input.path });
    },
  },
  "cvat-video": {
    title: "CVAT 1.1 for video: an XML file a video",
    lies: "folder",
    split: "none",
    writes: ["areas", "ids", "keyFrames"],
    async write(items, { header, report, options: { areas, ids, keyFrames } }) {
      const { writeCvatVideos } = await import("@ango-hub/convert/cvat");
      return writeCvatVideos(items, given({ header, report, areas, ids, frames: keyFrames ? "key" : "all" }));
    },
  },
  masks: {
    title: "Mask PNGs, in the folders of Pascal VOC",
    lies: "folder",
    split: "lists",
    pictures: "table",
    writes: ["masks", "names"],
    reads: ["names", "regions"],
    async write(items, { header, report, options: { masks, names } }) {
      const { writeMasks } = await import("@ango-hub/convert/masks");
      return writeMasks(items, given({ header, report, of: masks, names }));
    },
    async open(input, { report, options: { names, regions } }) {
      const { openMasks } = await import("@ango-hub/convert/masks");
      return openMasks(input.files(), given({ report, names, regions }));
    },
  },
  huggingface: {
    title: "Hugging Face: metadata.jsonl of an image folder",
    lies: "file",
    split: "files",
    pictures: "",
    writes: ["categories"],
    reads: ["names"],
    async write(items, { header, report, options: { categories }, part }) {
      const { writeImageFolder } = await import("@ango-hub/convert/huggingface");
      const path = part === undefined ? "metadata.jsonl" : `${part}/metadata.jsonl`;
      return writeImageFolder(items, given({ header, report, categories, path }));
    },
    async open(input, { report, options: { names: categories } }) {
      const { openImageFolder } = await import("@ango-hub/convert/huggingface");
      return openImageFolder(input.source(), given({ report, file: input.path, categories }));
    },
  },
};

function pixelOf(origin: "0" | "1" | undefined): 0 | 1 | undefined {
  return origin === undefined ? undefined : origin === "0" ? 0 : 1;
}
