import { useQuery } from "@tanstack/react-query";
import Link from "next/link";
import { useTRPC } from "@/app/_trpc/client";
import { quarterInWords } from "@/domain/quarters";
import { isOver } from "@/domain/roadmap/use-case-order";
import type { Judgement } from "@/domain/scoring/judge-use-case";
import { useCaseSentence } from "@/domain/scoring/use-case-sentence";
import { Button, buttonClass } from "@/ui/button";
import { dayInWords, momentInWords } from "@/ui/dates";
import { ModeMark, Tag } from "@/ui/marks";
import { PageHeader } from "@/ui/page-header";
import { TalkButton } from "../../talked/talk-button";
import { labelOf, modeWords, statusWords } from "../status-words";
import { useDuplicate } from "../use-duplicate";
import { sectionTitles } from "./plan-sections";
import type { Detail } from "./use-case-detail";

const sections = [["scores", "Scores"], ...Object.entries(sectionTitles), ["privacy", "Privacy and launch"]] as const;

type Props = { detail: Detail; now: Judgement; workspaceId: string; onChangeStatus: () => void };

export function DetailHeader({ detail, now, workspaceId, onChangeStatus }: Props) {
  const { useCase, may, words, statusNote } = detail;
  const trpc = useTRPC();
  const { duplicate, isPending } = useDuplicate(workspaceId);
  const { data } = useQuery(trpc.signOff.ofUseCase.queryOptions({ workspaceId, useCaseId: useCase.id }));
  const sentence = useCaseSentence({
    status: useCase.status,
    verdict: now.verdict.verdict,
    reason: now.verdict.sentence,
    blocked: data?.standing === "blocked",
    findings: detail.findings,
  });
  return (
    <PageHeader
      title={useCase.name}
      above={
        <>
          <Link href={`/${workspaceId}/use-cases`} className="underline-offset-3 hover:underline">
            Use cases
          </Link>{" "}
          / {useCase.id}
        </>
      }
      sentence={sentence}
      actions={
        <>
          <TalkButton workspaceId={workspaceId} subjectKind="useCase" subjectId={useCase.id} name={useCase.name} />
          {may.edit && (
            <>
              <Button busy={isPending} onClick={() => duplicate(useCase.id)}>
                Duplicate
              </Button>
              <Button onClick={onChangeStatus}>Change status</Button>
            </>
          )}
          {may.edit && detail.startsIn === null && !isOver(useCase) && useCase.privacyReview?.status !== "objected" && (
            <Link
              href={`/${workspaceId}/roadmap?add=${encodeURIComponent(`useCase:${useCase.id}`)}`}
              prefetch={false}
              className={buttonClass()}
            >
              Put it on the roadmap
            </Link>
          )}
        </>
      }
    >
      {useCase.description && <p className="mt-1 max-w-[78ch] text-ink-2">{useCase.description}</p>}
      <p className="mt-2 flex flex-wrap items-center gap-x-3 gap-y-1 text-12 text-ink-2">
        <Tag>{statusWords[useCase.status]}</Tag>
        {useCase.privacyReview?.status === "objected" && <Tag look="severe">Privacy objects</Tag>}
        <span className="inline-flex items-center gap-1.5">
          <ModeMark mode={useCase.mode} /> {modeWords[useCase.mode]}
        </span>
        <span>{detail.momentWords}</span>
        <span>{useCase.ownerId === null ? "No owner yet" : `Owner ${words.ownerId}`}</span>
        {useCase.tableStakes && <span>Table stakes</span>}
        {detail.startsIn !== null && (
          <Link
            href={`/${workspaceId}/roadmap`}
            prefetch={false}
            className="inline-flex min-h-6 items-center underline underline-offset-3 max-sm:min-h-11"
          >
            On the roadmap from {quarterInWords(detail.startsIn)}
          </Link>
        )}
      </p>
      <nav aria-label="On this page" className="no-print mt-2 flex flex-wrap gap-x-4 gap-y-1 text-12">
        {sections.map(([id, name]) => (
          <a
            key={id}
            href={`#${id}`}
            className="inline-flex min-h-6 items-center text-ink-2 underline-offset-3 hover:underline max-sm:min-h-11"
          >
            {name}
          </a>
        ))}
      </nav>
      {(useCase.stopReason || statusNote) && (
        <p className="mt-1 max-w-[78ch] text-ink-2">
          {useCase.stopReason && `Stopped: ${labelOf(detail.stopReasons, useCase.stopReason)}`}
          {useCase.stopReason && useCase.stoppedAt && `, ${dayInWords(useCase.stoppedAt)}`}
          {statusNote && ` “${statusNote.note}” (${statusNote.by}, ${momentInWords(statusNote.at)})`}
        </p>
      )}
    </PageHeader>
  );
}
