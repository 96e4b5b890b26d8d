"use client";

import { useMutation } from "@tanstack/react-query";
import { useTRPC } from "@/app/_trpc/client";
import { Button } from "@/ui/button";
import { Dialog } from "@/ui/dialog";
import { Notice } from "@/ui/states";
import type { Choice } from "./workspace-switcher";

/** A closed workspace is open again for everybody who was in it. */
export function ReopenDialog({ choice, onClose }: { choice: Choice; onClose: () => void }) {
  const trpc = useTRPC();
  const reopen = useMutation(
    trpc.workspace.reopen.mutationOptions({
      onSuccess: ({ workspaceId }) => window.location.assign(`/${workspaceId}/brief`),
    }),
  );
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      title={`Open ${choice.label} again?`}
      actions={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button
            look="primary"
            busy={reopen.isPending || reopen.isSuccess}
            onClick={() => reopen.mutate({ workspaceId: choice.id })}
          >
            Open it again
          </Button>
        </>
      }
    >
      <p>It is closed now. Everybody who was a member gets in again, with the role they had.</p>
      {reopen.error && <Notice tone="harm">{reopen.error.message}</Notice>}
    </Dialog>
  );
}
