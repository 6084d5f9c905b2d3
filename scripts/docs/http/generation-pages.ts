import { type Generation, generations } from "../../generate/spec.ts";

/** What the documentation says of a generation: what readers call it, where its pages are, and what its programs import. */
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

/** Pages that each generation has, with what they are called in the bar. */
const pages = { "index.html": "Reference", "try.html": "Try" } as const;

export type HttpPage = keyof typeof pages;

/** The place of an operation in the reference, from the root of the site. */
export function operationPath(generation: Generation, id: string): string {
  return `${generationPages[generation].folder}index.html#operation/${id}`;
}

/** Ways from a page to itself in the other generation, to the other pages of its own, and to the description as a file. */
export function httpBar(generation: Generation, page: HttpPage, base: string): string {
  const offered = Object.keys(generationPages) as Generation[];
  const switches = offered.map((other) => {
    const { name, folder } = generationPages[other];
    return link(base + folder + page, name, other === generation);
  });
  const { folder } = generationPages[generation];
  const parts = Object.entries(pages).map(([path, name]) => link(base + folder + path, name, path === page));
  return `<div class="site-bar">
<nav class="site-generations" aria-label="Generation of the service">${switches.join("")}</nav>
<nav class="site-parts" aria-label="HTTP">${parts.join("")}<a href="${base}${generations[generation]}" download>OpenAPI</a></nav>
</div>`;
}

function link(path: string, name: string, isHere: boolean): string {
  return `<a href="${path}"${isHere ? ' aria-current="page"' : ""}>${name}</a>`;
}
