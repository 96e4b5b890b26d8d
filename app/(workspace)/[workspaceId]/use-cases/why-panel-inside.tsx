"use client";

import Link from "next/link";
import { useMemo } from "react";
import { type Judged, type JudgingBasis, judgeUseCase } from "@/domain/scoring/judge-use-case";
import { rankSentence } from "@/domain/scoring/rank-sentence";
import { Button } from "@/ui/button";
import { comesLater } from "@/ui/comes-later";
import { VerdictTag } from "@/ui/marks";
import { Notice, Skeleton } from "@/ui/states";
import { Firmness } from "./firmness";
import { LastChange } from "./last-change";
import { verdictWords } from "./status-words";
import type { ListedRow, UseCaseListing } from "./use-case-list";
import { useDuplicate } from "./use-duplicate";
import { useWhyOfRow, type Why } from "./use-why";
import { WeightsNote } from "./weights-note";
import { WhatWouldChange } from "./what-would-change";
import { WhyDisagreements } from "./why-disagreements";
import { WhyEvidence } from "./why-evidence";
import { WhyTerms } from "./why-terms";

const ValueAgainstHarm = comesLater(
  () => import("./value-against-harm").then((module) => module.ValueAgainstHarm),
  () => <Skeleton className="aspect-[320/240] w-full" />,
);

type Props = { row: ListedRow; listing: UseCaseListing; workspaceId: string };

/** Why this number, this rank and this verdict, beside the list: every input, weight, source and the last change. */
export function WhyPanelInside({ row, listing, workspaceId }: Props) {
  const { duplicate, isPending } = useDuplicate(workspaceId);
  const { read, error } = useWhyOfRow(workspaceId, row);
  const judged = useMemo((): Judged => ({ ...row, moment: row.at }), [row]);
  const basis = useMemo((): JudgingBasis => {
    const needed = new Set(row.dataElementIds);
    return {
      severity: row.severity,
      needed: listing.ledger.filter(({ dataElementId }) => needed.has(dataElementId)),
      parameters: listing.scoring,
    };
  }, [row.dataElementIds, row.severity, listing.ledger, listing.scoring]);
  const now = useMemo(() => judgeUseCase(judged, basis), [judged, basis]);
  return (
    <>
      <div>
        <p className="text-12 text-ink-3">
          {row.name} · {row.mode} · {row.momentWords}
        </p>
        <h2 className="mt-1 text-22 leading-tight">
          {now.score === null
            ? "Not scored yet"
            : `Why ${now.score.priority.toFixed(1)}, and why “${(verdictWords[now.verdict.verdict] ?? now.verdict.verdict).toLowerCase()}”?`}
        </h2>
        <p className="mt-1.5 flex items-start gap-2 text-ink-2">
          <VerdictTag verdict={now.verdict.verdict} />
          <span>{(read && now.hardStops.map((rule) => read.hardStops[rule]).join(" ")) || now.verdict.sentence}</span>
        </p>
        <RankWords row={row} listing={listing} />
        {read && <LastChange why={read} workspaceId={workspaceId} name={row.name} />}
      </div>
      {now.score ? (
        <WhyTerms key={row.id} score={now.score} basis={basis} why={read} />
      ) : (
        <p className="text-ink-2">
          Answer the questions on its page, and the score appears here with everything it is made of.
        </p>
      )}
      {error && <Notice tone="harm">What stands behind it could not be read. {error.message}</Notice>}
      {read ? (
        <Behind read={read} row={row} listing={listing} workspaceId={workspaceId} />
      ) : (
        !error && <Skeleton className="h-40" />
      )}
      {read && (
        <WhatWouldChange
          judged={judged}
          basis={basis}
          now={now}
          reliefFeatures={read.reliefFeatures}
          nameOf={(id) => read.words[id] ?? id.replaceAll("_", " ")}
          most={4}
        />
      )}
      {row.rank !== null && <Firmness {...row} rank={row.rank} useCaseId={row.id} workspaceId={workspaceId} />}
      <ValueAgainstHarm row={row} listing={listing} />
      <p className="flex flex-wrap items-center justify-between gap-3">
        <Link href={`/${workspaceId}/use-cases/${row.id}`} className="underline underline-offset-3">
          Open {row.name}
        </Link>
        {listing.may.edit && (
          <Button busy={isPending} onClick={() => duplicate(row.id)}>
            Duplicate
          </Button>
        )}
      </p>
    </>
  );
}

function Behind({ read, row, listing, workspaceId }: Props & { read: Why }) {
  return (
    <>
      <WeightsNote why={read} workspaceId={workspaceId} />
      <WhyEvidence why={read} workspaceId={workspaceId} />
      <WhyDisagreements
        workspaceId={workspaceId}
        useCaseId={row.id}
        isScored={row.priority !== null}
        mayScore={listing.may.contribute}
      />
    </>
  );
}

/** Its neighbours in the lane say why it stands where it does. */
function RankWords({ row, listing }: { row: ListedRow; listing: UseCaseListing }) {
  const sentence = useMemo(() => {
    const { rank, priority } = row;
    if (rank === null || priority === null) return null;
    const lane = listing.rows.filter((each) => each.lane === row.lane && each.rank !== null);
    const at = (wanted: number) => {
      const found = lane.find((each) => each.rank === wanted);
      return found && found.priority !== null ? { ...found, priority: found.priority } : null;
    };
    return rankSentence({ ...row, rank, priority }, { above: at(rank - 1), below: at(rank + 1), of: lane.length });
  }, [row, listing.rows]);
  return sentence && <p className="mt-1.5 text-ink-2">{sentence}</p>;
}
