import type { CategorySchema, ImportLabel } from "@ango-hub/client";
import { type Header, importLabelsOf, type Report } from "@ango-hub/convert";
import type { FormatOptions } from "../formats/format-options.ts";
import { labelsOfFile } from "../formats/labels-of-file.ts";
import { openDataSet } from "../formats/open-data-set.ts";
import { mappingOf, readMapSettings } from "../formats/read-mapping.ts";
import type { Terminal } from "../terminal/terminal.ts";
import { UsageError } from "../terminal/usage-error.ts";

/** Labels that were found. */
export interface Found {
  /** What the data set says of itself; nothing of labels that are those of Ango Hub already. */
  header: Header | undefined;
  /** The labels, made for a label set. */
  labelsFor(labelSet: CategorySchema): Promise<AsyncIterable<ImportLabel>>;
}

/** Finds the labels of a data set, or of a file with labels to import. */
export async function labelsToImport(
  path: string,
  format: string,
  {
    options,
    report,
    map,
    terminal,
  }: { options: FormatOptions; report: Report; map: string | undefined; terminal: Terminal },
): Promise<Found> {
  if (format === "ango-labels") {
    if (map !== undefined)
      throw new UsageError("--map is for names of other formats; ango-labels has those of the label set.");
    return { header: undefined, labelsFor: async () => labelsOfFile(path) };
  }
  const opened = await openDataSet(format, path, { report, options });
  const settings = await readMapSettings(map, terminal);
  return {
    header: opened.header,
    async labelsFor(labelSet) {
      const mapping = mappingOf(labelSet, { header: opened.header, ...settings }, map);
      return importLabelsOf(opened.items(), { mapping, report });
    },
  };
}
