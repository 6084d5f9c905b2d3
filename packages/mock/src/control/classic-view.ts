import type { TaskStatus } from "@ango-hub/openapi/classic";
import { pageOf } from "../http/input.ts";
import type { ClassicHub } from "../hub.ts";
import { projectOf } from "../service/classic/call.ts";
import { assetView, projectSummary } from "../service/classic/views.ts";
import { uploads } from "../storage/address.ts";
import type { ProjectRecord } from "../store/classic/records.ts";
import type { ProjectOverview, View } from "./overview.ts";

/** What the hub's own page shows of a hub of the classic generation. */
export function classicView({ state }: ClassicHub): View {
  return {
    overview: () => ({ projects: [...state.projects.values()].reverse().map(projectOverview) }),
    projectPage: (id, query) => {
      const project = projectOf({ store: state }, id);
      const { page, limit } = pageOf(query);
      const status = query.get("status");
      const found = project.assets.filter((asset) => !status || asset.tasks.some((task) => task.status === status));
      const assets = found.slice((page - 1) * limit, page * limit).map((asset) => ({
        ...assetView(asset, { origin: "" }),
        priority: asset.priority,
        // Through the storage itself, every look at the page would be noted among the requests.
        data: asset.data.startsWith(uploads) ? asset.data.replace(uploads, "/_hub/files/") : asset.data,
        tasks: asset.tasks.map(({ _id, status, answer, issues }) => ({
          _id,
          status,
          ...(answer ? { answer } : {}),
          issues: issues.length,
        })),
      }));
      return { project: projectOverview(project), categorySchema: project.categorySchema, assets, total: found.length };
    },
  };
}

function projectOverview(project: ProjectRecord): ProjectOverview {
  const tasks: Record<TaskStatus, number> = { TODO: 0, Completed: 0, Reviewed: 0 };
  for (const asset of project.assets) for (const task of asset.tasks) tasks[task.status]++;
  return {
    ...projectSummary(project),
    assets: project.assets.length,
    tasks,
    done: tasks.Completed + tasks.Reviewed,
    batches: project.tags.map(({ name }) => name),
  };
}
