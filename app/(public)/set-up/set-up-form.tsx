"use client";

import { useMutation } from "@tanstack/react-query";
import { type FormEvent, useState } from "react";
import { useTRPC } from "@/app/_trpc/client";
import { Button } from "@/ui/button";
import { RadioGroup } from "@/ui/radio-group";
import { Notice } from "@/ui/states";
import { TextInput } from "@/ui/text-input";
import { signIn } from "../sign-in";
import { useLinkSecret } from "../use-link-secret";

const starts = [
  {
    value: "sample",
    label: "Start with the sample workspace",
    help: "Larkmere Home, an invented retailer with 25 use cases, a roadmap and eight tests. Best for a first look.",
  },
  { value: "empty", label: "Start empty", help: "Your own company, from the first question on." },
];

export function SetUpForm() {
  const trpc = useTRPC();
  const token = useLinkSecret();
  const [start, setStart] = useState<"sample" | "empty">("sample");
  const setUp = useMutation(trpc.account.setUp.mutationOptions());

  if (token === "") {
    return (
      <div>
        <h1 className="text-28 leading-tight">This link is not complete</h1>
        <p className="mt-2 text-ink-2">
          Copy the whole line that the server printed, with everything after the # sign.
        </p>
      </div>
    );
  }
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const said = (name: string) => String(form.get(name) ?? "");
    const given = { name: said("name"), email: said("email"), password: said("password") };
    const { workspaceId } = await setUp.mutateAsync({
      ...given,
      token: token ?? "",
      start,
      workspaceName: said("workspaceName") || "Larkmere Home",
    });
    await signIn(given.email, given.password);
    window.location.assign(`/${workspaceId}/brief`);
  };
  const problem = setUp.error?.message;
  return (
    <form onSubmit={(event) => void submit(event).catch(() => undefined)} className="grid gap-4">
      <div>
        <h1 className="text-28 leading-tight">Make the owner’s account</h1>
        <p className="mt-1 text-ink-2">You will be able to invite others, and to hand ownership over.</p>
      </div>
      <TextInput label="Your name" name="name" autoComplete="name" required maxLength={120} />
      <TextInput label="E-mail" name="email" type="email" autoComplete="username" required maxLength={254} />
      <TextInput
        label="Password"
        name="password"
        type="password"
        autoComplete="new-password"
        required
        minLength={15}
        maxLength={200}
        help="15 characters or more. A short sentence works well."
      />
      <RadioGroup
        label="How to begin"
        choices={starts}
        value={start}
        onChange={(value) => setStart(value as typeof start)}
      />
      {start === "empty" && (
        <TextInput label="Name of your company or brand" name="workspaceName" required maxLength={200} />
      )}
      {problem && <Notice tone="harm">{problem}</Notice>}
      <Button look="primary" type="submit" busy={setUp.isPending || setUp.isSuccess}>
        {setUp.isPending || setUp.isSuccess ? "Setting up…" : "Set up Attune"}
      </Button>
    </form>
  );
}
