import type { Schema } from "../valid-value";

type Node = Schema & { additionalProperties?: Schema | boolean; propertyNames?: Schema };

/** Every object in an input that would take fields it does not name, by its path. Records take any key, and say so. */
export function looseObjects(schema: Schema): string[] {
  const loose: string[] = [];
  const walk = (node: Node, path: string): void => {
    const isRecord = node.propertyNames !== undefined || typeof node.additionalProperties === "object";
    if (node.type === "object" && !isRecord && node.additionalProperties !== false) loose.push(path || "the input");
    for (const [name, inner] of Object.entries(node.properties ?? {})) walk(inner, `${path}.${name}`);
    for (const inner of [...(node.anyOf ?? []), ...(node.oneOf ?? [])]) walk(inner, path);
    if (node.items) walk(node.items, `${path}[]`);
    if (typeof node.additionalProperties === "object") walk(node.additionalProperties, `${path}.*`);
    for (const [name, inner] of Object.entries(node.$defs ?? {})) walk(inner, `${path}#${name}`);
  };
  walk(schema, "");
  return loose;
}

/** The names of all fields an input takes, however deep. */
export function fieldNames(schema: Schema): Set<string> {
  const names = new Set<string>();
  const walk = (node: Node): void => {
    for (const [name, inner] of Object.entries(node.properties ?? {})) {
      names.add(name);
      walk(inner);
    }
    for (const inner of [...(node.anyOf ?? []), ...(node.oneOf ?? []), ...Object.values(node.$defs ?? {})]) walk(inner);
    if (node.items) walk(node.items);
    if (typeof node.additionalProperties === "object") walk(node.additionalProperties);
  };
  walk(schema);
  return names;
}
