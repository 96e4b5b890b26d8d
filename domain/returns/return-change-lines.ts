import { sortedIds } from "../ordering";
import { quarterInWords } from "../quarters";
import { moneyInWords } from "../roadmap/wording";
import { notKnown } from "./figure";
import { functionWords } from "./horizon-words";
import type { ReturnLine } from "./returns";

type Fields = Readonly<Record<string, unknown>>;

export type ReturnChangeWords = {
  /** Of the line after the change, where they did not change with it. */
  readonly quarters: readonly string[];
  readonly useCase: (id: string) => string;
  readonly card: (id: string) => string;
  /** Of the currency. */
  readonly sign: string;
};

const columns = [
  ["cost", "Cost"],
  ["incrementalMargin", "Margin"],
  ["marginLow", "Margin at least"],
  ["marginHigh", "Margin at most"],
] as const;

/**
 * What changed in a return line, one line a field or quarter: "Margin in Q1 2027: £0 → £22,000".
 *
 * @param before, after only the fields that changed
 */
export function returnChangeLines(before: Fields, after: Fields, words: ReturnChangeWords): string[] {
  const was = before as Partial<ReturnLine>;
  const is = after as Partial<ReturnLine>;
  const quoted = (value: string) => `“${value}”`;
  const named = [
    ["name", "Name", quoted],
    ["useCaseId", "Use case", words.useCase],
    ["function", "Function", functionWords],
    ["actualThrough", "Observed through", quarterInWords],
    ["basis", "Basis", quoted],
    ["basisEvidenceId", "Card it rests on", words.card],
  ] as const;
  return [
    ...named.flatMap(([field, label, said]) =>
      field in is && is[field] !== was[field]
        ? [`${label}: ${was[field] ? said(was[field]) : "nothing"} → ${is[field] ? said(is[field]) : "nothing"}`]
        : [],
    ),
    ...columns.flatMap(([field, label]) =>
      field in is
        ? amountLines(
            label,
            byQuarter(was.quarters ?? words.quarters, was[field]),
            byQuarter(is.quarters ?? words.quarters, is[field]),
            words.sign,
          )
        : [],
    ),
    ...("intangibles" in is && JSON.stringify(is.intangibles) !== JSON.stringify(was.intangibles)
      ? [`Not priced: ${is.intangibles?.map(quoted).join(", ") || "nothing"}`]
      : []),
  ];
}

type ByQuarter = ReadonlyMap<string, number | null>;

const byQuarter = (quarters: readonly string[], amounts: readonly (number | null)[] | undefined): ByQuarter =>
  new Map(quarters.map((quarter, at) => [quarter, amounts?.[at] ?? null]));

function amountLines(label: string, then: ByQuarter, now: ByQuarter, sign: string): string[] {
  const money = (amount: number | null | undefined) =>
    amount === null || amount === undefined ? notKnown : moneyInWords(amount, sign);
  return sortedIds([...then.keys(), ...now.keys()])
    .filter((quarter) => (then.get(quarter) ?? null) !== (now.get(quarter) ?? null))
    .map(
      (quarter) => `${label} in ${quarterInWords(quarter)}: ${money(then.get(quarter))} → ${money(now.get(quarter))}`,
    );
}
