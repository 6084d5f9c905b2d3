import type { Invite, OrganizationMember, OrganizationRole, ProjectAssignment, RoleChanges } from "@ango-hub/openapi";
import * as rows from "@ango-hub/openapi/rows";
import type { ApiPromise } from "../core/api-promise.ts";
import type { RequestOptions } from "../core/options.ts";
import type { PageOptions } from "../pages/page.ts";
import type { OrganizationId } from "../types/ids.ts";
import { Resource } from "./resource.ts";

/** Which members to list. */
export interface MemberFilters extends PageOptions {
  /** Only members whose name or e-mail address holds this. */
  search?: string | undefined;
}

/** Which invitations to list. */
export interface InviteFilters extends PageOptions {
  /**
   * Only invitations of this status.
   *
   * @default "pending"
   */
  status?: string | undefined;
}

/** A member, and the role that the person is to have. */
export interface RoleOfMember {
  /** E-mail address of the member. */
  email: string;
  /** The role. */
  organizationRole: OrganizationRole;
}

/** How many members were removed. */
export interface RemovedMembers {
  /** How many were removed. */
  deleted?: number;
  /** How many were not. */
  failed?: number;
}

/** People to invite, and as what. */
export interface Invitation {
  /** E-mail addresses of the people, at least one. */
  emails: readonly string[];
  /** Their role in the organization. */
  role: OrganizationRole;
  /** Roles in projects that they get at once. */
  projects?: readonly ProjectAssignment[] | undefined;
}

/** The organization: its members, and who is invited. Projects have the id of theirs. */
export class Organization extends Resource {
  /**
   * Lists members of an organization, a page of them. Operation `listOrganizationMembers`.
   *
   * @param organizationId Id of the organization.
   * @param filters Which members, which page, and how many a page holds.
   * @param options Signal, timeouts, retries and headers of this call.
   * @example
   * const members = await ango.organization.members(organizationId, { limit: 100 });
   */
  members(
    organizationId: OrganizationId,
    filters: MemberFilters = {},
    options?: RequestOptions,
  ): ApiPromise<OrganizationMember[]> {
    return this.call(rows.organizationMembers, { ...filters, organizationId }, options);
  }

  /**
   * Gives members other roles, and says for each whether it was done. Operation `setOrganizationRoles`.
   *
   * @param organizationId Id of the organization.
   * @param roles The members and their roles, at least one.
   * @param options Signal, timeouts, retries and headers of this call.
   * @example
   * const { updated, failed } = await ango.organization.setRoles(organizationId, [
   *   { email: "lorenzo@example.com", organizationRole: "admin" },
   * ]);
   */
  setRoles(
    organizationId: OrganizationId,
    roles: readonly RoleOfMember[],
    options?: RequestOptions,
  ): ApiPromise<RoleChanges> {
    return this.call(rows.organizationSetRoles, { organizationId, roles }, options);
  }

  /**
   * Removes members, and says how many. Operation `removeOrganizationMembers`.
   *
   * @param organizationId Id of the organization.
   * @param emails E-mail addresses of the members, at least one.
   * @param options Signal, timeouts, retries and headers of this call.
   * @example
   * const { deleted } = await ango.organization.removeMembers(organizationId, [
   *   "lorenzo@example.com",
   * ]);
   */
  removeMembers(
    organizationId: OrganizationId,
    emails: readonly string[],
    options?: RequestOptions,
  ): ApiPromise<RemovedMembers> {
    return this.call(rows.organizationRemoveMembers, { organizationId, emails }, options);
  }

  /**
   * Lists invitations of an organization, a page of them. Operation `listInvites`.
   *
   * @param organizationId Id of the organization.
   * @param filters Which invitations, which page, and how many a page holds.
   * @param options Signal, timeouts, retries and headers of this call.
   * @example
   * const invites = await ango.organization.invites(organizationId, { limit: 100 });
   * for (const { to, expiresAt } of invites) console.log(to, expiresAt);
   */
  invites(organizationId: OrganizationId, filters: InviteFilters = {}, options?: RequestOptions): ApiPromise<Invite[]> {
    return this.call(rows.organizationInvites, { status: "pending", ...filters, organizationId }, options);
  }

  /**
   * Invites people into an organization, by mail. Sent once: after a lost answer it is not known whether they were invited.
   * Operation `inviteMembers`.
   *
   * @param organizationId Id of the organization.
   * @param invitation Who, and as what.
   * @param options Signal, timeouts, retries and headers of this call.
   * @example
   * await ango.organization.invite(organizationId, {
   *   emails: ["grace@example.com"],
   *   role: "member",
   * });
   */
  invite(organizationId: OrganizationId, invitation: Invitation, options?: RequestOptions): ApiPromise<void> {
    return this.call(rows.organizationInvite, { ...invitation, organizationId }, options);
  }

  /**
   * Takes invitations back. Operation `revokeInvites`.
   *
   * @param organizationId Id of the organization.
   * @param emails E-mail addresses that were invited, at least one.
   * @param options Signal, timeouts, retries and headers of this call.
   * @example
   * await ango.organization.revokeInvites(organizationId, ["grace@example.com"]);
   */
  revokeInvites(organizationId: OrganizationId, emails: readonly string[], options?: RequestOptions): ApiPromise<void> {
    return this.call(rows.organizationRevokeInvites, { organizationId, emails }, options);
  }
}
