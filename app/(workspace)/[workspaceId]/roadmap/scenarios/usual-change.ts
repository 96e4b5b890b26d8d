import { quarterAfter, quarterInWords, quarterNumber } from "@/domain/quarters";
import type { ScenarioChange } from "@/domain/roadmap/scenario-change";
import { grouped } from "@/domain/roadmap/wording";
import { typedAmount } from "../../scored/typed-amount";
import type { ScenarioFacts } from "./scenario-words";

export const usualKinds = ["budget", "people", "deadline"] as const;
export type UsualKind = (typeof usualKinds)[number];

/** What is typed for one of the usual changes. */
export type UsualDraft = {
  readonly percent: string;
  readonly role: string;
  readonly people: string;
  readonly weeksEach: string;
  readonly from: string;
  readonly itemId: string;
  readonly deadline: string;
};

/** A quarter has thirteen weeks; two are holidays and illness. Our default. */
const weeksOfPerson = "11";

export function usualDraft({ quarters, capacityByRole, items }: ScenarioFacts): UsualDraft {
  const [item] = items;
  return {
    percent: "30",
    role: Object.keys(capacityByRole)[0] ?? "",
    people: "2",
    weeksEach: weeksOfPerson,
    from: quarters[0] ?? "",
    itemId: item?.id ?? "",
    deadline: item?.deadlineQuarter ?? (item ? lastQuarter(item) : ""),
  };
}

const lastQuarter = ({ startQuarter, durationQuarters }: ScenarioFacts["items"][number]) =>
  quarterAfter(startQuarter, durationQuarters - 1);

/** The changes a draft stands for, with what they do in a sentence; or why it cannot be done. */
export type Usual =
  | { readonly changes: readonly ScenarioChange[]; readonly sentence: string; readonly name: string }
  | { readonly problem: string };

export function usualChange(kind: UsualKind, draft: UsualDraft, facts: ScenarioFacts): Usual {
  if (kind === "budget") return budgetChange(draft, facts);
  return kind === "people" ? peopleChange(draft, facts) : deadlineChange(draft, facts);
}

function budgetChange({ percent }: UsualDraft, { hasBudget }: ScenarioFacts): Usual {
  if (!hasBudget) return { problem: "No budget is set in any quarter. Set it under People and money first." };
  const pct = typedAmount(percent);
  if (pct === null || !Number.isFinite(pct) || pct <= 0 || pct > 100)
    return { problem: "Enter how many percent less: more than 0, at most 100." };
  const factor = Math.round((100 - pct) * 1e6) / 1e8;
  const name = `Budget −${grouped(pct)} %`;
  return {
    changes: [{ kind: "budget", factor }],
    name,
    sentence: `Every quarter keeps ${grouped(Math.round((100 - pct) * 100) / 100)} % of its budget.`,
  };
}

function peopleChange({ role, people, weeksEach, from }: UsualDraft, facts: ScenarioFacts): Usual {
  const [count, each] = [typedAmount(people), typedAmount(weeksEach)];
  if (!count || !each || !(count > 0 && count <= 1_000) || !(each > 0 && each <= 14))
    return { problem: "Enter how many people, and the weeks one of them gives in a quarter: at most 14." };
  const held: Readonly<Record<string, number | null>> =
    role === "" ? facts.capacityWeeks : (facts.capacityByRole[role] ?? {});
  const later = facts.quarters.filter(
    (quarter) => quarterNumber(quarter) >= quarterNumber(from) && (held[quarter] ?? null) !== null,
  );
  if (later.length === 0) return { problem: "Nobody has said how many people there are from that quarter on." };
  const after = later.map((quarter) => {
    const weeks = held[quarter] ?? 0;
    return { quarter, weeks, left: Math.max(0, Math.round((weeks - count * each) * 100) / 100) };
  });
  const told = after.map(
    ({ quarter, weeks, left }) => `${quarterInWords(quarter)} ${grouped(weeks)} → ${grouped(left)}`,
  );
  const none = after.some(({ left }) => left === 0) ? " More than there are is not taken." : "";
  const who = role === "" ? "Everybody" : role;
  return {
    changes: [
      {
        kind: "capacity",
        role: role === "" ? null : role,
        quarters: later,
        byQuarter: Object.fromEntries(after.map(({ quarter, left }) => [quarter, left])),
      },
    ],
    name: `${count === 2 ? "Two people" : count === 1 ? "One person" : `${grouped(count)} people`} fewer${role === "" ? "" : ` in ${role}`}`,
    sentence: `${who}, person-weeks: ${told.join(", ")}.${none}`,
  };
}

function deadlineChange({ itemId, deadline }: UsualDraft, { items }: ScenarioFacts): Usual {
  const item = items.find(({ id }) => id === itemId);
  if (!item || deadline === "") return { problem: "Choose an initiative and its new deadline." };
  const late = quarterNumber(lastQuarter(item)) > quarterNumber(deadline);
  const startQuarter = late ? quarterAfter(deadline, 1 - item.durationQuarters) : item.startQuarter;
  const was = item.deadlineQuarter ? `instead of ${quarterInWords(item.deadlineQuarter)}` : "where it had none";
  const move = late
    ? ` It would start in ${quarterInWords(startQuarter)} instead of ${quarterInWords(item.startQuarter)} to end in time.`
    : " It ends in time where it stands.";
  return {
    changes: [{ kind: "item", itemId, fields: { deadlineQuarter: deadline, ...(late && { startQuarter }) } }],
    name: `${item.name.slice(0, 150)}: deadline ${quarterInWords(deadline)}`,
    sentence: `Has to end by ${quarterInWords(deadline)} ${was}.${move}`,
  };
}
