import { copyFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

// The published package carries the specification; the repository holds it once, at its root.
const root = new URL("../", import.meta.url);
copyFileSync(fileURLToPath(new URL("openapi.yaml", root)), fileURLToPath(new URL("generated/openapi.yaml", root)));
