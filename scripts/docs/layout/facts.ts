import { readFileSync } from "node:fs";

const manifest = JSON.parse(readFileSync(new URL("../../../packages/client/package.json", import.meta.url), "utf8"));

/** The version of the packages, which they share. */
export const version: string = manifest.version;

/** The page of the repository. */
export const repository: string = manifest.repository.url.replace(/^git\+|\.git$/g, "");

/** Where the site is published, as a folder: GitHub Pages names it by owner and repository. */
export const address: string = repository.replace(/^https:\/\/github\.com\/([^/]+)\/(.+)$/, "https://$1.github.io/$2/");

/** What the site is called at the top of its pages. */
export const siteName = "Ango Hub for TypeScript";
