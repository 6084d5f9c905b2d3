import type { AngoHub, ProjectId } from "@ango-hub/client";
import type { NamedFile } from "./named-files.ts";
import type { Place } from "./place.ts";
import type { Survey } from "./survey.ts";
import type { Target } from "./target.ts";
import type { UploadFlags } from "./upload-flags.ts";

/** What is sent, and where to. */
export interface Sending {
  ango: AngoHub;
  projectId: ProjectId;
  flags: UploadFlags;
  place: Place;
  found: Survey;
  /** The bucket of one's own that files are put into, if not to the service. */
  target: Target | undefined;
  files: AsyncIterable<NamedFile>;
  /** The paths of the files that were read, by their place among them. */
  paths: readonly string[];
}
