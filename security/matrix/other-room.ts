import sample from "@/content/sample_workspace.json";
import { commit } from "@/db/commit";
import type { Engine } from "@/db/engine";
import { foundingWrites } from "@/db/found";
import { members } from "@/db/schema";
import { foundWorkspace } from "@/db/workspace";
import { roles } from "@/domain/access";
import { parseWorkspaceFile } from "@/domain/exchange/workspace-file";
import type { Room } from "../rooms";

/** What people make themselves; everything else in the sample is named after what ships with the product. */
const own = [
  "useCases",
  "initiatives",
  "experiments",
  "outcomes",
  "audiences",
  "people",
  "returns",
  "reviews",
] as const;

/** The sample with other ids, so that an id of it means nothing in any other workspace. */
function renamedSample(prefix: string): unknown {
  const lists = sample as unknown as Record<string, { id: string }[] | undefined>;
  const ids = new Set(own.flatMap((name) => (lists[name] ?? []).map(({ id }) => id)));
  const named = (text: string) => (ids.has(text) ? `${prefix}${text}` : text);
  const renamed = (value: unknown): unknown => {
    if (typeof value === "string") return named(value);
    if (Array.isArray(value)) return value.map(renamed);
    if (typeof value !== "object" || value === null) return value;
    return Object.fromEntries(Object.entries(value).map(([key, inner]) => [named(key), renamed(inner)]));
  };
  return renamed(sample);
}

/** Another workspace of the same people, empty or like the sample but for its ids. */
export async function addOtherRoom(engine: Engine, { people }: Room, ids: string | null): Promise<Room> {
  const workspaceId = crypto.randomUUID();
  const ws = foundWorkspace(engine, { workspaceId, userId: people.owner.id });
  const document = ids === null ? { workspace: { name: "Empty" } } : ids === "" ? sample : renamedSample(ids);
  await commit(ws, foundingWrites(ws, parseWorkspaceFile(document), ids === ""), {
    action: "created workspace",
    answer: null,
  });
  await engine.inTransaction(async (tx) => {
    for (const role of roles)
      await tx.insert(members).values({ workspaceId, userId: people[role].id, role, mayReview: role === "owner" });
  });
  return { workspaceId, people };
}
