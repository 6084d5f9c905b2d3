import type { ProjectPage } from "@ango-hub/mock";
import { answersInWords, drawing, summary } from "./annotations.ts";
import { button, html } from "./element.ts";

/** Which part of a project is shown. */
export interface Choice {
  page: number;
  status: string;
}

/** How many assets a page shows. */
export const pageSize = 24;

/** Shows a project: its tasks by stage or status, and its assets with what was drawn on them. */
export function projectView(shown: ProjectPage, choice: Choice, choose: (choice: Choice) => void): HTMLElement[] {
  const { project, categorySchema, assets, total } = shown;
  const states = Object.entries(project.tasks);
  const all = states.reduce((sum, [, count]) => sum + count, 0);
  const filter = (status: string, label: string): HTMLButtonElement =>
    button(
      { "aria-pressed": `${choice.status === status}`, "data-key": `status ${status}` },
      () => choose({ page: 1, status }),
      label,
    );
  const tools = categorySchema.tools?.map((tool) => tool.title || tool.tool).join(", ");
  return [
    html("h2", {}, project.name),
    project.description ? html("p", {}, project.description) : html("span"),
    html("p", { class: "soft" }, `Tools: ${tools || "none"}. Batches: ${project.batches.join(", ") || "none"}.`),
    html(
      "div",
      { class: "row", role: "group", "aria-label": "Tasks by status" },
      filter("", `All tasks ${all}`),
      ...states.map(([status, count]) => filter(status, `${status} ${count}`)),
    ),
    assets.length === 0
      ? html("p", { class: "empty" }, "No assets here.")
      : html("ul", { class: "cards" }, ...assets.map((asset) => html("li", {}, card(asset, shown)))),
    pager(total, choice, choose),
  ];
}

function card(asset: ProjectPage["assets"][number], { categorySchema }: ProjectPage): HTMLElement {
  const answers = asset.tasks.flatMap((task) => (task.answer ? [task.answer] : []));
  const drawn = summary(answers, categorySchema);
  const words = answersInWords(answers, categorySchema);
  const issues = asset.tasks.reduce((sum, task) => sum + task.issues, 0);
  const frame = html("div", { class: "frame" });
  const picture = html("img", {
    src: asset.data,
    loading: "lazy",
    alt: `${asset.externalId}${drawn ? ` with ${drawn}` : ""}`,
  });
  picture.addEventListener("load", () => {
    const { width = picture.naturalWidth, height = picture.naturalHeight } = asset.metadata ?? {};
    frame.append(drawing(answers, categorySchema, width, height));
  });
  picture.addEventListener("error", () =>
    frame.replaceChildren(html("p", { class: "soft" }, `No picture: ${asset.data}`)),
  );
  frame.append(picture);
  const tag = (kind: string, text: string): HTMLElement => html("span", { class: `tag ${kind}` }, text);
  return html(
    "figure",
    {},
    frame,
    html(
      "figcaption",
      {},
      html("strong", {}, asset.externalId),
      html(
        "span",
        { class: "tags" },
        ...asset.tasks.map((task) => tag(task.status, task.status)),
        issues > 0 ? tag("warn", `${issues} issue${issues === 1 ? "" : "s"}`) : undefined,
        asset.priority ? tag("", `priority ${asset.priority}`) : undefined,
      ),
      drawn || words.length > 0
        ? html("ul", {}, ...[drawn, ...words].filter((text) => text !== "").map((text) => html("li", {}, text)))
        : undefined,
    ),
  );
}

function pager(total: number, choice: Choice, choose: (choice: Choice) => void): HTMLElement {
  const pages = Math.max(1, Math.ceil(total / pageSize));
  const turn = (label: string, page: number): HTMLButtonElement => {
    const disabled = page < 1 || page > pages ? "" : undefined;
    return button({ disabled, "data-key": `turn ${label}` }, () => choose({ ...choice, page }), label);
  };
  return html(
    "div",
    { class: "row" },
    turn("Previous", choice.page - 1),
    html("span", {}, `Page ${choice.page} of ${pages}, ${total} assets`),
    turn("Next", choice.page + 1),
  );
}
