import { globSync, readFileSync } from "node:fs";

/**
 * The licences of the packages from which a bundle was made.
 *
 * @param inputs Paths of the files that went into it, below the root.
 */
export function licencesOf(inputs: readonly string[], root: string): string {
  const packages = new Set(inputs.flatMap((path) => /^.*node_modules\/(@[^/]+\/)?[^/]+/.exec(path)?.[0] ?? []));
  return [...packages]
    .sort()
    .map((path) => licenceOf(root + path))
    .join("\n");
}

/** Name, version and licence of a package, with the text of the licence where it has one. */
function licenceOf(path: string): string {
  const { name, version, license = "see the text" } = JSON.parse(readFileSync(`${path}/package.json`, "utf8"));
  const texts = globSync("{licen[cs]e,copying,notice,LICEN[CS]E,COPYING,NOTICE}*", { cwd: path }).sort();
  return [
    `${name} ${version}: ${license}`,
    ...texts.map((file) => readFileSync(`${path}/${file}`, "utf8").trim()),
    "",
  ].join("\n\n");
}
