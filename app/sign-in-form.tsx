"use client";

import Link from "next/link";
import { type FormEvent, useState } from "react";
import { Button } from "@/ui/button";
import { PasswordInput } from "@/ui/password-input";
import { Notice } from "@/ui/states";
import { TextInput } from "@/ui/text-input";
import { CodeInput } from "./code-input";
import { signIn } from "./sign-in";
import { useAwake } from "./use-awake";

type Step = { asks: "password" | "code"; busy: boolean; refused: string | null };

/** E-mail, password and, where a second factor is on, its code. */
export function SignInForm({ onSignedIn }: { onSignedIn: () => void }) {
  const awake = useAwake();
  const [email, setEmail] = useState("");
  const [password, setPassword] = useState("");
  const [code, setCode] = useState("");
  const [{ asks, busy, refused }, setStep] = useState<Step>({ asks: "password", busy: false, refused: null });

  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    if (busy) return;
    setStep({ asks, busy: true, refused: null });
    const entry = await signIn(email, password, asks === "code" ? code.trim() : "");
    if (entry === "in") return onSignedIn();
    setStep(
      entry === "needsCode"
        ? { asks: "code", busy: false, refused: null }
        : { asks, busy: false, refused: entry.refused },
    );
  };
  const again = () => {
    setCode("");
    setStep({ asks: "password", busy: false, refused: null });
  };
  return (
    // Sent before the page is awake, it must not put a password into the address.
    <form method="post" onSubmit={(event) => void submit(event)}>
      <fieldset disabled={!awake} className="min-w-0 grid gap-4">
        {asks === "password" ? (
          <>
            <TextInput
              label="E-mail"
              name="email"
              type="email"
              autoComplete="username"
              required
              maxLength={254}
              value={email}
              onChange={(event) => setEmail(event.target.value)}
            />
            <PasswordInput
              label="Password"
              name="password"
              autoComplete="current-password"
              required
              maxLength={200}
              value={password}
              onChange={(event) => setPassword(event.target.value)}
            />
          </>
        ) : (
          <>
            <p className="text-ink-2">
              The password is right. One more step for <span className="font-medium">{email}</span>.
            </p>
            <CodeInput value={code} onChange={setCode} />
          </>
        )}
        {refused && <Notice tone="harm">{refused}</Notice>}
        <Button look="primary" type="submit" busy={busy}>
          {busy ? "Signing in…" : "Sign in"}
        </Button>
        {asks === "password" ? (
          <Link href="/reset" className="text-12 text-ink-2 underline underline-offset-3 hover:text-ink">
            Forgot the password?
          </Link>
        ) : (
          <Button look="quiet" onClick={again}>
            Sign in as somebody else
          </Button>
        )}
      </fieldset>
    </form>
  );
}
