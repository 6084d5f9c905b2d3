import type { CategorySchema, ProjectSettings, ProjectType } from "@ango-hub/openapi";
import * as rows from "@ango-hub/openapi/rows";
import type { ApiPromise } from "../core/api-promise.ts";
import type { RequestOptions } from "../core/options.ts";
import type { List } from "../pages/list.ts";
import { listOf } from "../pages/list-of.ts";
import type { PageOptions } from "../pages/page.ts";
import type { ProjectId } from "../types/ids.ts";
import type { Project, ProjectSummary } from "../types/models.ts";
import { Resource } from "./resource.ts";
import { type Sorting, sortText } from "./sorting.ts";

/** A project to create. */
export interface NewProject extends ProjectSettings {
  /** Name of the project, not empty. */
  name: string;
  /**
   * What the project is about.
   *
   * @default ""
   */
  description?: string | undefined;
  /**
   * What is labelled: files and texts, point clouds with several sensors, or pages in a frame.
   *
   * @default "ango"
   */
  type?: ProjectType | undefined;
  /** Its label set, which can be set later, too. */
  categorySchema?: CategorySchema | undefined;
}

/** Which projects to list, and in which order. */
export interface ProjectFilters extends PageOptions {
  /**
   * By what to sort: a field, or several; a `-` before one turns its order round.
   *
   * @default "-createdAt"
   */
  sort?: Sorting | undefined;
}

/** What a clone takes over. Everything unless it is `false`. */
export interface CloneOptions {
  /** The label set. */
  labelSet?: boolean | undefined;
  /** The members. */
  members?: boolean | undefined;
  /** Batches of the same names. */
  batches?: boolean | undefined;
  /** The workflow. */
  workflow?: boolean | undefined;
  /** Settings of plugins. */
  pluginPresets?: boolean | undefined;
  /** All other settings. */
  settings?: boolean | undefined;
}

/** Projects hold assets, their tasks, a label set, a workflow, and the people who work on them. */
export class Projects extends Resource {
  /**
   * Lists the projects of your organization. Operation `listProjects`.
   *
   * @param filters In which order, which page, and how many projects a page holds.
   * @param options Signal, timeouts, retries and headers of this call.
   * @example
   * for await (const project of ango.projects.list()) console.log(project.name);
   *
   * const page = await ango.projects.list({ sort: "-createdAt", limit: 100 });
   * console.log(page.total, page.items);
   */
  list(filters: ProjectFilters = {}, options: RequestOptions = {}): List<ProjectSummary> {
    const input = () => ({ ...filters, sort: sortText(filters.sort) });
    return listOf(this.transport, rows.projectsList, filters, input, options);
  }

  /**
   * Returns a project with its label set, workflow, members, batches and settings. Operation `getProject`.
   *
   * @param projectId Id of the project, as in the address of its page.
   * @param options Signal, timeouts, retries and headers of this call.
   * @throws {NotFoundError} when no project has the id.
   * @example
   * const { name, categorySchema, stages } = await ango.projects.get(projectId);
   */
  get(projectId: ProjectId, options?: RequestOptions): ApiPromise<Project> {
    return this.call(rows.projectsGet, { projectId }, options);
  }

  /**
   * Creates an empty project that belongs to you. Sent once: after a lost answer it is not known whether the project
   * exists. Operation `createProject`.
   *
   * @param project Its name, what it is about, and its settings.
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

  /**
   * Makes a new project with the name of this one and ` copy`. Assets, tasks and labels are never copied. Needs a manager
   * of the project. Sent once: after a lost answer it is not known whether the clone exists. Operation `cloneProject`.
   *
   * @param projectId Id of the project.
   * @param choice What the clone takes over: everything, unless something is `false`.
   * @param options Signal, timeouts, retries and headers of this call.
   * @returns The new project, where the answer has it, which is not documented.
   * @example
   * const clone = await ango.projects.clone(projectId, { workflow: false });
   * console.log(clone?.name);
   */
  clone(
    projectId: ProjectId,
    choice: CloneOptions = {},
    options?: RequestOptions,
  ): ApiPromise<ProjectSummary | undefined> {
    return this.call(rows.projectsClone, { ...choice, projectId }, options).transform(({ project }) => project);
  }

  /**
   * Deletes a project with its assets, tasks, issues and histories. Their files stay in the storage. Operation
   * `deleteProject`.
   *
   * @param projectId Id of the project.
   * @param options Signal, timeouts, retries and headers of this call.
   * @example
   * await ango.projects.delete(projectId);
   */
  delete(projectId: ProjectId, options?: RequestOptions): ApiPromise<void> {
    return this.call(rows.projectsDelete, { projectId }, options);
  }

  /**
   * Deletes a project **and** its files in the default storage, for good. Files in storages of your own stay. Operation
   * `purgeProject`.
   *
   * @param projectId Id of the project.
   * @param confirmName The name of the project, once more.
   * @param options Signal, timeouts, retries and headers of this call.
   * @throws {BadRequestError} when it is not the project's name.
   * @example
   * await ango.projects.purge(projectId, "Road scenes");
   */
  purge(projectId: ProjectId, confirmName: string, options?: RequestOptions): ApiPromise<void> {
    return this.call(rows.projectsPurge, { projectId, confirmName }, options);
  }
}
