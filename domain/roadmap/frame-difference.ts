import { sortedIds } from "../ordering";
import { quarterInWords } from "../quarters";
import type { DifferenceWords } from "./item-difference";
import type { PlanFrame } from "./plan-change";
import { grouped, moneyInWords } from "./wording";

/** One thing that is different about the people and money of a plan. */
export type FrameEdit = {
  readonly field: keyof PlanFrame;
  /** YYYY-Qn; null where it is about the whole plan. */
  readonly quarter: string | null;
  readonly role: string | null;
  /** Person-weeks, hours, whole currency units or percent; null was or is not said. For `quarters`, how many there are. */
  readonly before: number | null;
  readonly after: number | null;
  readonly sentence: string;
};

type Measured = Omit<FrameEdit, "sentence"> & { readonly name: string; readonly say: (amount: number) => string };

/** What is different about people and money, a sentence for each quarter and role, in the order of time. */
export function frameEdits(before: PlanFrame, after: PlanFrame, { moneySign }: DifferenceWords): FrameEdit[] {
  const weeks = (amount: number) => `${grouped(amount)} person-weeks`;
  const hours = (amount: number) => `${grouped(amount)} hours of content`;
  const money = (amount: number) => moneyInWords(amount, moneySign);
  const roles = sortedIds([...Object.keys(before.capacityByRole), ...Object.keys(after.capacityByRole)]);
  return [
    ...spanEdits(before, after),
    ...byQuarter("capacityWeeks", before.capacityWeeks, after.capacityWeeks, { name: "People", say: weeks }),
    ...roles.flatMap((role) =>
      byQuarter("capacityByRole", before.capacityByRole[role] ?? {}, after.capacityByRole[role] ?? {}, {
        ...{ name: role, role, say: weeks },
      }),
    ),
    ...byQuarter("contentCapacityHours", before.contentCapacityHours, after.contentCapacityHours, {
      ...{ name: "Content", say: hours },
    }),
    ...byQuarter("budget", before.budget, after.budget, { name: "Budget", say: money }),
    ...measured({
      ...{ field: "iterationSharePct", quarter: null, role: null, name: "Held back for iteration" },
      ...{ before: before.iterationSharePct, after: after.iterationSharePct, say: (amount) => `${amount} %` },
    }),
  ];
}

type Amounts = Readonly<Record<string, number | null>>;

function byQuarter(
  field: keyof PlanFrame,
  before: Amounts,
  after: Amounts,
  { name, say, role = null }: Pick<Measured, "name" | "say"> & { role?: string | null },
): FrameEdit[] {
  return sortedIds([...Object.keys(before), ...Object.keys(after)]).flatMap((quarter) =>
    measured({ field, quarter, role, name, say, before: before[quarter] ?? null, after: after[quarter] ?? null }),
  );
}

function measured({ name, say, ...edit }: Measured): FrameEdit[] {
  const { quarter, before, after } = edit;
  if (before === after) return [];
  const where = quarter === null ? name : `${name} in ${quarterInWords(quarter)}`;
  const was = before === null ? "nothing said before" : `before ${say(before)}`;
  return [{ ...edit, sentence: `${where}: ${after === null ? "nothing said any more" : say(after)}, ${was}.` }];
}

function spanEdits({ quarters: was }: PlanFrame, { quarters: is }: PlanFrame): FrameEdit[] {
  if (was.length === is.length && was.every((quarter, at) => quarter === is[at])) return [];
  const span = (quarters: readonly string[]) =>
    quarters.length === 0
      ? "no quarters"
      : `${quarterInWords(quarters[0] ?? "")} to ${quarterInWords(quarters.at(-1) ?? "")}`;
  const sentence = `The plan covers ${span(is)}; before, ${span(was)}.`;
  return [{ field: "quarters", quarter: null, role: null, before: was.length, after: is.length, sentence }];
}
