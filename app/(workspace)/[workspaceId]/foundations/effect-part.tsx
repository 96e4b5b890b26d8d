"use client";

import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useTRPC } from "@/app/_trpc/client";
import { quarterInWords } from "@/domain/quarters";
import { classNames } from "@/ui/class-names";
import { VerdictTag } from "@/ui/marks";
import { Notice, Skeleton } from "@/ui/states";
import type { Effect } from "./foundation-types";

export type Tried = {
  blockId: string;
  name?: string;
  level?: number | null;
  prerequisites?: { block: string; minLevel: number }[] | null;
};

/** Asks what a change would do; what was known stays while the next answer is on its way. */
export function useEffectOf(workspaceId: string, blocks: Tried[]) {
  const trpc = useTRPC();
  return useQuery(
    trpc.foundation.preview.queryOptions(
      { workspaceId, blocks },
      { enabled: blocks.length > 0, placeholderData: keepPreviousData },
    ),
  );
}

/** What a change would do to readiness, the plan and maturity, before it is stored. */
export function EffectPart({ effect }: { effect: Effect | undefined }) {
  return (
    <section aria-label="What it would change" aria-live="polite" className="border-t border-line pt-3">
      <div className="mb-1 flex flex-wrap items-baseline justify-between gap-x-4">
        <h3 className="text-14 font-semibold">What it would change</h3>
        <span className="text-12 text-ink-3">Nothing is stored yet.</span>
      </div>
      {!effect ? (
        <Skeleton className="h-16" />
      ) : effect.refusal ? (
        <Notice tone="harm">{effect.refusal}</Notice>
      ) : (
        <Told effect={effect} />
      )}
    </section>
  );
}

const arrow = (before: string, after: string) => (before === after ? `${after}, as now` : `${before} → ${after}`);

function Told({ effect }: { effect: Effect }) {
  const { readiness, gaps, maturityNow, maturityEnd, worth, order, orderChanges } = effect;
  const { opened, closed, count } = gaps;
  const verdicts = readiness.filter(({ verdict, verdictAfter }) => verdict !== verdictAfter);
  const [first] = order.after;
  const amount = (value: number) => worthWords(value, effect);
  return (
    <dl className="grid grid-cols-[140px_minmax(0,1fr)] gap-x-4 gap-y-2 max-sm:grid-cols-1">
      <Row term="Readiness">
        {readiness.length === 0 ? "No use case becomes more or less ready." : <Readiness rows={readiness} />}
      </Row>
      <Row term="Verdicts">
        {verdicts.length === 0
          ? "Stay as they are."
          : verdicts.map(({ id, name, verdict, verdictAfter }) => (
              <p key={id}>
                {name}: <VerdictTag verdict={verdict} /> → <VerdictTag verdict={verdictAfter} />
              </p>
            ))}
      </Row>
      <Row term="Plan" harm={opened.length > 0}>
        <p className="figure">Starts too early: {arrow(String(count.before), String(count.after))}</p>
        {[...opened.map((gap) => ({ gap, open: true })), ...closed.map((gap) => ({ gap, open: false }))]
          .slice(0, 4)
          .map(({ gap: { itemId, block, name, startQuarter, blockName, needed, atStart }, open }) => (
            <p key={`${itemId} ${block} ${open}`} className="text-12">
              {open
                ? `${name} would start in ${quarterInWords(startQuarter)} with ${blockName} at level ${atStart}; it needs ${needed}.`
                : `${name} would no longer start before ${blockName} is at level ${needed}.`}
            </p>
          ))}
        {opened.length + closed.length > 4 && <p className="text-12">And {opened.length + closed.length - 4} more.</p>}
      </Row>
      <Row term="Worth of the plan">
        <span className="figure">{arrow(amount(worth.before.total), amount(worth.after.total))}</span>
      </Row>
      <Row term="Maturity">
        <span className="figure">
          now {arrow(maturityNow.before.index.toFixed(1), maturityNow.after.index.toFixed(1))}; at the end of the plan{" "}
          {arrow(maturityEnd.before.index.toFixed(1), maturityEnd.after.index.toFixed(1))}
        </span>
      </Row>
      <Row term="Order">
        {!orderChanges
          ? "The suggested order stays."
          : first
            ? `The suggested order changes and begins with ${first.name} to level ${first.target}.`
            : "No use case would miss a foundation any more."}
      </Row>
    </dl>
  );
}

function worthWords(value: number, { worth, currency }: Effect): string {
  if (worth.after.unit === "points") return `${value.toFixed(0)} discounted points`;
  return new Intl.NumberFormat("en-GB", { style: "currency", currency, maximumFractionDigits: 0 }).format(value);
}

function Readiness({ rows }: { rows: Effect["readiness"] }) {
  const full = rows.filter(({ before, after }) => before < 100 && after >= 100).length;
  const lost = rows.filter(({ before, after }) => before >= 100 && after < 100).length;
  return (
    <>
      <p>
        {rows.length} use {rows.length === 1 ? "case" : "cases"} change
        {rows.length === 1 && "s"}
        {full > 0 && `, ${full} become${full === 1 ? "s" : ""} fully ready`}
        {lost > 0 && `, ${lost} no longer ${lost === 1 ? "is" : "are"}`}.
      </p>
      <ul className="text-12">
        {rows.slice(0, 5).map(({ id, name, before, after }) => (
          <li key={id} className="flex justify-between gap-3">
            <span className="[overflow-wrap:anywhere]">{name}</span>
            <span className="figure whitespace-nowrap">
              {before.toFixed(0)}% → {after.toFixed(0)}%
            </span>
          </li>
        ))}
      </ul>
      {rows.length > 5 && <p className="text-12">And {rows.length - 5} more.</p>}
    </>
  );
}

function Row({ term, harm, children }: { term: string; harm?: boolean; children: React.ReactNode }) {
  return (
    <>
      <dt className="text-12 font-medium text-ink-2">{term}</dt>
      <dd className={classNames("min-w-0", harm && "text-harm")}>{children}</dd>
    </>
  );
}
