"use client";

import { type ReactNode, useState } from "react";
import { Button } from "@/ui/button";
import { comesLater } from "@/ui/comes-later";
import { PairMark } from "@/ui/marks";
import { Section } from "@/ui/page-header";
import { Notice } from "@/ui/states";
import { CitedCards } from "../cited/cited-cards";
import { PinnedCards } from "../cited/pinned-cards";
import { OpensFigure } from "./opens-figure";
import { amountWords, type KeptSpend, type Overview, type Spend } from "./returns-words";
import { RuleHit } from "./rule-hit";
import { SpendSplit } from "./spend-split";
import { useSpendActs } from "./use-spend-acts";

const SpendDialog = comesLater(() => import("./spend-dialog").then((module) => module.SpendDialog));

type Props = { workspaceId: string; overview: Overview };

/** What is spent on personalization, split three ways, beside the reported share: an average and not a target. */
export function SpendPart({ workspaceId, overview: { spend, sign, may } }: Props) {
  const [editing, setEditing] = useState(false);
  const acts = useSpendActs(workspaceId);
  const { plan, benchmark } = spend;
  return (
    <Section
      title={plan ? `Spend, ${plan.plan.fiscalYear || "a year not named"}` : "Spend"}
      id="spend"
      aside={
        may.edit &&
        plan && (
          <span className="no-print flex flex-wrap justify-end gap-1">
            <Button onClick={() => setEditing(true)}>Edit the spend</Button>
            <Button look="quiet" aria-label="Remove the spend" onClick={() => acts.remove(plan.version)}>
              Remove
            </Button>
          </span>
        )
      }
    >
      <div className="grid max-w-[78ch] gap-2">
        {plan ? (
          <Shares plan={plan} spend={spend} sign={sign} />
        ) : (
          <div className="border-l-2 border-hairline pl-4">
            <p className="text-ink-2">
              What personalization costs is usually spread over many budgets. Together it can be compared and
              questioned.
            </p>
            <p className="mt-1 text-ink-3">
              FY2026: 2.31 million of 14.2 million of marketing spend; most of it for platforms and data, least for
              testing.
            </p>
            {may.edit ? (
              <Button className="mt-3" onClick={() => setEditing(true)}>
                Enter the spend
              </Button>
            ) : (
              <p className="mt-2 text-ink-3">No spend was entered yet. An editor can enter it.</p>
            )}
          </div>
        )}
        <p>
          {benchmark.position} {benchmark.sentence} {benchmark.beside}{" "}
          <CitedCards
            workspaceId={workspaceId}
            ids={spend.cards.flatMap(({ cards }) => cards.map(({ id }) => id))}
            about="the reported share of spend"
          />
        </p>
        {plan?.problems.map((problem) => (
          <Notice key={problem} tone="harm">
            {problem}
          </Notice>
        ))}
      </div>
      {plan && (
        <>
          <div className="mt-4 grid grid-cols-3 items-start gap-x-8 gap-y-6 max-lg:grid-cols-1">
            {plan.splits.map((split) => (
              <SpendSplit key={split.group} split={split} total={plan.plan.personalizationSpend} sign={sign} />
            ))}
          </div>
          {plan.findings.length > 0 && (
            <ul aria-label="Findings about the spend" className="mt-3">
              {plan.findings.map((hit) => (
                <RuleHit key={`${hit.ruleId} ${hit.part}`} hit={hit} />
              ))}
            </ul>
          )}
          <div className="mt-4 max-w-[78ch]">
            <PinnedCards workspaceId={workspaceId} usedIn="spend" label="What is spent on personalization" />
          </div>
        </>
      )}
      {editing && <SpendDialog workspaceId={workspaceId} spend={spend} sign={sign} onClose={() => setEditing(false)} />}
    </Section>
  );
}

function Shares({ plan, spend, sign }: { plan: KeptSpend; spend: Spend; sign: string }) {
  const { figures } = plan;
  const { personalizationSpend, marketingSpend } = plan.plan;
  return (
    <dl className="grid grid-cols-4 gap-x-6 gap-y-3 max-sm:grid-cols-2">
      <Share
        term="Your share of marketing spend"
        value={<OpensFigure figure={figures.share} title="Your share of marketing spend" />}
      >
        {amountWords(personalizationSpend, sign)} of {amountWords(marketingSpend, sign)}
      </Share>
      <Share
        term="Compared with"
        value={
          <OpensFigure
            figure={{
              words: `${spend.benchmark.pct}%`,
              parts: [{ label: "Reported average", value: `${spend.benchmark.pct}%`, total: true }],
              note: spend.benchmark.beside,
            }}
            title="What your share is compared with"
            words={spend.benchmark.sentence}
          />
        }
      >
        an average, not a target
      </Share>
      <Share
        term="On what customers answer or do"
        value={<OpensFigure figure={figures.active} title="Share of active tactics" />}
      >
        active
      </Share>
      <Share
        term="On what happens without them"
        value={<OpensFigure figure={figures.passive} title="Share of passive tactics" />}
      >
        passive
      </Share>
    </dl>
  );
}

function Share({ term, value, children }: { term: string; value: ReactNode; children: ReactNode }) {
  return (
    <div className="min-w-0">
      <dt className="flex items-baseline gap-1.5 text-12 text-ink-2">
        <PairMark side="commercial" />
        {term}
      </dt>
      <dd className="text-18 font-semibold">{value}</dd>
      <dd className="text-12 text-ink-3">{children}</dd>
    </div>
  );
}
