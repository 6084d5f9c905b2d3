import * as rows from "@ango-hub/openapi/classic/rows";
import type { ApiPromise } from "../core/api-promise.ts";
import type { RequestOptions } from "../core/options.ts";
import type { List } from "../pages/list.ts";
import { listOf } from "../pages/list-of.ts";
import type { PageOptions } from "../pages/page.ts";
import { Resource } from "../resources/resource.ts";
import type { ProjectId } from "../types/ids.ts";
import type { Project, ProjectSummary } from "./models.ts";

/** A project to create. */
export interface NewProject {
  /** Name of the project, not empty. */
  name: string;
  /**
   * What the project is about.
   *
   * @default ""
   */
  description?: string | undefined;
}

/** Projects hold assets, their tasks, the label set and the people who work on them. */
export class Projects extends Resource {
  /**
   * Lists the projects of your organization. Operation `listProjects`.
   *
   * @param page Which page, and how many projects a page holds.
   * @param options Signal, timeouts, retries and headers of this call.
   * @example
   * for await (const project of ango.projects.list()) console.log(project.name);
   *
   * const page = await ango.projects.list({ limit: 100 });
   * console.log(page.total, page.items);
   */
  list(page: PageOptions = {}, options: RequestOptions = {}): List<ProjectSummary> {
    return listOf(this.transport, rows.projectsList, page, () => ({ ...page }), options);
  }

  /**
   * Returns a project with its label set, members and batches. The service puts your API key into `user.apiKey`; it can
   * be read there, but logs, `JSON.stringify` and copies leave it out. Operation `getProject`.
   *
   * @param projectId Id of the project, as in the address of its page.
   * @param options Signal, timeouts, retries and headers of this call.
   * @throws {NotFoundError} when no project has the id.
   * @example
   * const { name, categorySchema } = await ango.projects.get(projectId);
   */
  get(projectId: ProjectId, options?: RequestOptions): ApiPromise<Project> {
    return this.call(rows.projectsGet, { projectId }, options);
  }

  /**
   * Creates an empty project that belongs to you. Sent once: after a lost answer it is not known whether the project
   * exists. Operation `createProject`.
   *
   * @param project Its name, and what it is about.
   * @param options Signal, timeouts, retries and headers of this call.
   * @example
   * const project = await ango.projects.create({
   *   name: "Harbours",
   *   description: "Boats.",
   * });
   * console.log(project._id);
   */
  create(project: NewProject, options?: RequestOptions): ApiPromise<Project> {
    return this.call(rows.projectsCreate, { description: "", ...project }, options);
  }
}
