import type { Application, DeclarationReflection, ProjectReflection } from "typedoc";
import { ReflectionKind } from "typedoc";
import type { Finding } from "../search-index.ts";
import { plainSummary } from "./markup.ts";
import { modules } from "./modules.ts";
import { isClassic } from "./plugin.ts";
import { clientName } from "./titles.ts";

/** Every module, every export, and every member of an exported class or interface, with its page. */
export function apiFindings({ renderer }: Application, project: ProjectReflection): Finding[] {
  const { router } = renderer;
  if (!router) throw new Error("TypeDoc has written no pages");
  return (project.children ?? []).flatMap((module) => [
    moduleFinding(module.name, `api/${router.getFullUrl(module)}`),
    ...(module.children ?? []).flatMap((exported) =>
      [exported, ...(exported.children ?? [])]
        .filter((reflection) => router.hasUrl(reflection))
        .map((reflection) => ({
          title: nameOf(exported, reflection),
          alias: aliasOf(exported, reflection),
          kind: kindOf(reflection),
          place: module.name,
          isClassic: isClassic(project, exported),
          text: plainSummary(reflection.getSignature ?? reflection),
          path: `api/${router.getFullUrl(reflection)}`,
        })),
    ),
  ]);
}

function moduleFinding(name: string, path: string): Finding {
  const text = modules.find((module) => module.name === name)?.sentence ?? "";
  return { title: name, kind: "export", place: "API", isClassic: name.includes("/classic"), text, path };
}

function nameOf(exported: DeclarationReflection, reflection: DeclarationReflection): string {
  const client = clientName(exported);
  if (reflection === exported) return client ?? exported.name;
  return `${client ?? exported.name}.${reflection.name}`;
}

/** The name of the class, for those who read types. */
function aliasOf(exported: DeclarationReflection, reflection: DeclarationReflection): string | undefined {
  if (!clientName(exported)) return undefined;
  return reflection === exported ? exported.name : `${exported.name}.${reflection.name}`;
}

function kindOf(reflection: DeclarationReflection): Finding["kind"] {
  if (reflection.kindOf(ReflectionKind.Method)) return clientName(reflection.parent) ? "method" : "member";
  return reflection.parent?.kindOf(ReflectionKind.Module) ? "export" : "field";
}
