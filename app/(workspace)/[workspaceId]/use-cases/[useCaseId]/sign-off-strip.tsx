"use client";

import { useQuery } from "@tanstack/react-query";
import type { inferRouterOutputs } from "@trpc/server";
import { useState } from "react";
import { useTRPC } from "@/app/_trpc/client";
import type { AppRouter } from "@/server/root";
import { Button } from "@/ui/button";
import { comesLater } from "@/ui/comes-later";
import { momentInWords } from "@/ui/dates";
import { Tag } from "@/ui/marks";
import { Skeleton } from "@/ui/states";

const SignOffDialog = comesLater(() => import("./sign-off-dialog").then((module) => module.SignOffDialog));

export type SignOffs = inferRouterOutputs<AppRouter>["signOff"]["ofUseCase"];
export type Said = SignOffs["said"][number];
export type SignOffAct = "signed_off" | "blocked" | { lift: Said };

const frame = "px-7 pb-2.5 text-13 max-lg:px-4";

type Props = { workspaceId: string; useCaseId: string; name: string; isLive: boolean };

/** What reviewers for privacy and customer experience said, with what changed after it; whoever reviews says theirs here. */
export function SignOffStrip({ isLive, ...given }: Props) {
  const { workspaceId, useCaseId } = given;
  const trpc = useTRPC();
  const { data, error } = useQuery(trpc.signOff.ofUseCase.queryOptions({ workspaceId, useCaseId }));
  const [act, setAct] = useState<SignOffAct | null>(null);
  if (error && !data) return <p className={`${frame} text-ink-2`}>Sign-offs could not be read just now.</p>;
  if (!data)
    return (
      <div className={frame}>
        <Skeleton className="h-8 w-64 max-w-full" />
      </div>
    );
  const asItIs = (given: SignOffAct): SignOffAct =>
    typeof given === "string"
      ? given
      : { lift: data.said.find(({ reviewerId }) => reviewerId === given.lift.reviewerId) ?? given.lift };
  const mine = data.said.find(({ isMine }) => isMine);
  return (
    <section aria-label="Sign-off" className={`${frame} grid gap-1.5`}>
      {data.said.map((said) => (
        <Word key={said.reviewerId} said={said} isLive={isLive} mayReview={data.may.review} onAct={setAct} />
      ))}
      {data.said.length === 0 && (
        <p className="text-ink-3">
          {data.reviewers.length === 0
            ? "Nobody reviews for privacy and customer experience here yet. An admin can make a member a reviewer."
            : `No reviewer has signed this off yet. ${data.reviewers.join(", ")} can.`}
        </p>
      )}
      {data.may.review && (
        <p className="no-print flex flex-wrap gap-2">
          {(mine?.verdict !== "signed_off" || mine.changed) && (
            <Button onClick={() => setAct("signed_off")}>
              {mine?.verdict === "signed_off" ? "Sign off as it is now" : "Sign off"}
            </Button>
          )}
          {mine?.verdict !== "blocked" && (
            <Button look="quiet" onClick={() => setAct("blocked")}>
              Block it
            </Button>
          )}
        </p>
      )}
      {act && <SignOffDialog {...given} act={asItIs(act)} version={data.version} onClose={() => setAct(null)} />}
    </section>
  );
}

type WordProps = { said: Said; isLive: boolean; mayReview: boolean; onAct: (act: SignOffAct) => void };

function Word({ said, isLive, mayReview, onAct }: WordProps) {
  const { verdict, by, at, reason, changed, isMine } = said;
  const isBlock = verdict === "blocked";
  return (
    <div className="flex flex-wrap items-baseline gap-x-3 gap-y-1">
      <Tag look={isBlock ? "severe" : changed ? "harm" : "strong"}>
        {isBlock ? "Blocked" : changed ? "Changed since" : "Signed off"}
      </Tag>
      <p className="max-w-[78ch] min-w-0 flex-[1_1_16rem] wrap-anywhere">
        {isBlock ? `${by} blocks it` : `${by} signed it off`}, {momentInWords(at)}
        {reason ? `: “${reason}”` : "."}
        {isBlock &&
          (isLive
            ? " It is live now: pause or stop it, or have this lifted."
            : " It cannot go live before that is lifted.")}
        {changed && (
          <span className="text-ink-2">
            {" "}
            Changed {changed.times === 1 ? "once" : `${changed.times} times`} since, last by {changed.by},{" "}
            {momentInWords(changed.at)}.
          </span>
        )}
      </p>
      {mayReview && (isMine || isBlock) && (
        <Button look="quiet" onClick={() => onAct({ lift: said })}>
          {isBlock ? "Lift the block" : "Take back my sign-off"}
          {!isMine && <span className="sr-only"> of {by}</span>}
        </Button>
      )}
    </div>
  );
}
