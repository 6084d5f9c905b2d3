import { AngoHub } from "@ango-hub/client";
import { type Box, boxAround } from "@ango-hub/label-set";
import { labelSet } from "./label-set.ts";

const form = find("form", HTMLFormElement);
const canvas = find("canvas", HTMLCanvasElement);
const status = find("[role=status]", HTMLElement);
let image: { file: File; bitmap: ImageBitmap } | undefined;
let boxes: Box[] = [];
let start: [number, number] | undefined;

canvas.addEventListener("dragover", (event) => event.preventDefault());
canvas.addEventListener("drop", async (event) => {
  event.preventDefault();
  const [file] = event.dataTransfer?.files ?? [];
  if (!file) return;
  image = { file, bitmap: await createImageBitmap(file) };
  boxes = [];
  canvas.width = image.bitmap.width;
  canvas.height = image.bitmap.height;
  draw();
  status.textContent = "Drag a box over each vehicle.";
});
canvas.addEventListener("pointerdown", (event) => {
  start = pixel(event);
});
canvas.addEventListener("pointerup", (event) => {
  if (image && start) boxes.push(boxAround([start, pixel(event)]));
  start = undefined;
  draw();
});
form.addEventListener("submit", async (event) => {
  event.preventDefault();
  status.textContent = "Sending …";
  status.textContent = await send(new FormData(form)).catch(
    (error: Error) => error.message,
  );
});

async function send(fields: FormData): Promise<string> {
  if (!image) return "There is no image yet.";
  const ango = new AngoHub({
    baseUrl: String(fields.get("baseUrl")),
    apiKey: String(fields.get("apiKey")),
  });
  const project = await ango.projects.create({
    name: `Labelled in a page: ${image.file.name}`,
  });
  await ango.labelSets.set(project._id, labelSet);
  await ango.assets.upload(project._id, [image.file]);
  const label = labelSet.label(image.file.name);
  for (const box of boxes) label.addObject("Vehicle", box);
  await ango.labels.import(project._id, [label]);
  return `Sent ${image.file.name} with ${boxes.length} boxes.`;
}

function draw(): void {
  const context = canvas.getContext("2d");
  if (!context || !image) return;
  context.drawImage(image.bitmap, 0, 0);
  context.strokeStyle = "#e91e63";
  context.lineWidth = 3;
  for (const { x, y, width, height } of boxes)
    context.strokeRect(x, y, width, height);
}

/** Where the pointer is on the image, which may be shown smaller than it is. */
function pixel({ offsetX, offsetY }: PointerEvent): [number, number] {
  const scale = canvas.width / canvas.clientWidth;
  return [Math.round(offsetX * scale), Math.round(offsetY * scale)];
}

function find<T extends HTMLElement>(selector: string, type: new () => T): T {
  const element = document.querySelector(selector);
  if (element instanceof type) return element;
  throw new Error(`the page has no ${selector}`);
}
