import type { CommentRequest, CreateIssueRequest, Issue, Mention, UpdateIssueRequest } from "@ango-hub/openapi";
import { Failure, invalid } from "../../http/failure.ts";
import type { IssueRecord } from "../../store/current/records.ts";
import { type Call, type Handler, memberOf, pageOf, projectOf, taskOf } from "./call.ts";

export const createIssue: Handler = (call: Call<CreateIssueRequest>) => {
  const { contentMentions = [], labelTask, ...content } = call.body;
  checkPlace(call.body);
  const task = taskOf(call, labelTask);
  const issue: IssueRecord = {
    _id: call.ids.objectId(),
    ...content,
    labelTask,
    project: task.project,
    asset: task.asset,
    stage: task.stage,
    status: "Open",
    assignee: null,
    contentMentions: mentionsOf(call, contentMentions),
    comments: [],
    createdBy: call.owner,
    createdAt: call.time,
    updatedBy: call.owner,
    updatedAt: call.time,
  };
  call.store.issues.set(issue._id as string, issue);
  task.issues.push(issue._id as string);
  return { issue: issueView(issue) };
};

export const listIssues: Handler = (call) => {
  const project = projectOf(call, call.query.project);
  const { asset, labelTask, stage, createdBy, status, assignee } = call.query;
  const asked = Object.entries({ project: project._id, asset, labelTask, stage, createdBy, status, assignee });
  const found = [...call.store.issues.values()].filter((issue) =>
    asked.every(([name, value]) => value === undefined || issue[name as keyof IssueRecord] === value),
  );
  return { issue: pageOf(call, found).map(issueView) };
};

export const updateIssue: Handler = (call: Call<UpdateIssueRequest>) => {
  const issue = issueOf(call, call.params.issueId);
  const { contentMentions, status, ...content } = call.body;
  if (Object.keys(call.body).length === 0) throw new Failure(400, "The body must say what is to change.");
  const mentions = contentMentions && { contentMentions: mentionsOf(call, contentMentions) };
  const isResolved = status === "Resolved" && issue.status !== "Resolved";
  Object.assign(issue, content, mentions, status && { status }, { updatedAt: call.time, updatedBy: call.owner });
  if (isResolved) Object.assign(issue, { resolvedAt: call.time, resolvedBy: call.owner });
  if (status === "Open") Object.assign(issue, { resolvedAt: null, resolvedBy: null });
  return { issue: issueView(issue) };
};

export const commentOnIssue: Handler = (call: Call<CommentRequest>) => {
  const issue = issueOf(call, call.params.issueId);
  const { content, contentMentions = [] } = call.body;
  const comment = {
    _id: call.ids.objectId(),
    content,
    contentMentions: mentionsOf(call, contentMentions),
    createdBy: call.owner,
    createdAt: call.time,
    updatedAt: call.time,
  };
  issue.comments = [...(issue.comments ?? []), comment];
  return { issue: issueView(issue) };
};

export const deleteIssue: Handler = (call) => {
  const project = projectOf(call, call.query.project);
  const issue = issueOf(call, call.params.issueId);
  if (issue.project !== project._id) throw invalid("issue", `${issue._id}`);
  call.store.issues.delete(`${issue._id}`);
  const task = taskOf(call, issue.labelTask);
  task.issues.splice(task.issues.indexOf(`${issue._id}`), 1);
  return {};
};

/** An issue as its operations show it: a copy that does not change with it. */
export function issueView(issue: IssueRecord): Issue {
  return structuredClone(issue);
}

function issueOf({ store }: Call, id: string | undefined): IssueRecord {
  const issue = store.issues.get(`${id}`);
  if (!issue) throw invalid("issue", `${id}`);
  return issue;
}

/** An issue is at a place or on an object. */
function checkPlace(given: CreateIssueRequest): void {
  const place = (["position", "page", "pageEnd", "dataIndex", "plane"] as const).find(
    (name) => given[name] !== undefined,
  );
  if (given.objectId !== undefined && place)
    throw new Failure(400, `${place} must be left out: the issue is on an object, which has a place.`);
  if (given.pageEnd !== undefined && given.page === undefined)
    throw new Failure(400, "pageEnd must have a page to begin with.");
}

/** Mentions are sent as e-mail addresses, and read as people. */
function mentionsOf(call: Call, emails: readonly string[]): Mention[] {
  return emails.map((email) => ({ userEmail: email, userName: memberOf(call, email).name }));
}
