"use client";

import { useMutation } from "@tanstack/react-query";
import { useTRPC } from "@/app/_trpc/client";
import { FormDialog } from "@/ui/form-dialog";
import { Notice } from "@/ui/states";
import { TextArea } from "@/ui/text-area";
import { useTell } from "@/ui/toast";
import { useKept } from "@/ui/use-kept";
import { useKeptKey } from "../../shell-context";
import { useReadPlanAgain } from "./use-changes";

type Props = {
  workspaceId: string;
  /** Null is people and money. */
  item: { id: string; name: string; edits: readonly { sentence: string }[] } | null;
  onClose: () => void;
};

/** A reason for what changed already; it stands in its history from now on. */
export function WhyDialog({ workspaceId, item, onClose }: Props) {
  const trpc = useTRPC();
  const tell = useTell();
  const onSettled = useReadPlanAgain();
  const typed = useKept(useKeptKey(`plan why ${item?.id ?? "people and money"}`), "");
  const close = () => {
    typed.drop();
    onClose();
  };
  const say = useMutation(
    trpc.planHistory.sayWhy.mutationOptions({
      onSettled,
      onSuccess: () => {
        close();
        tell("Reason stored");
      },
    }),
  );
  return (
    <FormDialog
      title={item ? `Why did “${item.name}” change?` : "Why did people and money change?"}
      description={item?.edits.map(({ sentence }) => sentence).join(" ")}
      submit="Store the reason"
      busy={say.isPending}
      off={typed.value.trim() === "" ? "Write the reason first." : null}
      onSubmit={() => say.mutate({ workspaceId, initiativeId: item?.id ?? null, reason: typed.value.trim() })}
      onClose={close}
    >
      <TextArea
        label="Reason"
        help="Everybody who reads what changed sees it, with your name and the day; the deck shows it too."
        value={typed.value}
        maxLength={2_000}
        rows={3}
        placeholder="Engineering is short until the new colleague starts."
        onChange={(event) => typed.set(event.target.value)}
      />
      {say.error && <Notice tone="harm">{say.error.message} What you typed is kept here.</Notice>}
    </FormDialog>
  );
}
