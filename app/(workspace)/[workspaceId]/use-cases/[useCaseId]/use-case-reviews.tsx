"use client";

import { useQuery } from "@tanstack/react-query";
import Link from "next/link";
import { useTRPC } from "@/app/_trpc/client";
import { dayInWords } from "@/ui/dates";
import { Tag } from "@/ui/marks";
import { Voice } from "@/ui/page-header";

const link = "underline underline-offset-3";

/** What was decided about going on with it, and what the rules suggest now; nothing where neither is known. */
export function UseCaseReviews({ workspaceId, useCaseId }: { workspaceId: string; useCaseId: string }) {
  const trpc = useTRPC();
  const { data } = useQuery(trpc.review.ofUseCase.queryOptions({ workspaceId, useCaseId }));
  if (!data || (!data.suggestion && data.total === 0)) return null;
  const { suggestion, waits, decisions, total } = data;
  const reviews = `/${workspaceId}/reviews`;
  return (
    <section aria-label="Stop or keep">
      <Voice>Stop or keep</Voice>
      {suggestion && (
        <p className="mt-1 wrap-anywhere">
          <b className="font-semibold">Suggested: {suggestion.words}.</b> {suggestion.sentence}
          {waits && (
            <>
              {" "}
              <Link prefetch={false} href={reviews} className={link}>
                Waits for a decision
              </Link>
              .
            </>
          )}
        </p>
      )}
      <ul aria-label="What was decided">
        {decisions.map(({ id, words, date, decider, reasonWords, note, differs, suggestedWords, against, meeting }) => (
          <li key={id} className="border-t border-hairline py-2 first:border-t-0">
            <p className="flex flex-wrap items-baseline gap-2">
              <Tag look="outlined">{words}</Tag>
              <span className="text-12 wrap-anywhere text-ink-2">
                {dayInWords(date)}, {decider}
                {meeting && (
                  <>
                    ,{" "}
                    <Link prefetch={false} href={`${reviews}/${encodeURIComponent(meeting.id)}`} className={link}>
                      {meeting.name}
                    </Link>
                  </>
                )}
              </span>
            </p>
            {(reasonWords || note) && (
              <p className="mt-0.5 wrap-anywhere">
                {reasonWords && `${reasonWords}.`} {note && `“${note}”`}
              </p>
            )}
            {differs && <p className="mt-0.5 text-12 text-ink-3">Suggested was: {suggestedWords}.</p>}
            {against && <p className="mt-0.5 text-12 text-harm">{against}</p>}
          </li>
        ))}
      </ul>
      {total > decisions.length && (
        <Link
          prefetch={false}
          href={`${reviews}/decisions?useCase=${encodeURIComponent(useCaseId)}`}
          className={`text-12 ${link}`}
        >
          All {total} decisions
        </Link>
      )}
    </section>
  );
}
