import { z } from "zod";
import { appRouter } from "@/server/root";
import type { Meta } from "@/server/trpc";
import type { Schema } from "./valid-value";

export type Procedure = {
  path: string;
  type: "query" | "mutation" | "subscription";
  permission: Meta["permission"];
  /** What it takes, as JSON Schema. */
  schema: Schema;
};

type Definition = { type: Procedure["type"]; meta?: Meta; inputs: z.ZodType[] };

/** Every procedure there is, from the router itself: one that is added is tested without a word. */
export const procedures: readonly Procedure[] = Object.entries(
  appRouter._def.procedures as unknown as Record<string, { _def: Definition }>,
).map(([path, { _def }]) => ({
  path,
  type: _def.type,
  permission: _def.meta?.permission ?? "public",
  schema: z.toJSONSchema(_def.inputs.at(-1) ?? z.strictObject({}), { io: "input", unrepresentable: "any" }) as Schema,
}));

export const isInWorkspace = ({ permission }: Procedure): boolean =>
  permission !== "public" && permission !== "signedIn" && permission !== "share";
