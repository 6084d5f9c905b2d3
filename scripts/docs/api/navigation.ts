import { type DeclarationReflection, type PageEvent, type Reflection, ReflectionKind } from "typedoc";
import { escapeHtml } from "../escape.ts";
import { ancestorsOf, type Context } from "./markup.ts";
import { clientName } from "./titles.ts";

/** All packages, and what is in the one that is shown: grouped, and there without JavaScript too. */
export function apiNavigation(context: Context, page: PageEvent<Reflection>): string {
  const shown = [page.model, ...ancestorsOf(page.model)];
  const link = (reflection: Reflection) => {
    const current = reflection === page.model ? ' aria-current="page"' : "";
    const name = clientName(reflection) ?? reflection.name;
    const whole = reflection.kindOf(ReflectionKind.Module) ? ' class="name"' : "";
    const target = reflection.isReference() ? reflection.getTargetReflectionDeep() : reflection;
    return `<a href="${context.urlTo(target)}"${whole}${current}>${escapeHtml(name)}</a>`;
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
  return services.join("");
}

function categoriesOf(module: Reflection) {
  return (module as DeclarationReflection).categories ?? [];
}
