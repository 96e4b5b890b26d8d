import { quarterInWords } from "@/domain/quarters";
import { horizonWords } from "@/domain/roadmap/board-axes";
import type { InitiativeFacts } from "@/domain/roadmap/initiative-proposal";
import { counted, grouped } from "@/domain/roadmap/wording";
import { dayInWords } from "@/ui/dates";
import { kindWords, quartersOf } from "../board-words";

export type Names = {
  sign: string;
  /** Name of a use case, block, person, metric or other work, by id. */
  nameOf: (id: string) => string;
};

type Told = { label: string; value: string | null };

const inQuarter = (quarter: string | null) => (quarter === null ? null : quarterInWords(quarter));
const list = (ids: readonly string[], nameOf: Names["nameOf"]) => ids.map(nameOf).join(", ") || null;

/** A piece of work as it is read, part by part; null is not known. */
export function initiativeInWords(facts: InitiativeFacts, { sign, nameOf }: Names) {
  const named = (id: string | null) => (id === null ? null : nameOf(id));
  const money = (amount: number | null) => (amount === null ? null : `${sign}${grouped(amount)}`);
  const weeks = (amount: number | null) => (amount === null ? null : `${grouped(amount)} person-weeks`);
  const { stopRule, effortByRole, platformPurchase } = facts;
  const roles = Object.entries(effortByRole).map(([role, amount]) => `${role} ${grouped(amount)}`);
  const isBlock = facts.kind === "building_block";
  const parts: { title: string; rows: Told[] }[] = [
    {
      title: "What",
      rows: [
        { label: "Kind", value: kindWords[facts.kind] },
        { label: "Name", value: facts.name },
        { label: isBlock ? "Building block" : "Use case", value: named(facts.refId) },
        ...(isBlock ? [{ label: "Raises it to level", value: facts.raisesBlockTo?.toString() ?? null }] : []),
        { label: "Lane", value: facts.lane },
        ...(platformPurchase === null ? [] : [{ label: "Buys a platform", value: platformPurchase ? "Yes" : "No" }]),
        ...(facts.linkedUseCaseIds.length > 0
          ? [{ label: "Use cases it serves", value: list(facts.linkedUseCaseIds, nameOf) }]
          : []),
      ],
    },
    {
      title: "When",
      rows: [
        { label: "Runs", value: `${quartersOf(facts)} (${counted(facts.durationQuarters, "quarter")})` },
        { label: "Earliest start", value: inQuarter(facts.earliestQuarter) ?? "Any time" },
        { label: "Deadline", value: inQuarter(facts.deadlineQuarter) ?? "None" },
        { label: "First release", value: inQuarter(facts.firstReleaseQuarter) },
        { label: "Pinned", value: facts.pinned ? "Yes: only a person moves it" : "No" },
      ],
    },
    {
      title: "Who and how much",
      rows: [
        { label: "Owner", value: named(facts.ownerId) },
        { label: "Effort", value: weeks(facts.effortWeeks) },
        ...(roles.length > 0 ? [{ label: "By role", value: roles.join(", ") }] : []),
        { label: "Cost", value: money(facts.cost) },
        ...(facts.contentVersions === null && facts.hoursPerVersion === null
          ? []
          : [
              {
                label: "Content",
                value: `${facts.contentVersions ?? "unknown"} versions at ${facts.hoursPerVersion ?? "unknown"} hours`,
              },
            ]),
      ],
    },
    {
      title: "What it is worth",
      rows: [
        { label: "Horizon", value: facts.horizon && horizonWords[facts.horizon] },
        { label: "Margin per quarter", value: money(facts.payoffPerQuarter) },
        {
          label: "First margin",
          value:
            facts.payoffLagQuarters === null ? null : `${counted(facts.payoffLagQuarters, "quarter")} after it ends`,
        },
      ],
    },
    {
      title: "What it needs",
      rows: [{ label: "Done before it starts", value: list(facts.needsIds, nameOf) ?? "Nothing" }],
    },
    {
      title: "When we stop",
      rows: [
        { label: "We stop if", value: stopRule?.text ?? "No rule yet" },
        ...(stopRule?.metricId || stopRule?.value
          ? [
              {
                label: "Measured by",
                value: [named(stopRule.metricId), stopRule.value].filter((each) => each !== null).join(": "),
              },
            ]
          : []),
        { label: "By", value: stopRule?.byDate ? dayInWords(stopRule.byDate) : null },
      ],
    },
  ];
  return parts;
}
