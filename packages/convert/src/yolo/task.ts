/**
 * What a model is to find, in Ultralytics' words: boxes, outlines, boxes that are turned (`obb`), or boxes with keypoints. It decides
 * what all lines of a data set are.
 */
export type YoloTask = "detect" | "segment" | "obb" | "pose";
