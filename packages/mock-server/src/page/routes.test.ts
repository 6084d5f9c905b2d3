import { expect, test } from "vitest";
import { hashOf, type Route, readRoute } from "./routes.ts";

test.each<Route>([
  { at: "project", id: "6b08", stage: "In review & more", name: "a/b?c#d", page: 3 },
  { at: "project", id: "6b08", stage: "", name: "", page: 1 },
  { at: "project", id: undefined, stage: "", name: "", page: 1 },
  { at: "task", id: "6b08" },
  { at: "requests", project: "6b08", operation: "listTasks", findings: true },
  { at: "requests", project: "", operation: "", findings: false },
  { at: "faults" },
])("an address leads to what it was made of: %o", (route) => {
  expect(readRoute(hashOf(route))).toEqual(route);
});

test.each(["", "#", "#/", "#content", "#/tasks", "#/tasks/", "#/%E0%A4%A", "#/projects/?page=-1", "#/projects?page=x"])(
  "an address that makes no sense leads to the newest project: %s",
  (hash) => {
    expect(readRoute(hash)).toEqual({ at: "project", id: undefined, stage: "", name: "", page: 1 });
  },
);
