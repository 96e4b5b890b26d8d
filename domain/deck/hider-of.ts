import type { WorkspaceFile } from "../exchange/workspace-file";
import { moneyWords } from "../ledger/money-words";
import { metricLibrary } from "../metrics/library";
import type { DeckOptions } from "./deck-of";
import type { Hidden, Hide } from "./hide";
import { costHider, isMoney } from "./hide-costs";
import { nameHider } from "./hide-names";

/** An account that left is known by its id alone. */
const accountId = /(?<![\w-])[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}(?![\w-])/gi;

/** Everybody who may be named on the slides, those of the plan first. */
export function peopleOf(
  file: WorkspaceFile,
  { moves, changes, accounts }: DeckOptions,
  more: readonly string[],
): string[] {
  const whys = [...(changes?.items ?? []), ...(changes?.frame ? [changes.frame] : [])].map(({ why }) => why?.by);
  const named = [
    ...file.members.map(({ name }) => name),
    ...(accounts?.values() ?? []),
    ...more,
    ...(moves ?? []).map(({ by }) => by),
    ...whys,
    ...file.experiments.map(({ override }) => override?.byName),
    ...file.reviewMeetings.flatMap(({ attendees }) => attendees),
  ];
  return [...new Set(named.filter((name) => typeof name === "string" && name.trim() !== ""))] as string[];
}

/** How the texts of a deck are said again, so that what is hidden is in none of them. */
export function hiderOf(file: WorkspaceFile, options: DeckOptions, hidden: Hidden): Hide {
  const names = hidden.names ? nameHider(peopleOf(file, options, hidden.people)) : (text: string) => text;
  const costs = hidden.costs ? costsOf(file) : (text: string) => text;
  return (text) => costs(names(hidden.names ? text.replace(accountId, "somebody") : text));
}

function costsOf(file: WorkspaceFile): Hide {
  const currency = file.workspace.currency ?? "EUR";
  const sign = moneyWords(0, currency).replace(/[\d.,\s]/g, "");
  const measures = [...metricLibrary(file.ownMetrics).values()].filter(({ unit }) => unit && isMoney(unit, currency));
  return costHider(
    currency,
    sign,
    measures.map(({ name }) => name),
  );
}
