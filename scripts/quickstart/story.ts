import { pathToFileURL } from "node:url";
import { styleText } from "node:util";
import { photographs } from "./photographs.ts";
import { type Drawn, drawPicture } from "./picture.ts";

const picture = "quickstart-output/nagasaki-boats.svg";

/** Does one step, and prints what came of it and how long it took. */
export async function step<T>(what: string, work: () => Promise<T>, result?: (value: T) => string): Promise<T> {
  const start = performance.now();
  const value = await work().catch((error: unknown) => {
    console.log(`${styleText("red", "✗")} ${what}`);
    throw error;
  });
  const took = `${Math.round(performance.now() - start)} ms`;
  const detail = result ? `: ${result(value)}` : "";
  console.log(`${styleText("green", "✓")} ${what}${detail} ${styleText("dim", `(${took})`)}`);
  return value;
}

export function heading(text: string): void {
  console.log(`\n${styleText("bold", text)}`);
}

export function line(text: string): void {
  console.log(`  ${text}`);
}

/** Draws a photograph with its objects, and says where the picture lies. */
export function showPicture(externalId: string | null | undefined, objects: readonly Drawn[]): void {
  const photograph = photographs.find((photograph) => photograph.externalId === externalId);
  if (!photograph) throw new Error(`there is no photograph ${externalId}`);
  drawPicture(picture, photograph.path, objects);
  heading("Open this in a browser");
  line(pathToFileURL(picture).href);
}
