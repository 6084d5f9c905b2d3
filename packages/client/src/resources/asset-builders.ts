import type { AssetBuilderTemplate, TemplateColumn, TemplatePreLabel } from "@ango-hub/openapi";
import * as rows from "@ango-hub/openapi/rows";
import type { ApiPromise } from "../core/api-promise.ts";
import { check, checkId, checkObject, checkOneOf, checkText, refuse, shown } from "../core/check.ts";
import { type RequestOptions, requestOptions } from "../core/options.ts";
import { transfer } from "../core/transfer.ts";
import type { Transport } from "../core/transport.ts";
import { ValidationError } from "../errors/validation-error.ts";
import type { ProjectId } from "../types/ids.ts";
import type { TemplateRow } from "../uploads/build-assets.ts";
import type { CloudImport } from "../uploads/options.ts";
import type { AssetImportOptions } from "./assets.ts";
import type { Batches } from "./batches.ts";
import { loadUploads } from "./lazy.ts";
import { Resource } from "./resource.ts";

/** A template to add to a project: an HTML page with `{{column}}` where the value of a column goes. */
export interface NewTemplate {
  /** Name of the template. */
  name: string;
  /**
   * What it is for.
   *
   * @default ""
   */
  description?: string | undefined;
  /** The HTML page. */
  template: string;
  /** The column that holds external ids. */
  externalIdColumn: string;
  /** The column that names batches. */
  batchColumn?: string | undefined;
  /** The columns, by name. Pictures, sounds, videos and PDFs need the id of their storage, or `Public`. */
  columns: Readonly<Record<string, TemplateColumn>>;
  /** The classifications that are answered from columns, by key. */
  preLabels?: Readonly<Record<string, TemplatePreLabel>> | undefined;
}

const withStorage = ["image", "audio", "video", "pdf"];

/** Rows for a template: objects with a value for each column, or the text of a file that has them. */
export type TemplateRows =
  | readonly TemplateRow[]
  | {
      /** The text of the file: its first line, or the keys of its objects, name the columns. */
      text: string;
      /** What the file is: CSV with commas, CSV with semicolons, TSV, or an array of objects in JSON. */
      format: "csv" | "csv;" | "tsv" | "json";
    };

/** How assets are built and registered. */
export interface BuildOptions extends Omit<AssetImportOptions, "storageId" | "uploadLocal"> {}

/** Asset builders are templates of pages that assets are built from, row by row. */
export class AssetBuilders extends Resource {
  readonly #batches: Batches;

  /** @internal */
  constructor(transport: Transport, batches: Batches) {
    super(transport);
    this.#batches = batches;
  }

  /**
   * Lists the templates of a project. Operation `getProject`.
   *
   * @param projectId Id of the project.
   * @param options Signal, timeouts, retries and headers of this call.
   * @example
   * for (const { _id, name } of await ango.assetBuilders.list(projectId))
   *   console.log(_id, name);
   */
  list(projectId: ProjectId, options?: RequestOptions): ApiPromise<AssetBuilderTemplate[]> {
    return this.call(rows.assetBuildersList, { projectId }, options).transform(
      ({ assetBuilderTemplates = [] }) => assetBuilderTemplates,
    );
  }

  /**
   * Adds a template to a project. Sent once: after a lost answer it is not known whether it was added. What the service
   * answers is not documented. Operation `createAssetBuilderTemplate`.
   *
   * @param projectId Id of the project.
   * @param template The page, and its columns.
   * @param options Signal, timeouts, retries and headers of this call.
   * @throws {ValidationError} when there are no columns, one of external ids or batches is none of them, or one lacks its
   * storage.
   * @example
   * await ango.assetBuilders.create(projectId, {
   *   name: "Reviews",
   *   template: "<img src='{{picture}}'><p>{{review}}</p>",
   *   externalIdColumn: "id",
   *   columns: {
   *     id: { type: "text", includeInExport: true },
   *     picture: { type: "image", includeInExport: false, storage: "Public" },
   *     review: { type: "text", includeInExport: true },
   *   },
   * });
   */
  create(projectId: ProjectId, template: NewTemplate, options?: RequestOptions): ApiPromise<void> {
    return this.call(rows.createAssetBuilderTemplate, () => wireTemplate(projectId, template), options);
  }

  /**
   * Builds an asset of each row with a template of the project, and registers them as importing from a cloud storage does.
   * Await it for the result, or iterate over it to follow the progress. Values are escaped, so that none can change the
   * page; batches that rows name are created where the project has them not. Operations `getProject`, `listAssets` and
   * `importAssets`; `createBatch` when batches are new.
   *
   * @param projectId Id of the project.
   * @param templateId Id of the template.
   * @param table The rows, or the text of a CSV, TSV or JSON file.
   * @param options Priority for all of them, what to do with external ids that are there, and what is told of the progress.
   * @throws {UploadError} when not all rows became assets; it lists what became of each.
   * @throws {ValidationError} when the project has no such template, or a row has no external id. Nothing is sent then.
   * @throws {LoadError} when the code for uploads, which comes with first use, could not be loaded.
   * @example
   * const [template] = await ango.assetBuilders.list(projectId);
   * await ango.assetBuilders.upload(projectId, template?._id ?? "", [
   *   { id: "r1", picture: "https://example.com/1.jpg" },
   * ]);
   */
  upload(projectId: ProjectId, templateId: string, table: TemplateRows, options: BuildOptions = {}): CloudImport {
    return transfer(async () => {
      checkId("projectId", projectId);
      checkObject("options", options);
      const request = requestOptions(options);
      const { batchesOf, buildAsset, currentAssets, parseTable, startCloudImport } = await loadUploads();
      const list = readRows(table, parseTable);
      const templates = await this.list(projectId, request);
      const template = templates.find(({ _id }) => _id === templateId) ?? unknownTemplate(templateId, templates);
      const assets = list.map((row, index) => buildAsset(template, row, index));
      const names = [...new Set(list.flatMap((row) => batchesOf(template, row)))];
      if (names.length > 0) await this.#batches.createAll(projectId, names, request);
      const { priority, ...rest } = options;
      const service = currentAssets(this.transport, projectId, { priority, uploadLocal: true });
      return startCloudImport(service, assets, rest, {
        batches: (batches) => this.#batches.resolve(projectId, batches, request),
        storage: () => Promise.resolve(),
      });
    });
  }
}

/** The rows of a file. */
function readRows(
  rows: TemplateRows,
  parse: (text: string, separator: "," | ";" | "\t") => TemplateRow[],
): readonly TemplateRow[] {
  if (Array.isArray(rows)) return rows as readonly TemplateRow[];
  checkObject("rows", rows);
  const { text, format } = rows as { text: string; format: string };
  checkText("text", text);
  const separators = { csv: ",", "csv;": ";", tsv: "\t" } as const;
  checkOneOf("format", format, [...Object.keys(separators), "json"]);
  if (format !== "json") return parse(text, separators[format as keyof typeof separators]);
  const list: unknown = parseJson(text);
  check("rows", list, { type: "array", items: { type: "object" } });
  return list as TemplateRow[];
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return refuse("text", "an array of objects in JSON", "no JSON");
  }
}

function wireTemplate(projectId: string, template: NewTemplate) {
  checkObject("template", template);
  const { externalIdColumn, batchColumn, columns, preLabels = {}, description = "", ...rest } = template;
  checkObject("columns", columns);
  const names = Object.keys(columns);
  if (names.length === 0) refuse("columns", "an object with at least one column", "an empty object");
  for (const [argument, column] of Object.entries({ externalIdColumn, batchColumn })) {
    if (column !== undefined && !Object.hasOwn(columns, column)) {
      refuse(argument, `one of the columns ${names.join(", ")}`, shown(column));
    }
  }
  for (const [name, { type, storage }] of Object.entries(columns)) {
    if (withStorage.includes(type) && !storage) {
      refuse(`columns.${name}.storage`, 'the id of a storage, or "Public" for none', shown(storage));
    }
  }
  return {
    ...rest,
    projectId,
    description,
    selectedExternalId: externalIdColumn,
    batchColumn,
    dataConfig: columns,
    preLabelConfig: preLabels,
  };
}

function unknownTemplate(templateId: string, templates: readonly AssetBuilderTemplate[]): never {
  const known = templates.map(({ _id, name }) => `${_id} (${name})`).join(", ");
  const others = known ? `It has ${known}.` : "It has none yet: create one with assetBuilders.create.";
  throw new ValidationError(`The project has no template with the id ${shown(templateId)}. ${others}`, {
    argument: "templateId",
    expected: "the id of one of the project's templates",
    received: shown(templateId),
  });
}
