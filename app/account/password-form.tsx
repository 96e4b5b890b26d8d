import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useTRPC } from "@/app/_trpc/client";
import { NewPassword } from "@/app/new-password";
import { useAwake } from "@/app/use-awake";
import { Button } from "@/ui/button";
import { Section } from "@/ui/page-header";
import { PasswordInput } from "@/ui/password-input";
import { Notice } from "@/ui/states";
import { useTell } from "@/ui/toast";

export function PasswordForm({ email, least }: { email: string; least: number }) {
  const awake = useAwake();
  const trpc = useTRPC();
  const cache = useQueryClient();
  const tell = useTell();
  const [current, setCurrent] = useState("");
  const [next, setNext] = useState("");
  const change = useMutation(
    trpc.account.changePassword.mutationOptions({
      onSuccess: () => {
        setCurrent("");
        setNext("");
        tell("The password is changed", { description: "You were signed out everywhere else." });
      },
      onSettled: () => cache.invalidateQueries(trpc.account.pathFilter()),
    }),
  );
  return (
    <Section title="Password">
      <form
        method="post"
        onSubmit={(event) => {
          event.preventDefault();
          if (!change.isPending) change.mutate({ current, next });
        }}
      >
        <fieldset disabled={!awake} className="grid min-w-0 max-w-md gap-3">
          <input type="hidden" name="username" autoComplete="username" value={email} />
          <PasswordInput
            label="Password now"
            name="current"
            autoComplete="current-password"
            required
            maxLength={200}
            value={current}
            onChange={(event) => setCurrent(event.target.value)}
          />
          <NewPassword label="New password" value={next} onChange={setNext} least={least} />
          {change.error && <Notice tone="harm">{change.error.message}</Notice>}
          <div>
            <Button type="submit" busy={change.isPending}>
              Change the password
            </Button>
            <p className="mt-2 text-12 text-ink-3">It signs you out everywhere but here.</p>
          </div>
        </fieldset>
      </form>
    </Section>
  );
}
