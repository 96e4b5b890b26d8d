"use client";

import { useState } from "react";
import { Button } from "@/ui/button";
import { comesLater } from "@/ui/comes-later";
import { dayInWords, momentInWords } from "@/ui/dates";
import { Tag } from "@/ui/marks";
import type { Decided } from "./use-decisions";

const LeaveAsItIsDialog = comesLater(() =>
  import("./leave-as-it-is-dialog").then((module) => module.LeaveAsItIsDialog),
);
const WithdrawDialog = comesLater(() => import("./withdraw-dialog").then((module) => module.WithdrawDialog));

type Props = { workspaceId: string; decision: Decided; mayEdit: boolean };

/** A finished decision: what stays, why, who decided when, and the day to look again; with what may be done about it. */
export function DecisionLine({ workspaceId, decision, mayEdit }: Props) {
  const [doing, setDoing] = useState<"change" | "withdraw" | null>(null);
  const { text, target, reason, decidedByName, decidedAt, reviewOn, due } = decision;
  const done = () => setDoing(null);
  return (
    <div className="border-t border-hairline py-2 break-inside-avoid">
      <p className="flex flex-wrap items-center gap-x-2 gap-y-1">
        <Tag look="outlined">Left as it is</Tag>
        <span className="min-w-0 font-medium wrap-anywhere">{text}</span>
        {target && !text.includes(target) && <span className="text-12 text-ink-3">{target}</span>}
      </p>
      <p className="mt-1 wrap-anywhere">{reason || <span className="text-ink-3">No reason written down yet.</span>}</p>
      <p className="mt-1 text-12 text-ink-3">
        {decidedByName}, {momentInWords(decidedAt)}.{" "}
        {reviewOn === null ? (
          "No day to look again."
        ) : due ? (
          <b className="font-semibold text-harm">Look again: due since {dayInWords(reviewOn)}.</b>
        ) : (
          `Look again on ${dayInWords(reviewOn)}.`
        )}
      </p>
      {mayEdit && (
        <p className="no-print mt-1 -ml-3 flex flex-wrap gap-1">
          <Button look="quiet" onClick={() => setDoing("change")}>
            {due ? "Look again" : "Change"}
          </Button>
          <Button look="quiet" onClick={() => setDoing("withdraw")}>
            Withdraw
          </Button>
        </p>
      )}
      {doing === "change" && (
        <LeaveAsItIsDialog
          workspaceId={workspaceId}
          target={decision}
          about={target}
          change={decision}
          onClose={done}
        />
      )}
      {doing === "withdraw" && <WithdrawDialog workspaceId={workspaceId} decision={decision} onClose={done} />}
    </div>
  );
}
