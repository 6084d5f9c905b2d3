import type { CategorySchema } from "@ango-hub/openapi";
import { checkId } from "../arguments.ts";
import { ValidationError } from "../errors/validation-error.ts";
import type { RequestOptions } from "../pipeline/options.ts";
import type { Transport } from "../pipeline/transport.ts";

/** A label set: its wire form, or anything that has one, such as those of `@ango-hub/label-set`. */
export type LabelSetInput = CategorySchema | { toJSON(): CategorySchema };

/** Label sets say what can be labelled in a project. */
export class LabelSets {
  readonly #transport: Transport;

  /** @internal */
  constructor(transport: Transport) {
    this.#transport = transport;
  }

  /** Returns the label set of a project as it is on the wire. Operation `getProject`. */
  async get(projectId: string, options: RequestOptions = {}): Promise<CategorySchema> {
    const project = await this.#transport.call("getProject", options, () => ({
      path: { projectId: checkId("projectId", projectId) },
    }));
    return project.categorySchema;
  }

  /**
   * Replaces the whole label set of a project and returns it as the service has it now. Labels refer to its parts by
   * `schemaId`: those of parts that are no longer there are orphaned. Operation `setLabelSet`.
   */
  async set(projectId: string, labelSet: LabelSetInput, options: RequestOptions = {}): Promise<CategorySchema> {
    const project = await this.#transport.call("setLabelSet", options, () => ({
      path: { projectId: checkId("projectId", projectId) },
      body: { categorySchema: wireForm(labelSet) },
    }));
    return project.categorySchema;
  }
}

function wireForm(labelSet: LabelSetInput): CategorySchema {
  const wire = "toJSON" in labelSet && typeof labelSet.toJSON === "function" ? labelSet.toJSON() : labelSet;
  const { tools = [], classifications = [], relations = [], ...rest } = wire as CategorySchema;
  for (const [name, list] of Object.entries({ tools, classifications, relations })) {
    if (!Array.isArray(list)) throw new ValidationError(`labelSet.${name}`, "a list", typeof list);
  }
  return { ...rest, tools, classifications, relations };
}
