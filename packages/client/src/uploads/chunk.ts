/** How many files that wait are enough to register them, and how many go into a request at most. */
export interface Chunk {
  enough: number;
  most: number;
}

/** Files that were sent. */
export const uploadedFiles: Chunk = { enough: 100, most: 500 };

/** Files that lie elsewhere. Nothing is sent but their URLs, so that they come in faster. */
export const cloudFiles: Chunk = { enough: 1000, most: 1000 };
