import type { Generation } from "../../generate/spec.ts";
import { escapeHtml } from "../escape.ts";
import { highlight } from "../highlight.ts";
import { inlineCode } from "../inline-code.ts";
import { baseOf } from "../layout/link.ts";
import { renderPage } from "../layout/page.ts";
import { generationPages, httpNavigation, inEachGeneration } from "./generation-pages.ts";
import type { Sample } from "./samples.ts";

/** A page with the example of every operation and a form that sends it to the local hub. */
export function tryPage(generation: Generation, samples: readonly Sample[]): string {
  const { folder, name, startHub } = generationPages[generation];
  const base = baseOf(folder);
  const operations = samples.map(({ operation }) => operation);
  return renderPage({
    path: `${folder}try.html`,
    title: `Try the operations · ${name}`,
    description: "Send the example of every operation to a hub on your own machine, from your browser.",
    head: `<link rel="stylesheet" href="${base}assets/try.css">
<script defer src="${base}assets/try.js"></script>`,
    navigation: httpNavigation(generation, "try.html", operations),
    generations: inEachGeneration(generation, "try.html"),
    content: `<h1>Try the operations</h1>
<p>Start the local hub with <code>${startHub}</code> and paste the key that it prints. Requests go to this machine only;
nothing on this page reaches the public service. The hub answers pages that this machine serves; for this page as a file or from
the web, start it with ${inlineCode("--allow-origin")} and the origin of the page, which is <code>null</code> for files. The <a href="index.html">HTTP reference</a> describes each operation.</p>
<form class="try-hub" data-try-hub="${startHub}" hidden>
<label>Address of the local hub <input name="url" type="url" value="http://127.0.0.1:4010" required></label>
<label>API key <input name="key" autocomplete="off" spellcheck="false" placeholder="as the hub prints it"></label>
</form>
${samples.map(section).join("\n")}`,
  });
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
