import { personRows } from "@/db/people";
import { useCaseRows } from "@/db/scoring";
import type { Workspace } from "@/db/workspace";
import { AttuneError } from "@/domain/errors";
import type { Initiative } from "@/domain/roadmap/initiative";
import type { PlanChange } from "@/domain/roadmap/plan-change";

/** What a branch names must be there: adopting it would store it. */
export async function refuseUnknownNames(ws: Workspace, items: PlanChange["items"]): Promise<void> {
  const named = items.flatMap(({ before, after }) => (after ? [{ before, after }] : []));
  const useCaseIds = fresh(named, ({ kind, refId, linkedUseCaseIds }) => [
    ...(kind === "use_case" && refId !== null ? [refId] : []),
    ...linkedUseCaseIds,
  ]);
  const known = await useCaseRows.readSome(ws, useCaseIds);
  if (known.length < useCaseIds.length)
    throw new AttuneError("not_found", "A use case that this names is not here any more.");
  const owners = fresh(named, ({ ownerId }) => (ownerId === null ? [] : [ownerId]));
  const people = await personRows.readSome(ws, owners);
  if (people.length < owners.length)
    throw new AttuneError("not_found", "Its owner is not one of your people any more.");
}

function fresh(
  items: readonly { readonly before: Initiative | null; readonly after: Initiative }[],
  idsOf: (item: Initiative) => readonly string[],
): string[] {
  return [
    ...new Set(
      items.flatMap(({ before, after }) => {
        const had = new Set(before ? idsOf(before) : []);
        return idsOf(after).filter((id) => !had.has(id));
      }),
    ),
  ];
}
