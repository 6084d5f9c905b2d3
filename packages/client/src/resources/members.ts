import type { ProjectRole } from "@ango-hub/openapi";
import * as rows from "@ango-hub/openapi/rows";
import type { ApiPromise } from "../core/api-promise.ts";
import type { RequestOptions } from "../core/options.ts";
import type { ProjectId } from "../types/ids.ts";
import { Resource } from "./resource.ts";

/** What new members may do. */
export interface Membership {
  /** Their role in the project. */
  role: ProjectRole;
}

/** Members are the people of a project. Those that it has are its `assignedTo`. */
export class Members extends Resource {
  /**
   * Gives people of your organization a role in a project. Operation `addMembers`.
   *
   * @param projectId Id of the project.
   * @param emails E-mail addresses of the people, at least one.
   * @param membership Their role.
   * @param options Signal, timeouts, retries and headers of this call.
   * @example
   * await ango.members.add(projectId, ["ada@example.com"], { role: "Reviewer" });
   */
  add(
    projectId: ProjectId,
    emails: readonly string[],
    membership: Membership,
    options?: RequestOptions,
  ): ApiPromise<void> {
    return this.call(rows.membersAdd, { ...membership, projectId, emails: emails as string[] }, options);
  }
}
