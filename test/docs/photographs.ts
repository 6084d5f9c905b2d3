import { writeFileSync } from "node:fs";

/** Writes the photographs that examples upload. */
export function writePhotographs(folder: string): void {
  for (const file of ["a.jpg", "b.jpg", "c.jpg", "harbour.jpg"]) {
    writeFileSync(`${folder}/${file}`, `the photograph ${file}`);
  }
}
