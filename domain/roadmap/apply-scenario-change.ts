import { AttuneError } from "../errors";
import { quarterInWords } from "../quarters";
import type { Initiative } from "./initiative";
import { weeksOfRoles, withWholeEffort } from "./initiative-effort";
import { initiativeProblems } from "./initiative-problems";
import { moveInitiative } from "./move-initiative";
import type { RoadmapPart } from "./roadmap-part";
import type { ScenarioChange } from "./scenario-change";
import { changePeopleAndMoney } from "./scenario-frame";
import { grouped } from "./wording";

/**
 * A branch of the plan after one change. The part given stays as it is, and so does every item that was not named.
 *
 * @param newId the id of what is added, where it has none
 * @throws AttuneError `not_found` for an item that is not in the branch; `invalid`, with a sentence that names the ids
 * or the numbers, for what contradicts itself now and did not before: a loop, a date beyond a deadline, fewer than no people.
 */
export function applyScenarioChange(part: RoadmapPart, change: ScenarioChange, newId: string): RoadmapPart {
  switch (change.kind) {
    case "move":
      itemOf(part, change.initiativeId);
      return withItems(part, moveInitiative(part.items, change), [change.initiativeId]);
    case "item": {
      const before = itemOf(part, change.itemId);
      const after = { ...before, ...named(change.fields) };
      if (change.fields.effortByRole && change.fields.effortWeeks === undefined)
        after.effortWeeks = weeksOfRoles(change.fields.effortByRole) ?? before.effortWeeks;
      return withItems(part, replaced(part.items, new Map([[before.id, after]])), [before.id]);
    }
    case "add":
      return added(part, { ...change.item, id: change.item.id ?? newId });
    case "drop": {
      const dropped = change.itemIds.map((id) => itemOf(part, id));
      const done = dropped.find(({ status }) => status === "done");
      if (done) throw new AttuneError("invalid", `“${done.name}” is done: it cannot be dropped any more.`);
      const after = new Map(dropped.map((item) => [item.id, { ...item, status: "dropped" as const }]));
      return { ...part, items: replaced(part.items, after) };
    }
    case "remove":
      return removed(part, itemOf(part, change.itemId));
    case "starts": {
      const after = new Map(
        Object.entries(change.starts).map(([id, startQuarter]) => [id, { ...itemOf(part, id), startQuarter }]),
      );
      return withItems(part, replaced(part.items, after), [...after.keys()]);
    }
    default:
      return changePeopleAndMoney(part, change);
  }
}

function itemOf({ items }: RoadmapPart, id: string): Initiative {
  const item = items.find((each) => each.id === id);
  if (!item) throw new AttuneError("not_found", `Nothing in this scenario has the id ${id}.`);
  return item;
}

const named = <Fields extends object>(fields: Fields) =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as Partial<Initiative>;

const replaced = (items: readonly Initiative[], after: ReadonlyMap<string, Initiative>): Initiative[] =>
  items.map((item) => after.get(item.id) ?? item);

/** What did not contradict itself before must not after. */
function withItems(part: RoadmapPart, items: readonly Initiative[], touched: readonly string[]): RoadmapPart {
  for (const id of touched) {
    const before = part.items.find((item) => item.id === id);
    const after = items.find((item) => item.id === id)!;
    const known = new Set(
      before ? initiativeProblems(before, others(part.items, id)).map(({ sentence }) => sentence) : [],
    );
    const fresh = initiativeProblems(after, others(items, id)).find(({ sentence }) => !known.has(sentence));
    if (fresh) throw new AttuneError("invalid", `“${after.name}” cannot be like that. ${fresh.sentence}`);
  }
  return { ...part, items: [...items] };
}

const others = (items: readonly Initiative[], id: string) => items.filter((item) => item.id !== id);

function added(part: RoadmapPart, item: Initiative): RoadmapPart {
  if (part.items.some(({ id }) => id === item.id))
    throw new AttuneError("invalid", `${item.id} is the id of something else in this scenario.`);
  return withItems(part, [...part.items, withWholeEffort(item)], [item.id]);
}

function removed(part: RoadmapPart, item: Initiative): RoadmapPart {
  const waiting = part.items.filter(({ needsIds }) => needsIds.includes(item.id));
  if (waiting.length > 0) {
    const names = waiting.map(({ name }) => `“${name}”`).join(", ");
    throw new AttuneError(
      "invalid",
      `${names} ${waiting.length === 1 ? "needs" : "need"} “${item.name}”. Take that link out first.`,
    );
  }
  return { ...part, items: others(part.items, item.id) };
}

/**
 * What a change is, in one sentence for the history of the branch.
 *
 * @param part the branch before the change
 */
export function scenarioChangeInWords(part: RoadmapPart, change: ScenarioChange): string {
  const nameOf = (id: string) => `“${part.items.find((item) => item.id === id)?.name ?? id}”`;
  switch (change.kind) {
    case "move":
      return `Moved ${nameOf(change.initiativeId)} to ${quarterInWords(change.startQuarter)}.`;
    case "item":
      return `Changed ${nameOf(change.itemId)}.`;
    case "add":
      return `Added “${change.item.name}”.`;
    case "drop":
      return change.itemIds.length === 1
        ? `Dropped ${nameOf(change.itemIds[0]!)}.`
        : `Dropped ${change.itemIds.length} initiatives.`;
    case "remove":
      return `Took ${nameOf(change.itemId)} off the roadmap.`;
    case "budget":
      return change.factor === undefined
        ? "Changed the budget."
        : `Budget times ${grouped(Math.round(change.factor * 1_000) / 1_000)}.`;
    case "capacity":
      return `Changed the people of ${change.role ?? "the team"}.`;
    case "heldBack":
      return `Holds ${change.pct ?? 0} % back for iteration.`;
    case "starts":
      return `Took over an order with ${Object.keys(change.starts).length} starts.`;
  }
}
