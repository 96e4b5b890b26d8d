"use client";

import { useSuspenseQuery } from "@tanstack/react-query";
import Link from "next/link";
import { useTRPC } from "@/app/_trpc/client";
import { Section } from "@/ui/page-header";
import { SpreadBar } from "./spread-bar";

type Props = {
  workspaceId: string;
  roundId: string;
  /** How often to look again, in milliseconds. */
  every: number | false;
};

/** What is worth talking about, first; the rest is settled. */
export function Disputes({ workspaceId, roundId, every }: Props) {
  const trpc = useTRPC();
  const { data } = useSuspenseQuery({
    ...trpc.round.disputes.queryOptions({ workspaceId, roundId }),
    refetchInterval: every,
  });
  const compared = data.rows.reduce((sum, row) => sum + row.compared, 0);
  const disputed = data.rows.reduce((sum, row) => sum + row.disputed, 0);
  if (data.rows.length === 0) return null;
  return (
    <Section title="Most disputed first" aside={`Disagreement from ${data.spreadFrom} steps apart`}>
      <p className="mb-2 text-ink-2">
        {compared === 0
          ? "Nobody answered the same question as another, so there is nothing to compare."
          : disputed === 0
            ? `On all ${compared} questions that two or more answered, people are close.`
            : `On ${disputed} of ${compared} questions that two or more answered, people disagree. Talk about those.`}
        {data.agreement &&
          ` On the order of the ${data.agreement.subjects}, ${data.agreement.scorers} people agree ${data.agreement.w.toFixed(2)} of 1 (Kendall’s W).`}
      </p>
      <ul>
        {data.rows.map((row) => (
          <li key={row.subjectId} className="relative grid gap-1 border-t border-hairline py-2 hover:bg-hover">
            <div className="flex flex-wrap items-baseline justify-between gap-x-4">
              <Link
                href={`/${workspaceId}/rounds/${roundId}/${encodeURIComponent(row.subjectId)}`}
                prefetch={false}
                className="font-medium underline-offset-3 after:absolute after:inset-0 hover:underline"
              >
                {row.name}
              </Link>
              <span className="figure text-12 text-ink-2">
                {row.disagreement === null ? "one answer each" : `${row.disagreement.toFixed(1)} apart on average`}
                {row.disputed > 0 && `, ${row.disputed} disputed`}
              </span>
            </div>
            {row.widest.map(({ label, answers }) => (
              <p key={label} className="flex flex-wrap items-center gap-x-3 gap-y-0.5 text-12 text-ink-2">
                <SpreadBar answers={answers} />
                <span>
                  {label}: <b className="font-semibold text-harm">you disagree</b>{" "}
                  <span className="figure">{answers.join(" · ")}</span>
                </span>
              </p>
            ))}
          </li>
        ))}
      </ul>
    </Section>
  );
}
