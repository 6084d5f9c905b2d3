import { LoadError } from "../errors/load-error.ts";

/** Loads the code for exports with first use: most programs in a browser need none. */
export async function loadExports(): Promise<typeof import("../exports/classic/classic-exports.ts")> {
  return import("../exports/classic/classic-exports.ts").catch((cause) => {
    throw new LoadError("exports", cause);
  });
}

/** Loads the code for uploads with first use. */
export async function loadUploads(): Promise<typeof import("../uploads/classic-uploads.ts")> {
  return import("../uploads/classic-uploads.ts").catch((cause) => {
    throw new LoadError("uploads", cause);
  });
}
