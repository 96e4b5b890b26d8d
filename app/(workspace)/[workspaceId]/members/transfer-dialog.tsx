"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useTRPC } from "@/app/_trpc/client";
import { Button } from "@/ui/button";
import { Dialog } from "@/ui/dialog";
import { Notice } from "@/ui/states";
import { useTell } from "@/ui/toast";
import { useTypedFrom } from "@/ui/use-typed-from";
import { isOvertaken } from "../scored/conflict-words";
import { Overtaken } from "../scored/overtaken";
import type { MemberRow } from "./member-view";

type Props = { workspaceId: string; workspaceName: string; member: MemberRow; onClose: () => void };

/** Asked twice: whoever gives it away cannot take it back. */
export function TransferDialog({ workspaceId, workspaceName, member, onClose }: Props) {
  const trpc = useTRPC();
  const cache = useQueryClient();
  const tell = useTell();
  const [sure, setSure] = useState(false);
  const { id: userId, name } = member;
  const transfer = useMutation(
    trpc.member.transfer.mutationOptions({
      onSuccess: () => {
        tell(`${name} owns ${workspaceName} now`);
        onClose();
      },
      onSettled: () => cache.invalidateQueries(trpc.member.list.queryFilter({ workspaceId })),
    }),
  );
  const version = useTypedFrom(member.version, true, isOvertaken(transfer.error));
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      title={sure ? "Are you sure?" : `Give ownership to ${name}?`}
      actions={
        <>
          <Button onClick={onClose}>Cancel</Button>
          {sure ? (
            <Button
              look="primary"
              busy={transfer.isPending}
              onClick={() => transfer.mutate({ workspaceId, userId, version })}
            >
              Make {name} the owner
            </Button>
          ) : (
            <Button look="primary" onClick={() => setSure(true)}>
              Go on
            </Button>
          )}
        </>
      }
    >
      {sure ? (
        <p role="status">
          You cannot take this back yourself: only {name} could make you an owner again. Both happen in the same moment.
        </p>
      ) : (
        <p>
          {name} becomes owner of {workspaceName} and can close it, make other owners, and change your role. You become
          an admin: you go on inviting people and changing anything in the plan.
        </p>
      )}
      {isOvertaken(transfer.error) ? (
        <Overtaken of={{ kind: "member", id: userId }} what="this member">
          If it still holds, do it again.
        </Overtaken>
      ) : (
        transfer.error && <Notice tone="harm">{transfer.error.message}</Notice>
      )}
    </Dialog>
  );
}
