"use client";

import { useQuery } from "@tanstack/react-query";
import { useEffect, useRef, useState } from "react";
import { useTRPC } from "@/app/_trpc/client";
import type { ApprovedKind } from "@/domain/talk/subject-words";
import { Button } from "@/ui/button";
import { comesLater } from "@/ui/comes-later";
import { Tag, type TagLook } from "@/ui/marks";
import { Skeleton } from "@/ui/states";
import { ApprovalDetail } from "./approval-detail";
import type { ApprovalRow } from "./talk-view";
import { useApprovalActs } from "./use-approval-acts";

const AskDialog = comesLater(() => import("./ask-dialog").then((module) => module.AskDialog));
const SpeakDialog = comesLater(() => import("./speak-dialog").then((module) => module.SpeakDialog));

type Props = { workspaceId: string; subjectKind: ApprovedKind; subjectId: string; name: string };
type Doing = { what: "ask" } | { what: "approved" | "refused"; approval: ApprovalRow };

const looks: Readonly<Record<ApprovalRow["state"], readonly [TagLook, string]>> = {
  waiting: ["outlined", "Approval asked"],
  approved: ["strong", "Approved"],
  refused: ["severe", "Refused"],
  changed: ["harm", "Changed since"],
  withdrawn: ["plain", "Withdrawn"],
};

/** The latest request with what may be done about it; the people, what changed, and older requests below. */
export function ApprovalStripInside({ workspaceId, subjectKind, subjectId, name }: Props) {
  const trpc = useTRPC();
  const { data, error } = useQuery(trpc.talk.approvals.queryOptions({ workspaceId, subjectKind, subjectId }));
  const acts = useApprovalActs(workspaceId);
  const [doing, setDoing] = useState<Doing | null>(null);
  const [unfolded, setUnfolded] = useState(false);
  // What was pressed goes when it is done: the focus goes to what stands there instead.
  const strip = useRef<HTMLElement>(null);
  const acted = useRef(false);
  const { busy } = acts;
  useEffect(() => {
    if (busy) acted.current = true;
    if (busy || doing || !acted.current) return;
    const frame = requestAnimationFrame(() => {
      acted.current = false;
      if (document.activeElement === document.body) strip.current?.querySelector("button")?.focus();
    });
    return () => cancelAnimationFrame(frame);
  }, [busy, doing]);
  const frame = "px-7 pb-2.5 text-13 max-lg:px-4";
  if (error) return <p className={`${frame} text-ink-2`}>Approvals could not be read just now.</p>;
  if (!data)
    return (
      <div className={frame}>
        <Skeleton className="h-8 w-72 max-w-full" />
      </div>
    );
  const [latest, ...older] = data.approvals;
  if (!latest && !data.may.ask) return null;
  const isOver = !latest || latest.state === "withdrawn" || latest.state === "approved" || latest.state === "refused";
  const [look, word] = latest ? looks[latest.state] : looks.withdrawn;
  return (
    <section ref={strip} aria-label="Approval" className={`${frame} grid gap-1.5`}>
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1.5">
        {latest ? (
          <>
            <Tag look={look}>{word}</Tag>
            <p className="min-w-0 wrap-anywhere">{latest.sentence}</p>
            <Button look="quiet" aria-expanded={unfolded} onClick={() => setUnfolded(!unfolded)}>
              {unfolded ? "Less" : latest.changes.length > 0 ? "What changed" : "Who said what"}
            </Button>
          </>
        ) : (
          <p className="text-ink-3">Nobody was asked to approve this yet.</p>
        )}
        {latest?.may.speak && latest.mine !== null && (
          <Button look="quiet" busy={acts.busy} onClick={() => acts.unsay(latest)}>
            {latest.mine === "approved" ? "Take back my approval" : "Take back my refusal"}
          </Button>
        )}
        {latest?.may.speak && latest.mine === null && (
          <>
            <Button onClick={() => setDoing({ what: "approved", approval: latest })}>Approve</Button>
            <Button look="quiet" onClick={() => setDoing({ what: "refused", approval: latest })}>
              Refuse
            </Button>
          </>
        )}
        {latest?.may.withdraw && latest.state !== "approved" && (
          <Button look="quiet" busy={acts.busy} onClick={() => acts.withdraw(latest)}>
            Withdraw
          </Button>
        )}
        {data.may.ask && isOver && (
          <Button look="quiet" onClick={() => setDoing({ what: "ask" })}>
            {latest ? "Ask again" : "Ask for approval"}
          </Button>
        )}
      </div>
      {unfolded && latest && <ApprovalDetail latest={latest} older={older} />}
      {doing?.what === "ask" && (
        <AskDialog
          workspaceId={workspaceId}
          subjectKind={subjectKind}
          subjectId={subjectId}
          name={name}
          people={data.people}
          acts={acts}
          onClose={() => setDoing(null)}
        />
      )}
      {doing && doing.what !== "ask" && (
        <SpeakDialog
          approval={doing.approval}
          verdict={doing.what}
          fingerprint={data.fingerprint}
          name={name}
          acts={acts}
          onClose={() => setDoing(null)}
        />
      )}
    </section>
  );
}
