import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { refusedLicences } from "./refused.ts";

// Looks whether everything that is installed has a licence that is allowed for what it is used for.
const root = fileURLToPath(new URL("../../", import.meta.url));
const { packages } = JSON.parse(readFileSync(`${root}package-lock.json`, "utf8"));
const refused = refusedLicences(packages, root);
if (refused.length > 0) {
  console.error(
    `These licences are not in the lists of scripts/licences/refused.ts. Take another package, or add the licence with a reason.\n${refused.join("\n")}`,
  );
  process.exitCode = 1;
}
