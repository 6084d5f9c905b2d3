import type { DefaultThemeRenderContext, PageEvent, Reflection } from "typedoc";
import { escapeHtml } from "./highlight.ts";

/** All packages, and what is in the one that is shown: grouped, and there without JavaScript too. */
export function apiNavigation(context: DefaultThemeRenderContext, page: PageEvent<Reflection>): string {
  const shown = [page.model, ...ancestorsOf(page.model)];
  const link = (reflection: Reflection) => {
    const current = reflection === page.model ? ' aria-current="page"' : "";
    return `<a href="${context.urlTo(reflection)}"${current}>${escapeHtml(reflection.name)}</a>`;
  };
  const group = ({ title, children }: { title: string; children: readonly Reflection[] }) => {
    const open = children.some((child) => shown.includes(child)) || shown.length === 2 ? " open" : "";
    const links = children.map((child) => `<li>${link(child)}</li>`);
    return `<details${open}><summary>${title}</summary><ul>${links.join("")}</ul></details>`;
  };
  const modules = (page.project.children ?? []).map((module) => {
    const groups = shown.includes(module) ? (module.categories ?? []).map(group).join("") : "";
    return `<li>${link(module)}${groups}</li>`;
  });
  return `<nav class="api-navigation" aria-label="Packages"><ul>${modules.join("")}</ul></nav>`;
}

function ancestorsOf(reflection: Reflection): Reflection[] {
  return reflection.parent ? [reflection.parent, ...ancestorsOf(reflection.parent)] : [];
}
