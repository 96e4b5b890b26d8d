"use client";

import { useActionState } from "react";
import { Button } from "@/ui/button";
import { Notice } from "@/ui/states";
import { TextInput } from "@/ui/text-input";
import { signIn } from "../sign-in";

type State = { error: string | null; email: string };

export function SignInForm() {
  const [state, submit, busy] = useActionState<State, FormData>(
    async (_before, form) => {
      const email = String(form.get("email"));
      const error = await signIn(email, String(form.get("password")));
      if (error === null) window.location.assign("/");
      return { error, email };
    },
    { error: null, email: "" },
  );
  return (
    <form action={submit} className="grid gap-4">
      <div>
        <h1 className="text-28 leading-tight">Sign in</h1>
        <p className="mt-1 text-ink-2">Plan personalization that customers are glad of.</p>
      </div>
      <TextInput label="E-mail" name="email" type="email" autoComplete="username" required defaultValue={state.email} />
      <TextInput label="Password" name="password" type="password" autoComplete="current-password" required />
      {state.error && <Notice tone="harm">{state.error}</Notice>}
      <Button look="primary" type="submit" busy={busy}>
        {busy ? "Signing in…" : "Sign in"}
      </Button>
      <p className="text-12 text-ink-3">No account? People come in by invitation: ask an owner or admin for a link.</p>
    </form>
  );
}
