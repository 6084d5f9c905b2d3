import type { RequestRecord } from "@ango-hub/mock";
import { html } from "./element.ts";

/** Shows the last requests, newest first, with what the specification says about them. */
export function requestsView(requests: RequestRecord[]): HTMLElement {
  if (requests.length === 0) return html("p", { class: "empty" }, "No request came yet.");
  const columns = ["Time", "Status", "Request", "Operation", "Specification", "Faults"];
  return html(
    "table",
    {},
    html("thead", {}, html("tr", {}, ...columns.map((column) => html("th", { scope: "col" }, column)))),
    html("tbody", {}, ...requests.toReversed().map(row)),
  );
}

function row({
  time,
  status,
  method,
  path,
  operation,
  duration,
  violations,
  validated,
  faults,
}: RequestRecord): HTMLElement {
  const kind = status === undefined || status >= 500 ? "bad" : status >= 400 ? "warn" : "good";
  const took = duration === undefined ? "" : `, ${duration} ms`;
  const found = violations.map(({ at, message }) => html("div", { class: "bad" }, `${at}: ${message}`));
  const verdict = validated
    ? html("span", { class: "good" }, "as specified")
    : html("span", { class: "soft" }, "not checked");
  return html(
    "tr",
    {},
    html("td", { class: "brief" }, html("time", { datetime: time }, time.slice(11, 19))),
    html("td", { class: `brief ${kind}` }, `${status ?? "no answer"}${took}`),
    html("td", { class: "path" }, `${method} ${readable(path)}`),
    html("td", { class: "brief" }, operation ?? "none"),
    html("td", {}, ...(found.length > 0 ? found : [verdict])),
    html("td", { class: "warn" }, faults.join(", ")),
  );
}

/** A path without its percent signs, where they stand for text. */
function readable(path: string): string {
  try {
    return decodeURI(path);
  } catch {
    return path;
  }
}
