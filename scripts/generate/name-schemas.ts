import ts from "typescript";

/**
 * Gives every schema a top-level name. Editors then show `Project` where the generator's own output would make them show
 * `components["schemas"]["Project"]`, or all of its fields.
 */
export function nameSchemas(nodes: ts.Node[]): ts.Node[] {
  const components = nodes.find(
    (node): node is ts.InterfaceDeclaration => ts.isInterfaceDeclaration(node) && node.name.text === "components",
  );
  const schemas = components?.members.find(
    (member): member is ts.PropertySignature => isProperty(member) && nameOf(member) === "schemas",
  );
  if (!components || !schemas?.type || !ts.isTypeLiteralNode(schemas.type)) {
    throw new Error("openapi-typescript no longer writes `components.schemas` as a type literal");
  }
  const properties = schemas.type.members.filter(isProperty);
  const objects = new Set(properties.filter((property) => objectParts(property.type)).map(nameOf));
  const named = properties.map((property) => declare(property, objects));
  const index = ts.factory.createTypeLiteralNode(
    properties.map((property) =>
      ts.factory.createPropertySignature(
        undefined,
        property.name,
        undefined,
        ts.factory.createTypeReferenceNode(nameOf(property)),
      ),
    ),
  );
  const rest = nodes.map((node) => replace(node, schemas.type, index));
  return [...named, ...rest].map(shortenReferences);
}

function isProperty(node: ts.Node): node is ts.PropertySignature {
  return ts.isPropertySignature(node);
}

function nameOf(property: ts.PropertySignature): string {
  return (property.name as ts.Identifier | ts.StringLiteral).text;
}

/** The schemas and the literal that an object type is put together from, or nothing for any other type. */
function objectParts(type: ts.TypeNode | undefined): { bases: string[]; members: ts.TypeElement[] } | undefined {
  if (!type) return undefined;
  const parts = ts.isIntersectionTypeNode(type) ? [...type.types] : [type];
  const literals = parts.filter(ts.isTypeLiteralNode);
  const bases = parts.map(referencedSchema).filter((name) => name !== undefined);
  if (literals.length !== 1 || bases.length + 1 !== parts.length) return undefined;
  return { bases, members: literals.flatMap((literal) => [...literal.members]) };
}

/** `X` of `components["schemas"]["X"]`. */
function referencedSchema(node: ts.Node): string | undefined {
  if (!ts.isIndexedAccessTypeNode(node) || !ts.isIndexedAccessTypeNode(node.objectType)) return undefined;
  if (literalText(node.objectType.indexType) !== "schemas") return undefined;
  return literalText(node.indexType);
}

function literalText(node: ts.TypeNode): string | undefined {
  return ts.isLiteralTypeNode(node) && ts.isStringLiteral(node.literal) ? node.literal.text : undefined;
}

function declare(property: ts.PropertySignature, objects: Set<string>): ts.Node {
  const exported = [ts.factory.createModifier(ts.SyntaxKind.ExportKeyword)];
  const name = nameOf(property);
  const parts = objectParts(property.type);
  const declaration = parts?.bases.every((base) => objects.has(base))
    ? ts.factory.createInterfaceDeclaration(exported, name, undefined, heritage(parts.bases), parts.members)
    : ts.factory.createTypeAliasDeclaration(exported, name, undefined, property.type as ts.TypeNode);
  return ts.setSyntheticLeadingComments(declaration, ts.getSyntheticLeadingComments(property));
}

function heritage(bases: string[]): ts.HeritageClause[] | undefined {
  if (bases.length === 0) return undefined;
  const types = bases.map((base) =>
    ts.factory.createExpressionWithTypeArguments(ts.factory.createIdentifier(base), undefined),
  );
  return [ts.factory.createHeritageClause(ts.SyntaxKind.ExtendsKeyword, types)];
}

function shortenReferences(node: ts.Node): ts.Node {
  return transform(node, (child) => {
    const name = referencedSchema(child);
    return name === undefined ? undefined : ts.factory.createTypeReferenceNode(name);
  });
}

function replace(node: ts.Node, from: ts.Node | undefined, to: ts.Node): ts.Node {
  return transform(node, (child) => (child === from ? to : undefined));
}

function transform(root: ts.Node, change: (node: ts.Node) => ts.Node | undefined): ts.Node {
  const result = ts.transform(root, [
    (context) => {
      const visit = (node: ts.Node): ts.Node => change(node) ?? ts.visitEachChild(node, visit, context);
      return visit;
    },
  ]);
  return result.transformed[0] as ts.Node;
}
