"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useId, useState } from "react";
import { useTRPC } from "@/app/_trpc/client";
import { type Role, roles } from "@/domain/access";
import { Button } from "@/ui/button";
import { Dialog } from "@/ui/dialog";
import { Select } from "@/ui/select";
import { TextInput } from "@/ui/text-input";
import { roleWords } from "./role-words";

export function InviteDialog({
  workspaceId,
  mayMakeOwners,
  onClose,
}: {
  workspaceId: string;
  mayMakeOwners: boolean;
  onClose: () => void;
}) {
  const trpc = useTRPC();
  const cache = useQueryClient();
  const form = useId();
  const [role, setRole] = useState<Role>("contributor");
  const [copied, setCopied] = useState(false);
  const invite = useMutation(
    trpc.member.invite.mutationOptions({
      onSettled: () => cache.invalidateQueries(trpc.member.list.queryFilter({ workspaceId })),
    }),
  );
  const link = invite.data && `${window.location.origin}/invitation#${invite.data.secret}`;

  if (link) {
    return (
      <Dialog
        open
        onOpenChange={(open) => !open && onClose()}
        title="Send this link"
        description="It is shown only now, works once, and for seven days."
        actions={
          <>
            <Button onClick={onClose}>Done</Button>
            <Button look="primary" onClick={() => void navigator.clipboard.writeText(link).then(() => setCopied(true))}>
              {copied ? "Copied" : "Copy the link"}
            </Button>
          </>
        }
      >
        <TextInput label="Invitation link" readOnly value={link} onFocus={(event) => event.currentTarget.select()} />
      </Dialog>
    );
  }
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      title="Invite someone"
      actions={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button look="primary" type="submit" form={form} busy={invite.isPending}>
            Make the link
          </Button>
        </>
      }
    >
      <form
        id={form}
        className="grid gap-4"
        onSubmit={(event) => {
          event.preventDefault();
          invite.mutate({ workspaceId, role, email: String(new FormData(event.currentTarget).get("email")) });
        }}
      >
        <TextInput
          label="E-mail"
          name="email"
          type="email"
          required
          maxLength={254}
          error={invite.error?.message}
          help="Nothing is sent: you get a link to pass on."
        />
        <Select
          label="Role"
          value={role}
          onChange={(event) => setRole(event.target.value as Role)}
          choices={roles
            .filter((each) => mayMakeOwners || each !== "owner")
            .map((each) => ({ value: each, label: roleWords[each].name }))}
          help={roleWords[role].may}
        />
      </form>
    </Dialog>
  );
}
