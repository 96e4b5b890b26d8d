"use client";

import { useQuery } from "@tanstack/react-query";
import dynamic from "next/dynamic";
import Link from "next/link";
import { useDeferredValue } from "react";
import { useTRPC } from "@/app/_trpc/client";
import { PairMark, VerdictTag } from "@/ui/marks";
import { Voice } from "@/ui/page-header";
import { Notice, Skeleton } from "@/ui/states";
import { rangeWords, verdictWords } from "./status-words";
import type { ListedRow, UseCaseListing } from "./use-case-list";

const ValueAgainstHarm = dynamic(() => import("./value-against-harm").then((module) => module.ValueAgainstHarm), {
  ssr: false,
  loading: () => <Skeleton className="aspect-[320/240] w-full" />,
});

const signed = (value: number) => `${value < 0 ? "−" : ""}${Math.abs(value).toFixed(1)}`;

/** Why this number and why this verdict, beside the list. */
export function WhyPanel({
  row,
  listing,
  workspaceId,
}: {
  row: ListedRow;
  listing: UseCaseListing;
  workspaceId: string;
}) {
  return (
    <aside
      aria-label="Why this number"
      className="relative grid content-start gap-5 overflow-y-auto border-l border-line bg-surface px-6 py-4 max-sm:hidden max-[1279px]:border-t max-[1279px]:border-l-0 xl:max-h-[calc(100dvh-146px)]"
    >
      <div>
        <p className="text-12 text-ink-3">
          {row.name} · {row.mode} · {row.momentWords}
        </p>
        <h2 className="mt-1 text-22 leading-tight">
          {row.priority === null
            ? "Not scored yet"
            : `Why ${row.priority.toFixed(1)}, and why “${(verdictWords[row.verdict] ?? row.verdict).toLowerCase()}”?`}
        </h2>
        <p className="mt-1.5 flex items-start gap-2 text-ink-2">
          <VerdictTag verdict={row.verdict} />
          <span>{row.sentence}</span>
        </p>
      </div>
      {row.terms ? (
        <Terms row={row} listing={listing} />
      ) : (
        <p className="text-ink-2">
          Answer the questions on its page, and the score appears here with everything it is made of.
        </p>
      )}
      <Scorers row={row} listing={listing} workspaceId={workspaceId} />
      {row.rankRange && <Firmness row={row} />}
      <ValueAgainstHarm row={row} listing={listing} />
      <Link href={`/${workspaceId}/use-cases/${row.id}`} className="underline underline-offset-3">
        Open {row.name}
      </Link>
    </aside>
  );
}

function Terms({ row, listing: { weights, confidenceWords } }: { row: ListedRow; listing: UseCaseListing }) {
  const { terms } = row;
  if (!terms) return null;
  const sum = terms.customerValue + terms.commercialValue + terms.feasibility;
  const lines: { name: string; side?: "customer" | "commercial"; how: string; points: number | null; adds: number }[] =
    [
      {
        name: "Customer value",
        side: "customer",
        how: `× ${weights.customerValue.toFixed(2)}`,
        points: row.customerValue,
        adds: terms.customerValue,
      },
      {
        name: "Commercial value",
        side: "commercial",
        how: `× ${weights.commercialValue.toFixed(2)}`,
        points: row.commercialValue,
        adds: terms.commercialValue,
      },
      {
        name: "Feasibility",
        how: `× ${weights.feasibility.toFixed(2)}`,
        points: row.feasibility,
        adds: terms.feasibility,
      },
      {
        name: `Confidence ${terms.confidence} of 5`,
        how: `× ${terms.multiplier.toFixed(2)}`,
        points: sum,
        adds: sum * terms.multiplier,
      },
      {
        name: `Creepiness, ${row.creepinessBand}`,
        how: `− ${weights.creepiness.toFixed(2)} ×`,
        points: row.creepiness,
        adds: terms.creepiness,
      },
      {
        name: `Regret risk, ${row.regretBand}`,
        how: `− ${weights.regret.toFixed(2)} ×`,
        points: row.regretRisk,
        adds: terms.regret,
      },
    ];
  return (
    <div>
      <table className="w-full">
        <caption className="sr-only">What the priority is made of</caption>
        <thead className="sr-only">
          <tr>
            <th scope="col">Part</th>
            <th scope="col">Weight</th>
            <th scope="col">Points</th>
            <th scope="col">Adds</th>
          </tr>
        </thead>
        <tbody>
          {lines.map(({ name, side, how, points, adds }) => (
            <tr key={name} className="border-b border-hairline">
              <th scope="row" className="py-1 font-normal">
                <span className="inline-flex items-center gap-1.5">
                  {side && <PairMark side={side} />}
                  {name}
                </span>
              </th>
              <td className="figure py-1 pl-2 text-right whitespace-nowrap text-ink-3">{how}</td>
              <td className="figure py-1 pl-2 text-right">{points?.toFixed(1)}</td>
              <td className="figure py-1 pl-2 text-right font-semibold">{signed(adds)}</td>
            </tr>
          ))}
          <tr className="border-t border-ink font-semibold">
            <th scope="row" colSpan={3} className="py-1 font-semibold">
              Priority
            </th>
            <td className="figure py-1 text-right">{row.priority?.toFixed(1)}</td>
          </tr>
        </tbody>
      </table>
      <p className="mt-2 text-12 text-ink-3">
        Confidence {terms.confidence}: {confidenceWords[String(terms.confidence)]?.toLowerCase()}. Confidence scales the
        three gains together; harm is taken off in full.
      </p>
    </div>
  );
}

function Scorers({ row, listing, workspaceId }: { row: ListedRow; listing: UseCaseListing; workspaceId: string }) {
  const trpc = useTRPC();
  const useCaseId = useDeferredValue(row.id);
  const { data, error } = useQuery({
    ...trpc.useCase.scorers.queryOptions({ workspaceId, useCaseId }),
    placeholderData: (before) => before,
  });
  const names = [...new Set(data?.given.map(({ scoredBy }) => scoredBy) ?? [])];
  const disputed = data?.spreads.filter(({ disagree }) => disagree) ?? [];
  return (
    <div>
      <Voice>Who scored it</Voice>
      {error && <Notice tone="harm">Who scored it could not be read. {error.message}</Notice>}
      {data && names.length === 0 && (
        <p className="mt-1 text-ink-2">
          {row.priority === null ? "Nobody yet." : "Nobody by name yet: these scores came with the use case."}
          {listing.may.contribute && " Add yours on its page."}
        </p>
      )}
      {names.length > 0 && (
        <p className="mt-1 text-ink-2">
          {names.join(", ")}. {names.length > 1 && disputed.length === 0 && "They agree on every answer."}
        </p>
      )}
      <ul>
        {disputed.map((spread) => (
          <li
            key={`${spread.group} ${spread.criterion}`}
            className="mt-1 flex justify-between gap-3 border-t border-hairline pt-1 text-12"
          >
            <span>
              {spread.label} <span className="figure">{spread.answers.join(" · ")}</span>
            </span>
            <span className="font-semibold text-harm">you disagree</span>
          </li>
        ))}
      </ul>
    </div>
  );
}

const firmWords = {
  firm: "firm",
  sensitive: "sensitive to the weights",
  fragile: "fragile: small changes of the weights move it",
};

function Firmness({ row }: { row: ListedRow }) {
  const [low, high] = row.rankRange ?? [0, 0];
  return (
    <div>
      <Voice>How firm is the rank</Voice>
      <p className="mt-1 text-ink-2">
        {low === high ? `It stays at ${low}` : `It moves between ${rangeWords(row.rankRange)}`} when each weight in turn
        is a fifth larger or smaller: {row.robustness && firmWords[row.robustness]}.
      </p>
    </div>
  );
}
