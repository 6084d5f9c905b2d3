import type { ProjectOverview, ProjectPage, RequestRecord } from "@ango-hub/mock";
import { button, html } from "./element.ts";
import { type Choice, pageSize, projectView } from "./project-view.ts";
import { requestsView } from "./requests-view.ts";

const live = place("#live");
let chosen: string | undefined;
let choice: Choice = { page: 1, status: "" };
const shown = new Map<Element, string>();

await refresh();
setInterval(() => {
  if (!document.hidden) void refresh();
}, 1_000);

async function refresh(): Promise<void> {
  try {
    const { projects } = await get<{ projects: ProjectOverview[] }>("overview");
    chosen = projects.some(({ _id }) => _id === chosen) ? chosen : projects[0]?._id;
    show("#projects", { projects, chosen }, () => projects.map(projectItem));
    const { requests } = await get<{ requests: RequestRecord[] }>("requests");
    show("#requests .scroll", requests, () => [requestsView(requests)]);
    await showProject();
    say(`Live: ${projects.length} project${projects.length === 1 ? "" : "s"}`);
  } catch {
    say("The hub does not answer. Is it still running?");
  }
}

async function showProject(): Promise<void> {
  if (chosen === undefined) {
    const hint = "No project yet. Create one through the API, or start with --seed.";
    return show("#project", hint, () => [html("p", { class: "empty" }, hint)]);
  }
  const query = new URLSearchParams({ page: `${choice.page}`, limit: `${pageSize}`, status: choice.status });
  const asked = { chosen, choice };
  const page = await get<ProjectPage>(`projects/${chosen}?${query}`);
  // Something else may have been chosen meanwhile; its own answer is on the way.
  if (asked.chosen !== chosen || asked.choice !== choice) return;
  show("#project", { page, choice }, () => projectView(page, choice, choose));
}

function projectItem({ _id, name, assets, tasks, done }: ProjectOverview): HTMLElement {
  const all = Object.values(tasks).reduce((sum, count) => sum + count, 0);
  const press = (): void => {
    chosen = _id;
    choose({ page: 1, status: "" });
  };
  const current = _id === chosen ? "true" : undefined;
  const small = html("small", {}, `${assets} assets, ${done} of ${all} tasks done`);
  return html("li", {}, button({ "aria-current": current, "data-key": _id }, press, name, small));
}

function choose(next: Choice): void {
  choice = next;
  void refresh();
}

/** Draws a part of the page when what it shows changed, and puts the focus back where it was. */
function show(selector: string, data: unknown, draw: () => HTMLElement[]): void {
  const target = place(selector);
  const key = JSON.stringify(data);
  if (shown.get(target) === key) return;
  shown.set(target, key);
  const focused = target.contains(document.activeElement)
    ? document.activeElement?.getAttribute("data-key")
    : undefined;
  target.replaceChildren(...draw());
  if (!focused) return;
  for (const element of target.querySelectorAll<HTMLElement>("[data-key]")) {
    if (element.dataset.key === focused) element.focus();
  }
}

/** Screen readers speak every change of the text, so it only changes when it says something new. */
function say(text: string): void {
  if (live.textContent !== text) live.textContent = text;
}

async function get<T>(path: string): Promise<T> {
  const answer = await fetch(`/_hub/${path}`);
  const { status, data, message } = await answer.json();
  if (status !== "success") throw new Error(message);
  return data;
}

function place(selector: string): Element {
  const found = document.querySelector(selector);
  if (!found) throw new Error(`The page has no ${selector}.`);
  return found;
}
