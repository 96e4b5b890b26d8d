"use client";

import Link from "next/link";
import { type KeyboardEvent, useRef, useState } from "react";
import type { ReviewAct } from "@/domain/ledger/privacy-review";
import { Button } from "@/ui/button";
import { comesLater } from "@/ui/comes-later";
import { dayInWords } from "@/ui/dates";
import { HarmGlyph, Kbd, Tag } from "@/ui/marks";
import type { Ledger, WaitingUseCase } from "./ledger-view";

const ReviewDialog = comesLater(() => import("../scored/review-dialog").then((module) => module.ReviewDialog));

type Acting = { useCase: WaitingUseCase; act: ReviewAct };
const atFirst = 60;

/** The use cases a privacy partner still has to look at, the nearest to customers first; worked through by keyboard. */
export function Worklist({ ledger: { worklist, may }, workspaceId }: { ledger: Ledger; workspaceId: string }) {
  const [acting, setActing] = useState<Acting | null>(null);
  const [most, setMost] = useState(atFirst);
  const list = useRef<HTMLUListElement>(null);
  const { rows } = worklist;
  const isObjected = (row: WaitingUseCase) => row.privacyReview?.status === "objected";
  const actOf = (row: WaitingUseCase, key: string): ReviewAct | null => {
    if (key === "s") return isObjected(row) ? null : "signOff";
    if (key === "o") return isObjected(row) ? null : "object";
    return key === "r" && isObjected(row) ? "resolve" : null;
  };
  // Whoever answered goes on from the line they were at.
  const close = () => {
    const id = acting?.useCase.id;
    setActing(null);
    setTimeout(() => list.current?.querySelector<HTMLElement>(`[data-line="${id}"]`)?.focus(), 50);
  };
  const onKeys = (event: KeyboardEvent<HTMLUListElement>) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const lines = [...event.currentTarget.querySelectorAll<HTMLElement>("[data-line]")];
    const at = lines.findIndex((line) => line.closest("li")?.contains(document.activeElement));
    const step = event.key === "ArrowDown" ? 1 : event.key === "ArrowUp" ? -1 : 0;
    const row = rows[at];
    const act = may.edit && row ? actOf(row, event.key.toLowerCase()) : null;
    if (step === 0 && !act) return;
    event.preventDefault();
    event.stopPropagation();
    if (act && row) setActing({ useCase: row, act });
    else lines[at + step]?.focus();
  };
  return (
    <section aria-label="Waiting for a privacy review" className="px-7 py-3 max-lg:px-4">
      <p className="max-w-[78ch] text-ink-2">{worklist.sentence}</p>
      {may.edit && rows.length > 0 && (
        <p className="mt-1 flex flex-wrap items-center gap-x-3 gap-y-1 text-12 text-ink-3 max-sm:hidden">
          <span>
            <Kbd>↑</Kbd> <Kbd>↓</Kbd> go through
          </span>
          <span>
            <Kbd>S</Kbd> sign off
          </span>
          <span>
            <Kbd>O</Kbd> object
          </span>
          <span>
            <Kbd>R</Kbd> resolve
          </span>
        </p>
      )}
      <ul ref={list} className="mt-2" onKeyDown={onKeys}>
        {rows.slice(0, most).map((row) => (
          <Line
            key={row.id}
            row={row}
            workspaceId={workspaceId}
            mayEdit={may.edit}
            onAct={(act) => setActing({ useCase: row, act })}
          />
        ))}
      </ul>
      {rows.length > most && (
        <p className="mt-2">
          <Button onClick={() => setMost(most + 200)}>Show {Math.min(200, rows.length - most)} more</Button>
        </p>
      )}
      {acting && (
        <ReviewDialog
          workspaceId={workspaceId}
          useCase={rows.find(({ id }) => id === acting.useCase.id) ?? acting.useCase}
          act={acting.act}
          onClose={close}
        />
      )}
    </section>
  );
}

type LineProps = {
  row: WaitingUseCase;
  workspaceId: string;
  mayEdit: boolean;
  onAct: (act: ReviewAct) => void;
};

function Line({ row, workspaceId, mayEdit, onAct }: LineProps) {
  const { privacyReview: review, dpiaCriteria, dpiaLink } = row;
  const objected = review?.status === "objected";
  const unassessed = dpiaCriteria.length >= 2 && !dpiaLink;
  return (
    <li className="grid grid-cols-[minmax(0,1fr)_auto] items-baseline gap-x-6 gap-y-1 border-t border-hairline py-2 [contain-intrinsic-size:auto_64px] [content-visibility:auto] max-sm:grid-cols-1">
      <div className="min-w-0">
        <p className="flex flex-wrap items-center gap-x-3 gap-y-1">
          <Link
            data-line={row.id}
            href={`/${workspaceId}/use-cases/${row.id}#privacy`}
            prefetch={false}
            className="inline-flex min-h-6 items-center font-medium underline-offset-3 hover:underline max-sm:min-h-11"
          >
            {row.name}
          </Link>
          <span className="text-12 text-ink-3 capitalize">{row.status}</span>
          <HarmGlyph level={row.creepinessBand}>creepiness</HarmGlyph>
          <span className={unassessed ? "figure text-12 font-semibold text-harm" : "figure text-12 text-ink-3"}>
            {dpiaCriteria.length} of 9 signs for an assessment{unassessed && ", none linked"}
          </span>
        </p>
        <p className="text-12 text-ink-2">
          {row.needs === 0 ? "It names no data." : `Data: ${row.dataNames.join(", ") || "none of it on record"}.`}
          {row.needs > row.dataNames.length &&
            row.dataNames.length > 0 &&
            ` ${row.needs - row.dataNames.length} not on record.`}
        </p>
        {objected && review && (
          <p className="mt-0.5 text-12 font-medium text-harm">
            <Tag look="severe">Objection</Tag> {review.reason} ({row.reviewedBy}
            {review.at && `, ${dayInWords(review.at)}`})
          </p>
        )}
      </div>
      {mayEdit && (
        <p className="flex flex-wrap gap-1.5">
          {objected ? (
            <Button aria-label={`Resolve the objection to ${row.name}`} onClick={() => onAct("resolve")}>
              Resolve the objection
            </Button>
          ) : (
            <>
              <Button aria-label={`Sign off ${row.name}`} onClick={() => onAct("signOff")}>
                Sign off
              </Button>
              <Button aria-label={`Object to ${row.name}`} onClick={() => onAct("object")}>
                Object
              </Button>
            </>
          )}
        </p>
      )}
    </li>
  );
}
