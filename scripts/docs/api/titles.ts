import { type DeclarationReflection, type Reflection, ReflectionKind } from "typedoc";

/** The name by which readers look for something: `ango.tasks.list()`, `createHub()`, `new AngoHub()`, `Task`. */
export function titleOf(reflection: DeclarationReflection): string {
  const { name, parent } = reflection;
  if (reflection.kindOf(ReflectionKind.Constructor)) return `new ${parent?.name}()`;
  if (reflection.kindOf(ReflectionKind.Method)) return `${clientName(parent) ?? ""}.${name}()`;
  if (reflection.kindOf(ReflectionKind.Function)) return `${name}()`;
  return clientName(reflection) ?? name;
}

/** What a resource is called on a client, such as `ango.tasks`; for the client itself, `ango`. */
export function clientName(reflection: Reflection | undefined): string | undefined {
  const module = reflection?.parent;
  if (!reflection || !module?.isDeclaration() || !module.kindOf(ReflectionKind.Module)) return undefined;
  const client = module.children?.find(({ name }) => name === "AngoHub");
  const property = client?.children?.find(
    ({ type }) => type?.type === "reference" && type.reflection === reflection && hasMethods(reflection),
  );
  return property && `ango.${property.name}`;
}

function hasMethods(reflection: Reflection): boolean {
  return reflection.isDeclaration() && (reflection.children ?? []).some(({ signatures }) => signatures);
}
