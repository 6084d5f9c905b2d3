const pictures = /\.(avif|bmp|dng|heic|heif|jp2|jpeg|jpg|mpo|pfm|png|tif|tiff|webp)$/i;

/** Whether a path is that of a picture which Ultralytics reads, by its extension. */
export function isPicture(path: string): boolean {
  return pictures.test(path);
}

/** The label file of a picture: it lies in the last folder `images`, which is `labels` there. */
export function labelPathOf(picture: string): string {
  return `${withFolder(picture, "images", "labels").replace(/\.[^./]*$/, "")}.txt`;
}

/** Where the picture of a label file lies, without its extension, which is not known. */
export function pictureStemOf(label: string): string {
  return withFolder(label, "labels", "images").replace(/\.txt$/i, "");
}

function withFolder(path: string, from: string, to: string): string {
  const rooted = `/${path}`;
  const at = rooted.lastIndexOf(`/${from}/`);
  return at < 0 ? path : `${rooted.slice(1, at + 1)}${to}${rooted.slice(at + from.length + 1)}`;
}
