import { checkId, checkText } from "../arguments.ts";
import type { List } from "../pages/list.ts";
import { listOf } from "../pages/list-of.ts";
import type { PageOptions } from "../pages/page.ts";
import type { ApiPromise } from "../pipeline/api-promise.ts";
import type { RequestOptions } from "../pipeline/options.ts";
import type { ProjectId } from "../types/ids.ts";
import type { Project, ProjectSummary } from "../types/models.ts";
import { Resource } from "./resource.ts";

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
  /** Lists the projects of your organization. Operation `listProjects`. */
  list(options: PageOptions & RequestOptions = {}): List<ProjectSummary> {
    return listOf(this.transport, "listProjects", options, (query) => ({ query }));
  }

  /**
   * Returns a project with its label set, members and batches. The service puts your API key into `user.apiKey`; it can
   * be read there, but logs, `JSON.stringify` and copies leave it out. Operation `getProject`.
   */
  get(projectId: ProjectId, options: RequestOptions = {}): ApiPromise<Project> {
    return this.transport.call("getProject", options, () => ({
      path: { projectId: checkId("projectId", projectId) },
    }));
  }

  /**
   * Creates an empty project that belongs to you. Sent once: after a lost answer it is not known whether the project
   * exists. Operation `createProject`.
   */
  create({ name, description = "" }: NewProject, options: RequestOptions = {}): ApiPromise<Project> {
    return this.transport.call("createProject", options, () => ({
      body: { name: checkText("name", name), description },
    }));
  }
}
