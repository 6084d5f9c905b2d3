import type {
  InviteRequest,
  OrganizationRole,
  RemoveOrganizationMembersRequest,
  RevokeInvitesRequest,
  SetOrganizationRolesRequest,
} from "@ango-hub/openapi";
import { Failure, invalid } from "../../http/failure.ts";
import { type Call, type Handler, organization, pageOf, projectOf } from "./call.ts";

export const listOrganizationMembers: Handler = (call) => {
  checkOrganization(call);
  const search = call.query.search?.toLowerCase() ?? "";
  const found = [...call.store.members.values()].filter(({ email, name }) =>
    `${email}\n${name}`.toLowerCase().includes(search),
  );
  return {
    users: pageOf(call, found).map(({ organizationRole, ...member }) => ({
      ...member,
      organizationRole: shownRole(organizationRole),
    })),
  };
};

export const setOrganizationRoles: Handler = (call: Call<SetOrganizationRolesRequest>) => {
  checkOrganization(call);
  const results = call.body.users.map(({ email, organizationRole }) => {
    const member = call.store.members.get(email);
    if (member) member.organizationRole = organizationRole;
    return { email, status: member ? "updated" : "failed" };
  });
  const updated = results.filter(({ status }) => status === "updated").length;
  return { users: { updated, failed: results.length - updated, results } };
};

export const removeOrganizationMembers: Handler = (call: Call<RemoveOrganizationMembersRequest>) => {
  checkOrganization(call);
  // Whoever asks stays: without them, the key would be nobody's.
  const removed = [...new Set(call.body.users)].filter(
    (email) => email !== call.owner && call.store.members.delete(email),
  );
  for (const project of call.store.projects.values())
    project.members = project.members.filter(({ assignee }) => !removed.includes(assignee));
  return { deleted: removed.length, failed: new Set(call.body.users).size - removed.length };
};

export const listInvites: Handler = (call) => {
  checkOrganization(call);
  const { status = "pending" } = call.query;
  const invites = status.toLowerCase() === "pending" ? [...call.store.invites.values()] : [];
  return {
    invites: pageOf(call, invites).map(({ projectAssignments: _, organizationRole, ...invite }) => ({
      ...invite,
      organizationRole: shownRole(organizationRole),
      status: "Pending",
    })),
  };
};

export const inviteMembers: Handler = (call: Call<InviteRequest>) => {
  checkOrganization(call);
  const { to, organizationRole, projectAssignments = [] } = call.body;
  for (const { projectId } of projectAssignments) projectOf(call, projectId);
  const known = to.find((email) => call.store.members.has(email));
  if (known !== undefined) throw new Failure(400, `${known} is a member of the organization already.`);
  const expiresAt = new Date(Date.parse(call.time) + week).toISOString();
  for (const email of to) {
    call.store.invites.set(email, {
      _id: call.ids.objectId(),
      to: email,
      organizationRole,
      projectAssignments,
      createdBy: call.owner,
      createdAt: call.time,
      expiresAt,
    });
    const message = "You are invited.";
    call.store.notifications.push({ channel: "mail", receivers: [email], message, createdAt: call.time });
  }
  return {};
};

export const revokeInvites: Handler = (call: Call<RevokeInvitesRequest>) => {
  checkOrganization(call);
  const unknown = call.body.invites.find((email) => !call.store.invites.has(email));
  if (unknown !== undefined) throw new Failure(400, `${unknown} is not invited.`);
  for (const email of call.body.invites) call.store.invites.delete(email);
  return {};
};

const week = 7 * 24 * 3_600_000;

function checkOrganization({ params: { organizationId = "" } }: Call): void {
  if (organizationId !== organization) throw invalid("organization", organizationId);
}

/** Roles are sent in lower case, and read with a capital. */
function shownRole(role: OrganizationRole): string {
  return role === "admin" ? "Admin" : "Member";
}
