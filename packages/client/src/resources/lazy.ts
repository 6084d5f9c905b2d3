import { LoadError } from "../errors/load-error.ts";

// Most programs in a browser neither upload nor export nor draw strokes, and need not download the code for it.

export type Uploads = typeof import("../uploads/index.ts");
export type Brushing = typeof import("../uploads/brushes.ts");
export type Exporting = typeof import("../exports/index.ts");

/** Loads the code for uploads with first use. */
export async function loadUploads(): Promise<Uploads> {
  return import("../uploads/index.ts").catch((cause) => {
    throw new LoadError("uploads", cause);
  });
}

/** Loads the code for the files of brushes, that of label sets for masks included, with first use. */
export async function loadBrushes(): Promise<Brushing> {
  return import("../uploads/brushes.ts").catch((cause) => {
    throw new LoadError("brushes", cause);
  });
}

/** Loads the code for exports with first use. */
export async function loadExports(): Promise<Exporting> {
  return import("../exports/index.ts").catch((cause) => {
    throw new LoadError("exports", cause);
  });
}
