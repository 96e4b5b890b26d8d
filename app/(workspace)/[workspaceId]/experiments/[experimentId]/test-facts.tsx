import Link from "next/link";
import type { ReactNode } from "react";
import { dayInWords } from "@/ui/dates";
import type { ReadoutView } from "../test-view";

const numbers = ["No", "One", "Two", "Three", "Four", "Five", "Six"];

/** "Two arms, equal shares"; where the shares differ, each with its own. */
export function armsInWords(people: ReadoutView["people"]): string {
  const total = people.reduce((sum, { weight }) => sum + weight, 0);
  const count = `${numbers[people.length] ?? people.length} ${people.length === 1 ? "arm" : "arms"}`;
  if (people.every(({ weight }) => Math.abs(weight - (people[0]?.weight ?? 0)) < 1e-9))
    return people.length > 1 ? `${count}, equal shares` : count;
  const share = (weight: number) => (total > 0 ? `${Math.round((weight / total) * 1_000) / 10}%` : "share not known");
  return `${count}: ${people.map(({ name, weight }) => `${name} ${share(weight)}`).join(", ")}`;
}

export function datesInWords({ startDate, endDate }: Pick<ReadoutView, "startDate" | "endDate">): string {
  if (!startDate) return endDate ? `until ${dayInWords(endDate)}` : "dates not known";
  return endDate ? `${dayInWords(startDate)} – ${dayInWords(endDate)}` : `from ${dayInWords(startDate)}`;
}

/** Whom the test is about, where, when, and who answers for it. */
export function TestFacts({ workspaceId, test }: { workspaceId: string; test: ReadoutView }) {
  const { audiences, channels, tactic } = test.reach;
  const listed = (names: readonly string[]) => (names.length > 0 ? names.join(", ") : "not said");
  const facts: [string, ReactNode][] = [
    ["When", datesInWords(test)],
    ["Arms", armsInWords(test.people)],
    ["Counted by", test.unit ?? "not said"],
    ["Owner", test.form.names.owner ?? "nobody yet"],
    ["Audience", listed(audiences)],
    ["Channels", listed(channels)],
    ["Moment", test.momentWords ?? "not said"],
    ["Tactic", tactic ?? "not said"],
    [
      "Use case",
      test.useCaseId ? (
        <Link
          key="use case"
          className="inline-flex min-h-6 items-baseline underline underline-offset-3 max-sm:min-h-11"
          href={`/${workspaceId}/use-cases/${test.useCaseId}`}
        >
          {test.useCaseName ?? test.useCaseId}
        </Link>
      ) : (
        "none"
      ),
    ],
  ];
  return (
    <section aria-label="About this test" className="px-7 pb-3 text-12 max-lg:px-4">
      {test.hypothesis && (
        <p className="mb-2 max-w-[90ch] text-13 text-ink-2">
          <span className="voice">We believed: </span>
          {test.hypothesis}
        </p>
      )}
      <dl className="flex flex-wrap gap-x-5 gap-y-1">
        {facts.map(([name, value]) => (
          <div key={name} className="flex min-w-0 items-baseline gap-1.5">
            <dt className="shrink-0 text-ink-3">{name}</dt>
            <dd className="figure min-w-0">{value}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
