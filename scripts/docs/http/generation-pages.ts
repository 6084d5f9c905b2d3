import { type Generation, generations, type Operation } from "../../generate/spec.ts";
import { escapeHtml } from "../escape.ts";
import { baseOf } from "../layout/link.ts";

/** What the documentation says of a generation: where its pages are, and what its programs import. */
export interface GenerationPages {
  name: string;
  /** Folder of its pages from the root of the site. Each generation has the same pages in it. */
  folder: string;
  client: string;
  fetchClient: string;
  /** Command that starts its local hub. */
  startHub: string;
}

/** The generations, in the order in which they are offered. */
export const generationPages: Readonly<Record<Generation, GenerationPages>> = {
  current: {
    name: "Today",
    folder: "http/",
    client: "@ango-hub/client",
    fetchClient: "@ango-hub/openapi/fetch",
    startHub: "npm run mock",
  },
  classic: {
    name: "Classic",
    folder: "http/classic/",
    client: "@ango-hub/client/classic",
    fetchClient: "@ango-hub/openapi/classic/fetch",
    startHub: "npm run mock -- --classic",
  },
};

/** Pages that each generation has, with what they are called in the navigation. */
const pages = { "index.html": "Reference", "try.html": "Try the operations" } as const;

export type HttpPage = keyof typeof pages;

/** The place of an operation in the reference, from the root of the site. */
export function operationPath(generation: Generation, id: string): string {
  return `${generationPages[generation].folder}index.html#operation/${id}`;
}

/** Where a page is of each generation. */
export function inEachGeneration(shown: Generation, page: HttpPage) {
  const { current, classic } = generationPages;
  return { shown, paths: { current: current.folder + page, classic: classic.folder + page } };
}

/** The pages of a generation, its description as a file, and its operations by what they are about. */
export function httpNavigation(generation: Generation, page: HttpPage, operations: readonly Operation[], more = "") {
  const { folder } = generationPages[generation];
  const parts = Object.entries(pages).map(([path, name]) => {
    const current = path === page ? ' aria-current="page"' : "";
    return `<li><a href="${path}"${current}>${name}</a></li>`;
  });
  const file = generations[generation];
  parts.push(`<li><a href="${baseOf(folder)}${file}" download>OpenAPI as a file</a></li>`);
  const tags = [...new Set(operations.map(tagOf))].map((tag) => {
    const links = operations
      .filter((operation) => tagOf(operation) === tag)
      .map((operation) => linkTo(operation, page));
    return `<details><summary>${escapeHtml(tag)}</summary><ul>${links.join("")}</ul></details>`;
  });
  return { label: "Operations", html: `<p>HTTP</p><ul>${parts.join("")}</ul>${more}<p>Operations</p>${tags.join("")}` };
}

function tagOf({ node }: Operation): string {
  return (node.tags as string[] | undefined)?.[0] ?? "Others";
}

function linkTo({ id, node }: Operation, page: HttpPage): string {
  const hash = page === "index.html" ? `operation/${id}` : id;
  return `<li><a href="#${hash}">${escapeHtml(String(node.summary))}</a></li>`;
}
