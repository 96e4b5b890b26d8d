import type { DropReport } from "@/domain/metrics/metric-value";

/** What one look into the folder came to. */
export type Look = {
  readonly reports: readonly DropReport[];
  /** Files that were still being written, and so were left for the next look. */
  readonly waiting: number;
  /** Files that could not be stored through no fault of theirs; the log says why, and the next look tries again. */
  readonly failed: number;
  /** Why nothing could be looked at; null when it could. */
  readonly trouble: string | null;
};

export type LookState = Omit<Look, "reports"> & { readonly at: number };

/** The folder that the operator names, as the process that watches it shows it to the pages. */
export type WatchedFolder = {
  readonly minutes: number;
  /** How the last look into the folder of a workspace went; null before the first. */
  readonly stateOf: (workspaceId: string) => LookState | null;
  /** Looks now, when the look that may be going on is over. Never refuses: what went wrong is in the answer. */
  readonly look: (workspaceId: string) => Promise<Look>;
  readonly stop: () => Promise<void>;
};

/* The watch and the pages are bundled apart but share one process. */
const shared = globalThis as { attuneWatchedFolder?: WatchedFolder | undefined };

export const watchedFolder = (): WatchedFolder | null => shared.attuneWatchedFolder ?? null;

export function showWatchedFolder(folder: WatchedFolder | null): void {
  shared.attuneWatchedFolder = folder ?? undefined;
}
