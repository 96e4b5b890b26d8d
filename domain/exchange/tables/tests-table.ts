import { labelOf } from "../../deck/deck-words";
import type { OutgoingTable } from "./outgoing-table";
import type { RawCell } from "./raw-table";

/** A measure in words; how it stands as a state of a primary or a guardrail. */
type Measured = {
  readonly name: string;
  readonly control: string | null;
  readonly treatment: string | null;
  readonly state: string;
};

/** A test as the log tells it. Lifts are fractions. */
export type TestOfTable = {
  readonly id: string;
  readonly name: string;
  readonly status: "draft" | "running" | "concluded";
  readonly startDate: string | null;
  readonly endDate: string | null;
  readonly momentWords: string | null;
  readonly audiences: readonly string[];
  readonly channels: readonly string[];
  readonly ownerName: string | null;
  /** Null before there is anything to decide about. */
  readonly decision: string | null;
  readonly hollowWin: boolean;
  readonly override: string | null;
  readonly sentence: string;
  /** Null where it may not be shown, and before there is one. */
  readonly primary: Measured | null;
  readonly primaryName: string | null;
  readonly lift: { readonly estimate: number; readonly low: number | null; readonly high: number | null } | null;
  readonly worst: Measured | null;
  readonly learning: string | null;
};

const decisionWords: Readonly<Record<string, string>> = {
  ship: "Ship",
  continue_as_cx_investment: "Continue for customers",
  iterate: "Iterate",
  keep_running: "Keep running",
  stop: "Stop",
  invalid: "Does not count",
};
const stateWords = { draft: "Planned", running: "Running", concluded: "Concluded" } as const;
const hidden = "not shown";
const unknown = "not known";

const decided = (decision: string | null) => (decision === null ? null : (decisionWords[decision] ?? decision));
/** Percent with at most two decimals. */
const percent = (share: number) => Math.round(share * 10_000) / 100;

/** What stands in the place of a figure of the primary: nothing before there are results, "not shown" where it is hidden. */
function figure(test: TestOfTable, of: (primary: Measured) => RawCell): RawCell {
  if (test.decision === null) return null;
  if (test.decision === "invalid" || test.primary?.state === "veiled") return hidden;
  return test.primary === null ? unknown : (of(test.primary) ?? unknown);
}
const lift = (test: TestOfTable, key: "estimate" | "low" | "high") =>
  figure(test, () => {
    const value = test.lift?.[key] ?? null;
    return value === null ? null : percent(value);
  });

const columns: readonly (readonly [heading: string, cell: (test: TestOfTable) => RawCell])[] = [
  ["Id", ({ id }) => id],
  ["Test", ({ name }) => name],
  ["State", ({ status }) => stateWords[status]],
  ["From", ({ startDate }) => startDate],
  ["To", ({ endDate }) => endDate],
  ["Moment", ({ momentWords }) => momentWords],
  ["Audience", ({ audiences }) => audiences.join(", ") || null],
  ["Channels", ({ channels }) => channels.join(", ") || null],
  ["Owner", ({ ownerName }) => ownerName],
  ["Decision by the rule", ({ decision, hollowWin }) => (hollowWin ? "Hollow win" : decided(decision))],
  ["Decided otherwise", ({ override }) => decided(override)],
  ["Verdict", ({ sentence }) => sentence],
  ["Primary measure", ({ primaryName }) => primaryName],
  ["Control", (test) => figure(test, ({ control }) => control)],
  ["Treatment", (test) => figure(test, ({ treatment }) => treatment)],
  ["Lift (%)", (test) => lift(test, "estimate")],
  ["Lift at least (%)", (test) => lift(test, "low")],
  ["Lift at most (%)", (test) => lift(test, "high")],
  ["Worst guardrail", (test) => (test.decision === "invalid" ? hidden : (test.worst?.name ?? null))],
  [
    "How it stands",
    (test) => (test.decision === "invalid" ? hidden : test.worst && labelOf("guardrailState", test.worst.state)),
  ],
  ["What was learned", ({ learning }) => learning],
];

/**
 * The log of tests with what each came to; for reading, not for importing. Where a wrong split or a veil hides a figure it
 * says "not shown".
 */
export function testsTable(tests: readonly TestOfTable[]): OutgoingTable {
  return {
    name: "Tests",
    header: columns.map(([heading]) => heading),
    rows: tests.map((test) => columns.map(([, cell]) => cell(test))),
  };
}
