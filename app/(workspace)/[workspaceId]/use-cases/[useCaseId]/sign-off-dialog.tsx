"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useTRPC } from "@/app/_trpc/client";
import { FormDialog } from "@/ui/form-dialog";
import { Notice } from "@/ui/states";
import { TextArea } from "@/ui/text-area";
import { useTell } from "@/ui/toast";
import { useKept } from "@/ui/use-kept";
import { useTypedFrom } from "@/ui/use-typed-from";
import { isOvertaken } from "../../scored/conflict-words";
import { Overtaken } from "../../scored/overtaken";
import { useKeptKey } from "../../shell-context";
import type { SignOffAct } from "./sign-off-strip";

type Props = {
  workspaceId: string;
  useCaseId: string;
  name: string;
  act: SignOffAct;
  /** Of the use case, as it was looked at. */
  version: number;
  onClose: () => void;
};

const words = {
  signed_off: { title: "Sign off", submit: "Sign it off", label: "What you looked at", told: "Signed off" },
  blocked: {
    title: "Block it",
    submit: "Block it",
    label: "Why it is blocked, and what would change that",
    told: "Blocked",
  },
  lift: { title: "Lift the block", submit: "Lift it", label: "Why it is lifted", told: "The block is lifted" },
  takeBack: { title: "Take back the sign-off", submit: "Take it back", label: "Why", told: "Taken back" },
};

export function SignOffDialog({ workspaceId, useCaseId, name, act, version, onClose }: Props) {
  const trpc = useTRPC();
  const cache = useQueryClient();
  const tell = useTell();
  const lifted = typeof act === "object" ? act.lift : null;
  const kind = typeof act === "string" ? act : act.lift.verdict === "blocked" ? "lift" : "takeBack";
  const said = words[kind];
  const reason = useKept(useKeptKey(`sign-off ${useCaseId} ${kind}`), "");
  const stored = {
    onSuccess: () => {
      reason.drop();
      tell(said.told);
      onClose();
    },
    onSettled: () => cache.invalidateQueries(trpc.signOff.pathFilter()),
  };
  const say = useMutation(trpc.signOff.say.mutationOptions(stored));
  const withdraw = useMutation(trpc.signOff.withdraw.mutationOptions(stored));
  const error = say.error ?? withdraw.error;
  const seen = useTypedFrom(version, true, isOvertaken(error));
  const seenWord = useTypedFrom(lifted?.version ?? 0, true, isOvertaken(error));
  const mustSay = kind === "blocked" || (lifted !== null && !lifted.isMine);
  const given = { workspaceId, useCaseId, reason: reason.value.trim() || null };
  return (
    <FormDialog
      title={said.title}
      description={name}
      submit={said.submit}
      busy={say.isPending || withdraw.isPending}
      off={mustSay && reason.value.trim() === "" ? "Say why first." : null}
      onClose={() => {
        reason.drop();
        onClose();
      }}
      onSubmit={() =>
        lifted
          ? withdraw.mutate({ ...given, reviewerId: lifted.reviewerId, version: seenWord })
          : typeof act === "string" && say.mutate({ ...given, version: seen, verdict: act })
      }
    >
      <TextArea
        label={said.label}
        value={reason.value}
        maxLength={1_000}
        onChange={(event) => reason.set(event.target.value)}
        help={
          kind === "blocked"
            ? "Everybody reads it. It cannot go live until you, or another reviewer, lift it."
            : kind === "signed_off"
              ? "It is said of the use case as it stands; a later change is told beside it."
              : undefined
        }
      />
      {isOvertaken(say.error) ? (
        <Overtaken of={{ kind: "useCase", id: useCaseId }} what="this use case">
          If what you wrote still holds, send it again.
        </Overtaken>
      ) : (
        error && (
          <Notice tone="harm">
            {isOvertaken(error)
              ? "It was changed or taken back meanwhile; it is shown as it is now. What you wrote is kept: look again, then send it again."
              : error.message}
          </Notice>
        )
      )}
    </FormDialog>
  );
}
