import type { DeclarationReflection, DefaultThemeRenderContext, PageEvent, Reflection } from "typedoc";
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
  const item = (module: Reflection) => {
    const groups = shown.includes(module) ? categoriesOf(module).map(group).join("") : "";
    return `<li>${link(module)}${groups}</li>`;
  };
  const services = (page.project.categories ?? []).map(
    ({ title, children }) => `<p>${title}</p><ul>${children.map(item).join("")}</ul>`,
  );
  return `<nav class="api-navigation" aria-label="Packages">${services.join("")}</nav>`;
}

function categoriesOf(module: Reflection) {
  return (module as DeclarationReflection).categories ?? [];
}

function ancestorsOf(reflection: Reflection): Reflection[] {
  return reflection.parent ? [reflection.parent, ...ancestorsOf(reflection.parent)] : [];
}
