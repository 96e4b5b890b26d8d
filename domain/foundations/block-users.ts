import type { Initiative } from "../roadmap/initiative";
import type { UseCase } from "../scoring/use-case";
import type { Foundations } from "./foundations-among";

/** The names of what needs a block: other blocks, use cases, and work that raises it and is not dropped. */
export function blockUsers(
  block: string,
  { prerequisitesOf, blocks, nameOf }: Pick<Foundations, "prerequisitesOf" | "blocks" | "nameOf">,
  useCases: readonly Pick<UseCase, "name" | "prerequisites">[],
  initiatives: readonly Pick<Initiative, "name" | "kind" | "refId">[],
): readonly string[] {
  return [
    ...blocks.filter((other) => prerequisitesOf(other).some((need) => need.block === block)).map(nameOf),
    ...useCases
      .filter(({ prerequisites }) => prerequisites.some((need) => need.block === block))
      .map(({ name }) => name),
    ...initiatives.filter(({ kind, refId }) => kind === "building_block" && refId === block).map(({ name }) => name),
  ];
}

/** Why a block cannot go: what needs it, by name; null when nothing does. */
export function removalRefusal(name: string, users: readonly string[]): string | null {
  if (users.length === 0) return null;
  const named = users.slice(0, 4).map((user) => `“${user}”`);
  const rest = users.length > 4 ? ` and ${users.length - 4} more` : "";
  return `${named.join(", ")}${rest} ${users.length === 1 ? "needs or raises" : "need or raise"} “${name}”. Change ${users.length === 1 ? "that" : "those"} first.`;
}
