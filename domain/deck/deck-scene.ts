import type { ComputedWorkspace } from "../exchange/compute";
import type { WorkspaceFile } from "../exchange/workspace-file";
import { type LibraryMetric, metricLibrary } from "../metrics/library";
import { isFilled } from "../ordering";
import { dayWords } from "./deck-words";
import type { DeckHead } from "./open-slide";

/** An item of the roadmap that was moved, where from and why. Quarters are YYYY-Qn. */
export type RecentMove = {
  readonly name: string;
  readonly from: string;
  readonly to: string;
  readonly reason: string | null;
  readonly by: string | null;
};

/** What the slides are made of. */
export type DeckScene = {
  readonly file: WorkspaceFile;
  readonly computed: ComputedWorkspace;
  readonly moves: readonly RecentMove[];
  readonly head: DeckHead;
  readonly metrics: ReadonlyMap<string, LibraryMetric>;
  readonly personName: (id: string | null) => string;
  readonly metricName: (id: string | null) => string;
};

export function sceneOf(file: WorkspaceFile, computed: ComputedWorkspace, moves: readonly RecentMove[]): DeckScene {
  const people = new Map(file.members.map(({ id, name }) => [id, name]));
  const metrics = metricLibrary(file.ownMetrics);
  const workspace = isFilled(file.workspace.name) ? file.workspace.name : "A workspace without a name";
  return {
    file,
    computed,
    moves,
    head: { workspace, asOf: dayWords(computed.asOf) },
    metrics,
    personName: (id) => (id === null ? "nobody yet" : (people.get(id) ?? id)),
    metricName: (id) => (id === null ? "no measure named" : (metrics.get(id)?.name ?? id)),
  };
}

/** A text, or what to say when there is none. */
export function said(text: string | null | undefined, otherwise: string): string {
  return isFilled(text) ? text : otherwise;
}
