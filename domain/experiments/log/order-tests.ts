import { grouped } from "../../grouped";
import { byCode } from "../../ordering";
import { quarterInWords } from "../../quarters";
import type { ListedTest } from "./listed-test";
import { testDues } from "./test-due";
import type { TestGrouping, TestSort } from "./test-look";

const states = ["running", "draft", "concluded"] as const;
const stateNames = { running: "Running", draft: "Drafts", concluded: "Concluded" } as const;

type Order = (one: ListedTest, other: ListedTest) => number;

/** The larger first, what is not known last. */
const largest = (one: number | null, other: number | null) =>
  Number(one === null) - Number(other === null) || (other ?? 0) - (one ?? 0);
const latest = (one: string | null, other: string | null) =>
  Number(one === null) - Number(other === null) || byCode(other ?? "", one ?? "");
const dueOf = ({ due }: ListedTest) => (due === null ? testDues.length : testDues.indexOf(due));
const byName: Order = (one, other) => one.name.localeCompare(other.name, "en");
const byStart: Order = (one, other) => latest(one.startDate, other.startDate);
const byState: Order = (one, other) => states.indexOf(one.status) - states.indexOf(other.status);

const orders: Readonly<Record<TestSort, Order>> = {
  due: (one, other) => dueOf(one) - dueOf(other) || byState(one, other) || byStart(one, other),
  newest: byStart,
  lift: (one, other) => largest(one.lift, other.lift),
  harm: (one, other) => largest(one.harm, other.harm),
  name: byName,
  ended: (one, other) => latest(one.endDate, other.endDate),
};

/** The tests in order; what stands equal goes by start, then by name and id, so that nothing jumps. */
export function orderTests<Test extends ListedTest>(tests: readonly Test[], sort: TestSort): Test[] {
  return tests.toSorted(
    (one, other) => orders[sort](one, other) || byStart(one, other) || byName(one, other) || byCode(one.id, other.id),
  );
}

export type TestGroup<Test> = { readonly key: string; readonly name: string; readonly tests: readonly Test[] };

/** Tests in order, by state with what runs first, or by quarter with the latest first; one group of all for "none". */
export function groupTests<Test extends ListedTest>(
  inOrder: readonly Test[],
  grouping: TestGrouping,
): TestGroup<Test>[] {
  if (grouping === "none") return [{ key: "all", name: "All tests", tests: inOrder }];
  const groups = grouped(inOrder, ({ status, fields }) => (grouping === "state" ? status : (fields.quarter ?? "none")));
  const keys = grouping === "state" ? states : [...groups.keys()].sort((one, other) => latestQuarter(one, other));
  const nameOf = (key: string) => {
    if (grouping === "state") return stateNames[key as keyof typeof stateNames];
    return key === "none" ? "No date yet" : quarterInWords(key);
  };
  return keys.flatMap((key) => {
    const tests = groups.get(key);
    return tests ? [{ key, name: nameOf(key), tests }] : [];
  });
}

const latestQuarter = (one: string, other: string) =>
  latest(one === "none" ? null : one, other === "none" ? null : other);
