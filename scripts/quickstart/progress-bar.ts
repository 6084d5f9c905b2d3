import type { UploadProgress } from "@ango-hub/client";
import { Presets, SingleBar } from "cli-progress";

/** Shows the progress of an upload as a bar; where there is no terminal, it stays silent. */
export function progressBar(files: number): { update(progress: UploadProgress): void; stop(): void } {
  const bar = new SingleBar(
    {
      format: "  {bar} {value}/{total} photographs, {megabytes} MB at {rate} MB/s",
      hideCursor: true,
      noTTYOutput: false,
      clearOnComplete: true,
      barsize: 30,
    },
    Presets.shades_classic,
  );
  bar.start(files, 0, { megabytes: "0.0", rate: "0.0" });
  return {
    update: ({ files, bytes }) =>
      bar.update(files.done, { megabytes: megabytes(bytes.done), rate: megabytes(bytes.perSecond) }),
    stop: () => bar.stop(),
  };
}

function megabytes(bytes: number): string {
  return (bytes / 1e6).toFixed(1);
}
