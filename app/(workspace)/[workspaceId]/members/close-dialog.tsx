"use client";

import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { useTRPC } from "@/app/_trpc/client";
import { FormDialog } from "@/ui/form-dialog";
import { Notice } from "@/ui/states";
import { TextInput } from "@/ui/text-input";

type Props = { workspaceId: string; name: string; onClose: () => void };

/** Asks for the name, so that nobody closes the wrong one. */
export function CloseDialog({ workspaceId, name, onClose }: Props) {
  const trpc = useTRPC();
  const [typed, setTyped] = useState("");
  const close = useMutation(
    trpc.workspace.close.mutationOptions({ onSuccess: () => window.location.assign("/account") }),
  );
  return (
    <FormDialog
      title="Close this workspace?"
      submit="Close it"
      busy={close.isPending || close.isSuccess}
      off={typed.trim() === name.trim() ? null : "Type its name first."}
      onClose={onClose}
      onSubmit={() => close.mutate({ workspaceId, name: typed })}
    >
      <p>
        Everybody is out at once, in open tabs too, and its links and invitations open nothing. Everything in it stays.
        You find it in the list of your workspaces, and can open it again there.
      </p>
      <TextInput
        label={`Type “${name}” to go on`}
        value={typed}
        autoComplete="off"
        maxLength={200}
        onChange={(event) => setTyped(event.target.value)}
      />
      {close.error && <Notice tone="harm">{close.error.message}</Notice>}
    </FormDialog>
  );
}
