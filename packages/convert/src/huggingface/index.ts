export { type ImageFolderFile, openImageFolder } from "./open-image-folder.ts";
export type { OpenImageFolderOptions, WriteImageFolderOptions } from "./options.ts";
export { writeImageFolder } from "./write-image-folder.ts";
