import {
  apiKeyHeader,
  type CategorySchema,
  defaultServer,
  exportFields,
  type ImportLabel,
  type Operation,
  type OperationId,
  operations,
  type Task,
} from "@ango-hub/openapi/classic";
import { PageLimit } from "@ango-hub/openapi/classic/constraints";

const id: OperationId = "listTasks";
const operation: Operation = operations[id];
const labelSet: CategorySchema = { tools: [{ tool: "point", title: "Nose", schemaId: "nose" }] };
const label: ImportLabel = { externalId: "a.jpg", objects: [{ schemaId: "nose", point: [1, 2] }] };

/** Uses the tables and types. */
export function useOpenapi(): unknown {
  const status: Task["status"] = "Completed";
  return {
    ...{ apiKeyHeader, defaultServer, path: operation.path, method: operation.method, status },
    limit: PageLimit.maximum,
    fields: exportFields.length > 0,
    titles: [labelSet.tools?.[0]?.title, label.externalId],
  };
}
