import { ExportError } from "../errors/export-error.ts";
import { JsonArrayError } from "../formats/json-array-error.ts";
import { ZipError } from "../formats/zip-error.ts";

/** What went wrong with reading an export, in its reader's words; errors of the reader's own stay what they are. */
export function exportError(error: unknown, assets: number): unknown {
  if (error instanceof ZipError) {
    const { position } = error;
    const message = `The export can't be read: ${error.message}, at byte ${position}, after ${assets} assets.`;
    return new ExportError(message, { position, assets, cause: error });
  }
  if (error instanceof JsonArrayError) {
    const { position, element } = error;
    if (element) return invalidAsset(error);
    const message = `The export can't be read: ${error.message}, at byte ${position} of the JSON, after ${assets} assets.`;
    return new ExportError(message, { position, assets, cause: error });
  }
  if (error instanceof ExportError && assets > 0) {
    const { position, message } = error;
    return new ExportError(`${message} (after ${assets} assets)`, {
      ...(position && { position }),
      assets,
      cause: error,
    });
  }
  return error;
}

/** The error for an asset that is no JSON. It says which one it is, as far as its text tells. */
export function invalidAsset(error: JsonArrayError): ExportError {
  const { position, element: { index, text } = { index: 0, text: "" } } = error;
  const name = /"externalId"\s*:\s*("(?:[^"\\]|\\.)*")/.exec(text)?.[1];
  const number = /[:[,]\s*(NaN|-?Infinity)\b/.exec(text)?.[1];
  const what = name === undefined ? `asset ${index}` : `asset ${index}, ${name},`;
  const why = number === undefined ? "is not valid JSON" : `holds ${number}, which is not valid JSON`;
  return new ExportError(
    `The export can't be read: ${what} ${why}, at byte ${position} of the JSON. To go on after such an asset, give onInvalidAsset.`,
    { position, assets: index },
  );
}

/** How many files an error names. */
export const mostNames = 5;

/** The error for an archive in which there is nothing to read. */
export function withoutDocument(names: readonly string[]): ExportError {
  const some = names.slice(0, mostNames).join(", ");
  const others = names.length > mostNames ? " and more" : "";
  const held = names.length === 0 ? "It is empty." : `It holds ${some}${others}.`;
  return new ExportError(`The export can't be read: its archive has no JSON file. ${held}`);
}
