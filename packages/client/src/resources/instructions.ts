import * as rows from "@ango-hub/openapi/rows";
import type { ApiPromise } from "../core/api-promise.ts";
import { checkObject, checkText, refuse, shown } from "../core/check.ts";
import { isBlob } from "../core/kinds.ts";
import type { RequestOptions } from "../core/options.ts";
import type { ProjectId, StorageId } from "../types/ids.ts";
import { Resource } from "./resource.ts";

/** A file of instructions, and where it goes. */
export interface InstructionsFile {
  /** The file: a `File`, or a `Blob` beside its `name`. `fs.openAsBlob(path)` makes one of a path. */
  file: Blob;
  /**
   * Name of the file, with its extension.
   *
   * @default that of the `File`
   */
  name?: string | undefined;
  /** The storage that the file goes into, unless it is the service's own. */
  storageId?: StorageId | undefined;
  /** The bucket of that storage. */
  bucket?: string | undefined;
}

/** Instructions are a file that annotators can open beside their work. */
export class Instructions extends Resource {
  /**
   * Gives a project a file of instructions. Its `instructions` is the URL of the file afterwards. Operation
   * `uploadInstructions`.
   *
   * @param projectId Id of the project.
   * @param instructions The file.
   * @param options Signal, timeouts, retries and headers of this call.
   * @example
   * const file = new File(["# How to label"], "instructions.md");
   * await ango.instructions.upload(projectId, { file });
   */
  upload(projectId: ProjectId, instructions: InstructionsFile, options: RequestOptions = {}): ApiPromise<void> {
    return this.transport.composite("uploadInstructions", options, async (job) => {
      checkObject("instructions", instructions);
      const { file, storageId, bucket, name = (file as { name?: string } | undefined)?.name } = instructions;
      if (!isBlob(file)) refuse("file", "a File or a Blob", shown(file));
      const form = new FormData();
      form.set("file", file, checkText("name", name));
      return job.submit(rows.uploadInstructions, { projectId, storageId, bucket }, form);
    });
  }
}
