"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useTRPC } from "@/app/_trpc/client";
import { Button } from "@/ui/button";
import { Dialog } from "@/ui/dialog";
import { Notice } from "@/ui/states";
import { useTell } from "@/ui/toast";
import { useTypedFrom } from "@/ui/use-typed-from";
import { isOvertaken } from "../scored/conflict-words";
import { Overtaken } from "../scored/overtaken";
import type { MemberRow } from "./member-view";

type Props = { workspaceId: string; member: MemberRow; isMe: boolean; onClose: () => void };

export function RemoveDialog({ workspaceId, member, isMe, onClose }: Props) {
  const trpc = useTRPC();
  const cache = useQueryClient();
  const tell = useTell();
  const remove = useMutation(
    trpc.member.remove.mutationOptions({
      onSuccess: () => {
        tell(isMe ? "You left this workspace" : `${member.name} was removed`);
        onClose();
      },
      onSettled: () => cache.invalidateQueries(trpc.member.list.queryFilter({ workspaceId })),
    }),
  );
  const { id: userId, name } = member;
  const version = useTypedFrom(member.version, true, isOvertaken(remove.error));
  const act = isMe ? "Leave this workspace" : `Remove ${name}`;
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      title={isMe ? "Leave this workspace?" : `Remove ${name}?`}
      actions={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button
            look="primary"
            busy={remove.isPending}
            onClick={() => remove.mutate({ workspaceId, userId, version })}
          >
            {act}
          </Button>
        </>
      }
    >
      <div className="grid gap-3">
        <p>
          {isMe
            ? "You can no longer open this workspace, at once. An admin can invite you again."
            : "They can no longer open this workspace, at once and in every tab they have open. You can invite them again."}
        </p>
        <ul className="list-disc pl-5 text-ink-2">
          <li>What they wrote, scored and decided stays; where it says who, it says “Somebody who left”.</li>
          <li>What they own in the plan stays theirs by name until somebody chooses another owner.</li>
          <li>Invitations they sent and nobody accepted yet stop working.</li>
          {member.mayReview && <li>What they block stays blocked; another reviewer can lift it.</li>}
        </ul>
        {isOvertaken(remove.error) ? (
          <Overtaken of={{ kind: "member", id: userId }} what="this member">
            If it still holds, do it again.
          </Overtaken>
        ) : (
          remove.error && <Notice tone="harm">{remove.error.message}</Notice>
        )}
      </div>
    </Dialog>
  );
}
