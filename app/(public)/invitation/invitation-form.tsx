"use client";

import { skipToken, useMutation, useQuery } from "@tanstack/react-query";
import type { FormEvent } from "react";
import { useTRPC } from "@/app/_trpc/client";
import { Button } from "@/ui/button";
import { Notice, Skeleton } from "@/ui/states";
import { TextInput } from "@/ui/text-input";
import { signIn } from "../sign-in";
import { useLinkSecret } from "../use-link-secret";

export function InvitationForm() {
  const trpc = useTRPC();
  const secret = useLinkSecret();
  const invitation = useQuery(trpc.account.invitation.queryOptions(secret ? { secret } : skipToken, { retry: false }));
  const join = useMutation(trpc.account.join.mutationOptions());

  if (secret === "" || invitation.error) {
    return (
      <div>
        <h1 className="text-28 leading-tight">This invitation cannot be used</h1>
        <p className="mt-2 text-ink-2">{invitation.error?.message ?? "The link is not complete: copy all of it."}</p>
      </div>
    );
  }
  if (!invitation.data) return <Skeleton className="h-72" />;
  const { email, role, workspaceName, hasAccount } = invitation.data;

  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const password = String(form.get("password"));
    if (hasAccount) {
      const refused = await signIn(email, password);
      if (refused) throw new Error(refused);
    }
    const { workspaceId } = await join.mutateAsync({
      secret: secret ?? "",
      name: hasAccount ? null : String(form.get("name")),
      password: hasAccount ? null : password,
    });
    if (!hasAccount) await signIn(email, password);
    window.location.assign(`/${workspaceId}/brief`);
  };
  return (
    <form onSubmit={(event) => void submit(event).catch(() => undefined)} className="grid gap-4">
      <div>
        <h1 className="text-28 leading-tight">Join {workspaceName}</h1>
        <p className="mt-1 text-ink-2">
          You were invited as {role}, with the address {email}.
        </p>
      </div>
      {!hasAccount && <TextInput label="Your name" name="name" autoComplete="name" required maxLength={120} />}
      <input type="hidden" name="username" autoComplete="username" value={email} />
      <TextInput
        label={hasAccount ? "Your password" : "Choose a password"}
        name="password"
        type="password"
        autoComplete={hasAccount ? "current-password" : "new-password"}
        required
        minLength={hasAccount ? undefined : 15}
        help={hasAccount ? "The one you sign in with." : "15 characters or more. A short sentence works well."}
      />
      {join.error && <Notice tone="harm">{join.error.message}</Notice>}
      <Button look="primary" type="submit" busy={join.isPending || join.isSuccess}>
        Join
      </Button>
    </form>
  );
}
