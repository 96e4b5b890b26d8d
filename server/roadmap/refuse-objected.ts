import { useCaseRows } from "@/db/scoring";
import type { Workspace } from "@/db/workspace";
import { AttuneError } from "@/domain/errors";
import type { Initiative } from "@/domain/roadmap/initiative";
import { newPromise } from "@/domain/roadmap/new-promise";

type Changed = { readonly before: Initiative | null; readonly after: Initiative | null };

/**
 * Nobody can commit to a use case that the privacy lead objects to (R-CRP-9), by whatever way.
 *
 * @throws AttuneError `invalid` with the reason of the objection
 */
export async function refuseObjected(ws: Workspace, items: readonly Changed[]): Promise<void> {
  const promised = items.flatMap(({ before, after }) => {
    const done = newPromise(before, after);
    return done && after?.refId ? [{ name: after.name, refId: after.refId, done }] : [];
  });
  const useCases = await useCaseRows.readSome(ws, [...new Set(promised.map(({ refId }) => refId))]);
  const objected = new Map(
    useCases.flatMap(({ id, privacyReview }) =>
      privacyReview?.status === "objected" ? [[id, privacyReview.reason]] : [],
    ),
  );
  const refused = promised.find(({ refId }) => objected.has(refId));
  if (!refused) return;
  const reason = objected.get(refused.refId);
  throw new AttuneError(
    "invalid",
    `“${refused.name}” cannot be ${refused.done}: the privacy lead objects${reason ? ` (“${reason}”)` : ""}. Resolve the objection first.`,
  );
}
