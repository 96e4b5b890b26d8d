import { useMemo } from "react";
import { passingTest } from "@/domain/experiments/log/find-tests";
import { groupTests, orderTests } from "@/domain/experiments/log/order-tests";
import type { TestLook } from "@/domain/experiments/log/test-look";
import type { LoggedTest } from "./experiment-list";

export type LogItem =
  | {
      readonly key: string;
      readonly group: string;
      readonly name: string;
      readonly count: number;
      readonly isOpen: boolean;
    }
  | { readonly key: string; readonly test: LoggedTest };

/** The log as somebody wants to look at it: filtered, sorted, grouped; closed groups have no rows. */
export function useShownTests(
  all: readonly LoggedTest[],
  { filter, sort, group }: TestLook,
  closed: ReadonlySet<string>,
) {
  const kept = useMemo(() => all.filter(passingTest(filter)), [all, filter]);
  const inOrder = useMemo(() => orderTests(kept, sort), [kept, sort]);
  const items = useMemo(
    () =>
      groupTests(inOrder, group).flatMap(({ key, name, tests }): LogItem[] => {
        const isOpen = !closed.has(`${group} ${key}`);
        const head = { key: `${group} ${key}`, group: key, name, count: tests.length, isOpen };
        const rows = tests.map((test) => ({ key: test.id, test }));
        return group === "none" ? rows : isOpen ? [head, ...rows] : [head];
      }),
    [inOrder, group, closed],
  );
  return { items, passed: inOrder.length };
}
