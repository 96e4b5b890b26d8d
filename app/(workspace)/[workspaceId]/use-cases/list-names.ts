import { groupOrders } from "@/domain/scoring/list/group-rows";
import type { NamedKind, NameOf } from "@/domain/scoring/list/names";
import type { CellChoices, Choice } from "@/domain/scoring/list/read-cell";
import { modeWords, statusWords, verdictWords } from "./status-words";
import type { UseCaseListing } from "./use-case-list";

type Named = Pick<UseCaseListing, "people" | "outcomes" | "audiences" | "channels" | "dataItems" | "functions">;

const worded = (words: Readonly<Record<string, string>>) => Object.entries(words).map(([id, name]) => ({ id, name }));

/** Names of everything a list points at, and what a cell can be set to. */
export function namesOf(listing: Named): { nameOf: NameOf; choices: CellChoices } {
  const kinds: Record<NamedKind, readonly Choice[]> = {
    owner: listing.people,
    outcome: listing.outcomes,
    audience: listing.audiences,
    channel: listing.channels,
    dataItem: listing.dataItems,
    function: listing.functions,
    status: worded(statusWords),
    verdict: worded(verdictWords),
    mode: worded(modeWords),
  };
  const names = new Map(
    Object.entries(kinds).map(([kind, things]) => [kind, new Map(things.map(({ id, name }) => [id, name]))]),
  );
  return {
    nameOf: (kind, id) => names.get(kind)?.get(id) ?? id,
    choices: {
      owner: listing.people,
      outcome: listing.outcomes,
      function: listing.functions,
      status: groupOrders.status.map((id) => ({ id, name: statusWords[id] ?? id })),
    },
  };
}
