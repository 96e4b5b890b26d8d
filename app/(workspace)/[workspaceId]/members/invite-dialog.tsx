"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useTRPC } from "@/app/_trpc/client";
import { type Role, roles } from "@/domain/access";
import { FormDialog } from "@/ui/form-dialog";
import { Select } from "@/ui/select";
import { TextInput } from "@/ui/text-input";
import { useKept } from "@/ui/use-kept";
import { useKeptKey } from "../shell-context";
import { LinkDialog } from "./link-dialog";
import { roleWords } from "./role-words";

type Props = { workspaceId: string; mayMakeOwners: boolean; mail: boolean; onClose: () => void };

export function InviteDialog({ workspaceId, mayMakeOwners, mail, onClose }: Props) {
  const trpc = useTRPC();
  const cache = useQueryClient();
  const email = useKept(useKeptKey("invite"), "");
  const [role, setRole] = useState<Role>("contributor");
  const invite = useMutation(
    trpc.member.invite.mutationOptions({
      onSuccess: email.drop,
      onSettled: () => cache.invalidateQueries(trpc.member.list.queryFilter({ workspaceId })),
    }),
  );
  if (invite.data) return <LinkDialog {...invite.data} onClose={onClose} />;
  return (
    <FormDialog
      title="Invite someone"
      submit={mail ? "Send the invitation" : "Make the link"}
      busy={invite.isPending}
      onClose={() => {
        email.drop();
        onClose();
      }}
      onSubmit={() => invite.mutate({ workspaceId, role, email: email.value.trim() })}
    >
      <TextInput
        label="E-mail"
        name="email"
        type="email"
        required
        maxLength={254}
        value={email.value}
        onChange={(event) => email.set(event.target.value)}
        error={invite.error?.message}
        help={mail ? "They get the link by mail, and you see it too." : "Nothing is sent: you get a link to pass on."}
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
    </FormDialog>
  );
}
