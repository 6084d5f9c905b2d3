import type { CategorySchema, ImportLabel } from "@ango-hub/client";
import type { Report } from "@ango-hub/convert";
import { LabelSet } from "@ango-hub/label-set";

/** Something about a label that does not keep it from being imported. */
export interface Remark {
  externalId: string | undefined;
  message: string;
}

/** What annotators complete or correct, and what the client mends. */
const mild = new Set(["required", "outside-picture", "beyond-video", "unknown-size", "other-unicode-form"]);

type SizeOf = (externalId: string) => Promise<{ width: number; height: number } | undefined>;

/**
 * Holds labels against their label set and, where their sizes are known, against their pictures. Those that the service would refuse
 * are left out and reported; of others it is remarked what is odd.
 */
export async function* checkedLabels(
  labels: AsyncIterable<ImportLabel>,
  schema: CategorySchema,
  { report, remark, sizeOf }: { report: Report; remark: (remark: Remark) => void; sizeOf: SizeOf | undefined },
): AsyncGenerator<ImportLabel, void, void> {
  const labelSet = LabelSet.fromJSON(schema);
  for await (const label of labels) {
    const { externalId } = label;
    const size = externalId === undefined ? undefined : await sizeOf?.(externalId);
    const problems = labelSet.validate([label], size && { sizes: () => size });
    let isTaken = true;
    for (const { code, path, pointer, message } of problems) {
      const text = `${path || pointer} ${message}`;
      if (mild.has(code)) {
        remark({ externalId, message: text });
        continue;
      }
      report.add({ kind: "invalid", message: text, item: externalId });
      isTaken = false;
    }
    if (isTaken) yield label;
  }
}
