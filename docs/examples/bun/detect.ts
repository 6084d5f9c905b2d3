/** What a model sees on a photograph. */
export interface Detection {
  box: { x: number; y: number; width: number; height: number };
  type: "Car" | "Truck";
}

/** Stands for your model: it takes every photograph for one with a car, as large as the file is. */
export async function detect(url: string): Promise<Detection[]> {
  const photograph = await fetch(url);
  const { size } = await photograph.blob();
  return [{ box: { x: 10, y: 10, width: size, height: size }, type: "Car" }];
}
