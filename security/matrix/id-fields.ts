import type { Schema } from "../valid-value";

/** Every field of an input, however deep, that takes the id of something; the workspace itself is another matter. */
export function idFields(schema: Schema, root: Schema = schema, seen: ReadonlySet<string> = new Set()): string[] {
  if (schema.$ref !== undefined) {
    if (seen.has(schema.$ref)) return [];
    const inner = root.$defs?.[schema.$ref.replace("#/$defs/", "")];
    return inner ? idFields(inner, root, new Set([...seen, schema.$ref])) : [];
  }
  const own = Object.keys(schema.properties ?? {}).filter((name) => /Ids?$/.test(name) && name !== "workspaceId");
  const inside = [
    ...Object.values(schema.properties ?? {}),
    ...(schema.anyOf ?? schema.oneOf ?? []),
    ...(schema.items ? [schema.items] : []),
  ];
  return [...new Set([...own, ...inside.flatMap((each) => idFields(each, root, seen))])];
}

/** One id, in the form that the field takes it. */
export const asField = (name: string, id: string): unknown => (name.endsWith("Ids") ? [id] : id);
