/** What a model sees on a photograph. */
export interface Detection {
  box: { x: number; y: number; width: number; height: number };
  type: "Car" | "Truck";
}

/** Stands for your model: it sees a car on each photograph, as big as the file. */
export async function detect(url: string): Promise<Detection[]> {
  const photograph = await fetch(url);
  const { size } = await photograph.blob();
  return [{ box: { x: 10, y: 10, width: size, height: size }, type: "Car" }];
}
