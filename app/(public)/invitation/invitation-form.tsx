"use client";

import { skipToken, useMutation, useQuery } from "@tanstack/react-query";
import Link from "next/link";
import { type FormEvent, useState } from "react";
import { useTRPC } from "@/app/_trpc/client";
import { CodeInput } from "@/app/code-input";
import { NewPassword } from "@/app/new-password";
import { signIn } from "@/app/sign-in";
import { isLinkSecret } from "@/domain/link-secret";
import { Button } from "@/ui/button";
import { PasswordInput } from "@/ui/password-input";
import { Notice, Skeleton } from "@/ui/states";
import { TextInput } from "@/ui/text-input";
import { Told } from "../told";
import { useLinkSecret } from "../use-link-secret";

/** For whoever holds the link; `here` is who is signed in in this browser already. */
export function InvitationForm({ here }: { here: string | null }) {
  const trpc = useTRPC();
  const secret = useLinkSecret();
  const isWhole = secret !== null && isLinkSecret(secret);
  const invitation = useQuery(trpc.account.invitation.queryOptions(isWhole ? { secret } : skipToken, { retry: false }));
  const [password, setPassword] = useState("");
  const [code, setCode] = useState("");
  const [asksCode, setAsksCode] = useState(false);
  const join = useMutation(trpc.account.join.mutationOptions());
  const enter = useMutation({ mutationFn: () => signIn(email, password, asksCode ? code.trim() : "") });

  if ((secret !== null && !isWhole) || invitation.error) {
    return (
      <>
        <Told title="This invitation cannot be used">
          {invitation.error?.message ?? "The link is not complete: copy all of it, to the last sign."}
        </Told>
        <p className="text-12 text-ink-3">
          Used it already? Then you have an account:{" "}
          <Link href="/sign-in" className="underline underline-offset-3">
            sign in
          </Link>
          .
        </p>
      </>
    );
  }
  if (!invitation.data) return <Skeleton className="h-72" />;
  const { email, role, workspaceName, hasAccount } = invitation.data;
  const isHere = here === email;

  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const name = String(new FormData(event.currentTarget).get("name") ?? "");
    if (hasAccount && !isHere) {
      const entry = await enter.mutateAsync();
      if (entry === "needsCode") setAsksCode(true);
      if (entry !== "in") return;
    }
    const { workspaceId } = await join.mutateAsync({
      secret: secret ?? "",
      name: hasAccount ? null : name,
      password: hasAccount ? null : password,
    });
    const to = `/${workspaceId}/brief`;
    const entered = hasAccount || (await signIn(email, password)) === "in";
    window.location.assign(entered ? to : `/sign-in?to=${encodeURIComponent(to)}`);
  };
  const refused = (typeof enter.data === "object" && enter.data.refused) || join.error?.message;
  const busy = enter.isPending || join.isPending || join.isSuccess;
  return (
    <form method="post" onSubmit={(event) => void submit(event).catch(() => undefined)} className="grid gap-4">
      <Told title={`Join ${workspaceName}`}>
        You were invited as {role}, with the address {email}.{isHere && " You are signed in with it already."}
        {here !== null && !isHere && ` You are signed in as ${here} here; joining signs you in as ${email} instead.`}
      </Told>
      {!hasAccount && <TextInput label="Your name" name="name" autoComplete="name" required maxLength={120} />}
      {!isHere && <input type="hidden" name="username" autoComplete="username" value={email} />}
      {!hasAccount && <NewPassword value={password} onChange={setPassword} />}
      {hasAccount && !isHere && (
        <PasswordInput
          label="Your password"
          name="password"
          autoComplete="current-password"
          required
          maxLength={200}
          value={password}
          onChange={(event) => setPassword(event.target.value)}
          help="The one you sign in with."
        />
      )}
      {asksCode && <CodeInput value={code} onChange={setCode} />}
      {refused && <Notice tone="harm">{refused}</Notice>}
      <Button look="primary" type="submit" busy={busy}>
        Join
      </Button>
    </form>
  );
}
