import { checkId } from "../core/check.ts";
import type { RequestOptions } from "../core/options.ts";
import type { ProjectId } from "../types/ids.ts";
import type { BrushMask, VoxelMask } from "../uploads/strokes.ts";
import { loadBrushes } from "./lazy.ts";
import { Resource } from "./resource.ts";

/** Brushes are tools whose strokes lie in files of their own: a picture, or a volume of voxels. */
export class Brushes extends Resource {
  /**
   * Makes a file of the strokes of all brush tools on an asset, sends it to the storage, and returns its URL, which
   * `tasks.annotate` takes as `brushDataUrl`, or that of voxels as `medicalBrushDataUrl`. Operations `getUploadUrl` and
   * `uploadFile`.
   *
   * @param projectId Id of the project.
   * @param mask The strokes, as arrays of pixels or voxels of the asset's size.
   * @param options Signal, timeouts, retries and headers of this call.
   * @throws {ValidationError} when there are more or fewer pixels than the size says.
   * @throws {LoadError} when the code for brushes, which comes with first use, could not be loaded.
   * @example
   * const mask = {
   *   width: 2,
   *   height: 1,
   *   data: new Uint8Array([1, 0]),
   *   color: "#C38700",
   * };
   * const brushDataUrl = await ango.brushes.upload(projectId, mask);
   */
  async upload(projectId: ProjectId, mask: BrushMask | VoxelMask, options: RequestOptions = {}): Promise<string> {
    checkId("projectId", projectId);
    const { strokesOf, uploadStrokes } = await loadBrushes();
    return uploadStrokes(this.transport, projectId, strokesOf("mask", mask), options);
  }
}
