import type { Workspace } from "@/db/workspace";
import { AttuneError } from "@/domain/errors";
import { isFilled } from "@/domain/ordering";
import { areConfirmed, type ChainChange } from "@/domain/strategy/map-orphans";
import { readOrphans } from "./read-map";

/** What somebody was shown before a change that leaves work without a reason, and why they go on. */
export type Confirmation = { confirmed: readonly string[]; reason: string | null };

/**
 * Lets a change through only when exactly what it orphans now was confirmed, with a reason where it orphans anything.
 *
 * @throws AttuneError `stale` when the list differs now; `invalid` without a reason.
 */
export async function confirmOrphans(ws: Workspace, change: ChainChange, { confirmed, reason }: Confirmation) {
  const orphaned = await readOrphans(ws, change);
  if (!areConfirmed(orphaned, confirmed))
    throw new AttuneError(
      "stale",
      orphaned.length === 0
        ? "This leaves nothing without its chain any more. Look again, then decide."
        : `This leaves ${orphaned.length === 1 ? "one thing" : `${orphaned.length} things`} without a chain, which is not what was confirmed. Look again, then decide.`,
    );
  if (orphaned.length > 0 && !isFilled(reason))
    throw new AttuneError("invalid", "Say why: it leaves work without its chain.");
}
