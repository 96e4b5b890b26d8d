"use client";

import { useMutation } from "@tanstack/react-query";
import { type FormEvent, useState } from "react";
import { useTRPC } from "@/app/_trpc/client";
import { NewPassword } from "@/app/new-password";
import { signIn } from "@/app/sign-in";
import { type Start, StartChoice } from "@/app/start-choice";
import { useAwake } from "@/app/use-awake";
import { isLinkSecret } from "@/domain/link-secret";
import { Button } from "@/ui/button";
import { Notice } from "@/ui/states";
import { TextInput } from "@/ui/text-input";
import { Told } from "../told";
import { useLinkSecret } from "../use-link-secret";

export function SetUpForm() {
  const awake = useAwake();
  const trpc = useTRPC();
  const token = useLinkSecret();
  const [start, setStart] = useState<Start>("sample");
  const [password, setPassword] = useState("");
  const setUp = useMutation(trpc.account.setUp.mutationOptions());

  if (token !== null && !isLinkSecret(token)) {
    return (
      <Told title="This link is not complete">
        Copy the whole line that the server printed, with everything after the # sign.
      </Told>
    );
  }
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const said = (name: string) => String(form.get(name) ?? "");
    const { workspaceId } = await setUp.mutateAsync({
      token: token ?? "",
      name: said("name"),
      email: said("email"),
      password,
      start,
      workspaceName: said("workspaceName") || "Larkmere Home",
    });
    const to = `/${workspaceId}/brief`;
    const entry = await signIn(said("email"), password);
    window.location.assign(entry === "in" ? to : `/sign-in?to=${encodeURIComponent(to)}`);
  };
  const busy = setUp.isPending || setUp.isSuccess;
  return (
    <form method="post" onSubmit={(event) => void submit(event).catch(() => undefined)}>
      <fieldset disabled={!awake} className="min-w-0 grid gap-4">
        <Told title="Make the owner’s account">You will be able to invite others, and to hand ownership over.</Told>
        <TextInput label="Your name" name="name" autoComplete="name" required maxLength={120} />
        <TextInput label="E-mail" name="email" type="email" autoComplete="username" required maxLength={254} />
        <NewPassword label="Password" value={password} onChange={setPassword} />
        <StartChoice value={start} onChange={setStart} />
        {start === "empty" && (
          <TextInput label="Name of your company or brand" name="workspaceName" required maxLength={200} />
        )}
        {setUp.error && <Notice tone="harm">{setUp.error.message}</Notice>}
        <Button look="primary" type="submit" busy={busy}>
          {busy ? "Setting up…" : "Set up Attune"}
        </Button>
      </fieldset>
    </form>
  );
}
