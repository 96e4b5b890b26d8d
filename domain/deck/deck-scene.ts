import type { GenericDecision } from "../customers/generic-decision";
import type { ComputedWorkspace } from "../exchange/compute";
import type { WorkspaceFile } from "../exchange/workspace-file";
import { type LibraryMetric, metricLibrary } from "../metrics/library";
import { isFilled } from "../ordering";
import type { Why } from "../roadmap/change-reasons";
import type { ToldItem } from "../roadmap/changes-words";
import { dayWords } from "./deck-words";
import { isMoney } from "./hide-costs";
import type { DeckHead } from "./open-slide";

/** An item of the roadmap that was moved, where from and why. Quarters are YYYY-Qn. */
export type RecentMove = {
  readonly name: string;
  readonly from: string;
  readonly to: string;
  readonly reason: string | null;
  readonly by: string | null;
};

/** What is different since the last review, with reasons. */
export type DeckChanges = {
  /** `takenOn` is YYYY-MM-DD. */
  readonly since: { readonly name: string; readonly takenOn: string };
  readonly items: readonly ToldItem[];
  readonly frame: { readonly sentences: readonly string[]; readonly why: Why | null } | null;
  /** Worth, cost, work and customers then and now, in one sentence. */
  readonly outlook: string;
};

/** What the slides are made of. */
export type DeckScene = {
  readonly file: WorkspaceFile;
  readonly computed: ComputedWorkspace;
  readonly moves: readonly RecentMove[];
  readonly changes: DeckChanges | null;
  /** What was decided to stay the same for everybody. */
  readonly leftAlone: readonly GenericDecision[];
  readonly head: DeckHead;
  /** Amounts of money stay inside. */
  readonly hidesCosts: boolean;
  readonly metrics: ReadonlyMap<string, LibraryMetric>;
  readonly personName: (id: string | null) => string;
  readonly metricName: (id: string | null) => string;
};

export function sceneOf(
  file: WorkspaceFile,
  computed: ComputedWorkspace,
  {
    moves,
    changes,
    leftAlone,
    hidesCosts,
    accounts,
  }: Pick<DeckScene, "moves" | "changes" | "leftAlone" | "hidesCosts"> & {
    readonly accounts: ReadonlyMap<string, string>;
  },
): DeckScene {
  const people = new Map([...accounts, ...file.members.map(({ id, name }) => [id, name] as const)]);
  const library = metricLibrary(file.ownMetrics);
  const metrics = hidesCosts ? wearingSigns(library, file.workspace.currency ?? "EUR") : library;
  const workspace = isFilled(file.workspace.name) ? file.workspace.name : "A workspace without a name";
  return {
    file,
    computed,
    moves,
    changes,
    leftAlone,
    hidesCosts,
    head: { workspace, asOf: dayWords(computed.asOf), chosen: { id: "part", title: null, notes: null } },
    metrics,
    personName: (id) => (id === null ? "nobody yet" : (people.get(id) ?? id)),
    metricName: (id) => (id === null ? "no measure named" : (metrics.get(id)?.name ?? id)),
  };
}

/** Whatever is money, in any unit, as an amount with its sign: so that no figure of it is taken for another one. */
function wearingSigns(library: DeckScene["metrics"], currency: string): DeckScene["metrics"] {
  return new Map(
    [...library].map(([id, metric]) => [
      id,
      isMoney(metric.unit ?? "", currency) ? { ...metric, unit: "currency" } : metric,
    ]),
  );
}

/** A text, or what to say when there is none. */
export function said(text: string | null | undefined, otherwise: string): string {
  return isFilled(text) ? text : otherwise;
}
