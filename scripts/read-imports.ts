import { parseAst } from "vitest/node";

/** `types` when nothing of it is left after compiling. */
export type Import = { specifier: string; types: boolean };

type Node = { type?: string; [key: string]: unknown };

const textOf = (node: unknown): string | null => {
  const literal = node as { type?: string; value?: unknown; quasis?: { value: { cooked: string } }[] } | null;
  if (literal?.type === "Literal" && typeof literal.value === "string") return literal.value;
  if (literal?.type === "TemplateLiteral" && literal.quasis?.length === 1)
    return literal.quasis[0]?.value.cooked ?? null;
  return null;
};

function importOf(node: Node): Import | null {
  const from = (source: unknown, types: boolean): Import | null => {
    const specifier = textOf(source);
    return specifier === null ? null : { specifier, types };
  };
  switch (node.type) {
    case "ImportDeclaration": {
      const named = (node["specifiers"] ?? []) as Node[];
      const onlyTypes = named.length > 0 && named.every((one) => one["importKind"] === "type");
      return from(node["source"], node["importKind"] === "type" || onlyTypes);
    }
    case "ExportNamedDeclaration":
    case "ExportAllDeclaration": {
      const named = (node["specifiers"] ?? []) as Node[];
      const onlyTypes = named.length > 0 && named.every((one) => one["exportKind"] === "type");
      return from(node["source"], node["exportKind"] === "type" || onlyTypes);
    }
    case "ImportExpression":
      return from(node["source"], false) ?? { specifier: "(computed)", types: false };
    case "TSImportType":
      return from(node["source"] ?? node["argument"], true);
    case "TSExternalModuleReference":
      return from(node["expression"], false);
    case "CallExpression": {
      const callee = node["callee"] as Node;
      return callee.type === "Identifier" && callee["name"] === "require"
        ? from((node["arguments"] as unknown[])[0], false)
        : null;
    }
    default:
      return null;
  }
}

/** Everything a module names as an import, wherever it stands in it. Throws on text that cannot be parsed. */
export function readImports(path: string, source: string): Import[] {
  const found: Import[] = [];
  const visit = (value: unknown): void => {
    if (Array.isArray(value)) {
      for (const item of value) visit(item);
      return;
    }
    if (typeof value !== "object" || value === null) return;
    const one = importOf(value as Node);
    if (one !== null) found.push(one);
    for (const part of Object.values(value)) visit(part);
  };
  const lang = path.endsWith("x") ? "tsx" : "ts";
  visit(parseAst(source, { lang }).body);
  return found;
}
