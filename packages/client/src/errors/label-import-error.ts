import { AngoHubError } from "./ango-hub-error.ts";

/** A label of an import, by its place and the asset that it names. */
export interface LabelOfImport {
  /** Place of the label in the list, counted from 0. */
  index: number;
  /** External id of its asset, where it names it by that. */
  externalId: string | undefined;
  /** URL of its asset, where it names it by that. */
  data: string | undefined;
}

/** A label that was not imported. */
export interface FailedLabel extends LabelOfImport {
  /**
   * Whether it may have been imported all the same: the answer was lost or says of too few that they were, and it was not sent
   * a second time.
   */
  mayBeImported: boolean;
  /** Why it failed. */
  error: unknown;
}

/** What became of the labels of an import. */
export interface LabelImportResult {
  /** Labels that were imported. */
  imported: LabelOfImport[];
}

/** Not all labels were imported. Each stands in one of the two lists. */
export class LabelImportError extends AngoHubError {
  override readonly name = "LabelImportError";
  override readonly code = "label_import_failed";
  /** Labels that were imported. */
  readonly imported: readonly LabelOfImport[];
  /** Labels that were not, or of which that is not known. */
  readonly failed: readonly FailedLabel[];

  /** @param stopped What kept the rest of the labels from being tried. */
  constructor(imported: readonly LabelOfImport[], failed: readonly FailedLabel[], stopped?: unknown) {
    const [first] = failed;
    const reason = stopped ?? first?.error;
    const unclear = failed.filter(({ mayBeImported }) => mayBeImported).length;
    const counts = [`${imported.length} are imported`, `${failed.length - unclear} failed`];
    if (unclear > 0) counts.push(`of ${unclear} it is not known`);
    const what = stopped === undefined ? `The first failure, ${first?.externalId ?? first?.data}` : "It stopped";
    const message = reason instanceof Error ? reason.message : String(reason);
    super(`Not all labels were imported: ${counts.join(", ")}. ${what}: ${message}`, { cause: reason });
    this.imported = imported;
    this.failed = failed;
  }
}
