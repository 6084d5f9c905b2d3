import {
  type DeclarationReflection,
  DefaultTheme,
  type PageEvent,
  type ProjectReflection,
  type Reflection,
} from "typedoc";
import type { Generation } from "../../generate/spec.ts";
import { renderPage } from "../layout/page.ts";
import { ancestorsOf, type Context } from "./markup.ts";
import { counterparts } from "./modules.ts";
import { apiNavigation } from "./navigation.ts";
import { apiPage } from "./pages.ts";

/** The pages of the site, of what TypeDoc knows about types. */
export class SiteTheme extends DefaultTheme {
  override render(page: PageEvent): string {
    const event = page as PageEvent<Reflection>;
    const context = this.getRenderContext(event);
    return renderPage({
      ...apiPage(context, event),
      path: `api/${page.url}`,
      navigation: { label: "Packages", html: apiNavigation(context, event) },
      generations: generationsOf(context, event),
    });
  }
}

/** The same export for each generation of the service, or the modules where there is none. */
function generationsOf(context: Context, { model, project }: PageEvent<Reflection>) {
  const module = [model, ...ancestorsOf(model)].at(-2);
  const pair = counterparts.find((pair) => module && pair.includes(module.name));
  const [current, classic] = pair ?? counterparts[0] ?? [];
  const to = (name: string | undefined) => `api/${context.router.getFullUrl(sameIn(project, name, pair && model))}`;
  const shown: Generation | undefined = !pair ? undefined : module?.name === classic ? "classic" : "current";
  return { shown, paths: { current: to(current), classic: to(classic) } };
}

function sameIn(project: ProjectReflection, moduleName: string | undefined, model?: Reflection): Reflection {
  const module = project.children?.find(({ name }) => name === moduleName);
  if (!module) throw new Error(`the API reference has no module ${moduleName}`);
  const same = module.children?.find(({ name }: DeclarationReflection) => name === model?.name);
  return same?.isReference() ? same.getTargetReflectionDeep() : (same ?? module);
}
