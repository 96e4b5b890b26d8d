import { useCallback, useMemo, useState } from "react";
import {
  arrangeFindings,
  type FindingFilter,
  type FindingGrouping,
  passesFilter,
} from "@/domain/findings/arrange-findings";
import type { ListedFinding } from "./findings-screen";

export type ListItem =
  | {
      readonly key: string;
      readonly group: string;
      readonly first: ListedFinding;
      readonly count: number;
      readonly isOpen: boolean;
    }
  | { readonly key: string; readonly finding: ListedFinding };

export type Arranged = {
  /** Heads of groups and findings, as drawn. */
  readonly items: readonly ListItem[];
  readonly passed: number;
  readonly first: ListedFinding | null;
  readonly toggle: (key: string) => void;
};

const nothing: ReadonlySet<string> = new Set();

/** The findings as somebody wants to look at them: filtered, in groups that open and close. */
export function useArranged(
  findings: readonly ListedFinding[],
  filter: FindingFilter,
  grouping: FindingGrouping,
): Arranged {
  const [closed, setClosed] = useState(nothing);
  const toggle = useCallback(
    (key: string) =>
      setClosed((now) => {
        const next = new Set(now);
        if (!next.delete(key)) next.add(key);
        return next;
      }),
    [],
  );
  const passing = useMemo(() => findings.filter(passesFilter(filter)), [findings, filter]);
  const groups = useMemo(() => arrangeFindings(passing, grouping), [passing, grouping]);
  const items = useMemo(
    () =>
      groups.flatMap(({ key: group, findings: inGroup }): ListItem[] => {
        const key = `${grouping} ${group}`;
        const isOpen = !closed.has(key);
        return [
          { key, group, first: inGroup[0]!, count: inGroup.length, isOpen },
          ...(isOpen ? inGroup.map((finding) => ({ key: finding.key, finding })) : []),
        ];
      }),
    [groups, grouping, closed],
  );
  return { items, passed: passing.length, first: groups[0]?.findings[0] ?? null, toggle };
}
