import type { Generation } from "../../generate/spec.ts";
import { escapeHtml, highlight } from "../highlight.ts";
import { baseOf, head, header } from "../layout.ts";
import { generationPages, httpBar } from "./generation-pages.ts";
import type { Sample } from "./samples.ts";

/** A page with the example of every operation and a form that sends it to the local hub. */
export function tryPage(generation: Generation, samples: readonly Sample[]): string {
  const { folder, name, startHub } = generationPages[generation];
  const base = baseOf(folder);
  const links = samples.map(({ operation: { id, node } }) => `<li><a href="#${id}">${node.summary}</a></li>`);
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Try the operations · ${name} · Ango Hub for TypeScript</title>
${head(base)}
<link rel="stylesheet" href="${base}assets/guide.css">
<link rel="stylesheet" href="${base}assets/try.css">
<script defer src="${base}assets/try.js"></script>
</head>
<body>
${header(base, folder, httpBar(generation, "try.html", base))}
<div class="guide">
<details class="guide-menu"><summary>Operations</summary><nav aria-label="Operations"><ul>${links.join("")}</ul></nav></details>
<nav class="guide-side" aria-label="Operations"><ul>${links.join("")}</ul></nav>
<main class="guide-content" id="content" tabindex="-1">
<h1>Try the operations</h1>
<p>Start the local hub with <code>${startHub}</code> and paste the key that it prints. Requests go to this machine only;
nothing on this page reaches the public service. The hub answers pages that this machine serves; for this page as a file or from
the web, start it with <code>--allow-origin</code> and the origin of the page, which is <code>null</code> for files. The <a href="index.html">HTTP reference</a> describes each operation.</p>
<form class="try-hub" data-try-hub="${startHub}" hidden>
<label>Address of the local hub <input name="url" type="url" value="http://127.0.0.1:4010" required></label>
<label>API key <input name="key" autocomplete="off" spellcheck="false" placeholder="as the hub prints it"></label>
</form>
${samples.map(section).join("\n")}
</main>
</div>
</body>
</html>
`;
}

function section({ operation, request, curl, client }: Sample): string {
  const { id, node, method } = operation;
  return `<section aria-labelledby="${id}">
<h2 id="${id}" tabindex="-1">${node.summary}</h2>
<p><code class="try-method">${method}</code> <code>${escapeHtml(operation.path)}</code> · <a href="index.html#operation/${id}">described as ${id}</a></p>
${highlight(client, "ts")}
${highlight(curl, "sh")}
${Array.isArray(node.security) || request.form ? "" : form(id, request)}
</section>`;
}

/** What is sent can be edited: the path with its query, and the body. */
function form(id: string, { method, path, query, body }: Sample["request"]): string {
  const target = query.length > 0 ? `${path}?${readable(query)}` : path;
  const bodyField = body
    ? `<label>Body <textarea name="body" rows="${Math.min(12, JSON.stringify(body, null, 2).split("\n").length)}" spellcheck="false">${escapeHtml(JSON.stringify(body, null, 2))}</textarea></label>`
    : "";
  return `<form class="try" data-try="${method}" aria-label="Try ${id}" hidden>
<label>${method} <input name="path" value="${escapeHtml(target)}" spellcheck="false" required></label>
${bodyField}
<button type="submit">Send to the local hub</button>
<output></output>
</form>`;
}

function readable(query: [string, string][]): string {
  return query.map(([name, value]) => `${name}=${encodeURIComponent(value)}`).join("&");
}
