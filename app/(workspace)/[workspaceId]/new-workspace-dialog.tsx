"use client";

import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { useTRPC } from "@/app/_trpc/client";
import { type Start, StartChoice } from "@/app/start-choice";
import { FormDialog } from "@/ui/form-dialog";
import { Notice } from "@/ui/states";
import { TextInput } from "@/ui/text-input";
import { useKept } from "@/ui/use-kept";
import { useKeptKey } from "./shell-context";

export function NewWorkspaceDialog({ onClose }: { onClose: () => void }) {
  const trpc = useTRPC();
  const name = useKept(useKeptKey("new workspace"), "");
  const [start, setStart] = useState<Start>("empty");
  const create = useMutation(
    trpc.workspace.create.mutationOptions({
      onSuccess: ({ workspaceId }) => {
        name.drop();
        window.location.assign(`/${workspaceId}/brief`);
      },
    }),
  );
  return (
    <FormDialog
      title="New workspace"
      description="A room of its own: nobody of this one is in it until you invite them."
      submit="Make the workspace"
      busy={create.isPending || create.isSuccess}
      onClose={() => {
        name.drop();
        onClose();
      }}
      onSubmit={() => create.mutate({ name: name.value.trim(), start })}
    >
      <TextInput
        label="Name of the workspace"
        required
        maxLength={200}
        value={name.value}
        onChange={(event) => name.set(event.target.value)}
        help="Your company or brand, or what you try out."
      />
      <StartChoice value={start} onChange={setStart} />
      {create.error && <Notice tone="harm">{create.error.message}</Notice>}
    </FormDialog>
  );
}
