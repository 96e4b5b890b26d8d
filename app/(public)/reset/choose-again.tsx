"use client";

import Link from "next/link";
import { type FormEvent, useState } from "react";
import { CodeInput } from "@/app/code-input";
import { NewPassword } from "@/app/new-password";
import { askDoor } from "@/app/sign-in";
import { Button, buttonClass } from "@/ui/button";
import { Notice } from "@/ui/states";
import { Told } from "../told";
import { AnotherLink } from "./another-link";

type Step = { at: "password" | "code" | "done"; busy: boolean; refused: string | null };

/** The new password; where a second factor is on, its code too: a link alone must not be enough. */
export function ChooseAgain({ secret, mail }: { secret: string; mail: boolean }) {
  const [password, setPassword] = useState("");
  const [code, setCode] = useState("");
  const [{ at, busy, refused }, setStep] = useState<Step>({ at: "password", busy: false, refused: null });
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    if (busy) return;
    setStep({ at, busy: true, refused: null });
    const entry = await askDoor("reset", { secret, password, ...(at === "code" && { code: code.trim() }) });
    if (entry === "in") return setStep({ at: "done", busy: false, refused: null });
    if (entry === "needsCode") return setStep({ at: "code", busy: false, refused: null });
    setStep({ at, busy: false, refused: entry.refused });
  };
  if (at === "done") {
    return (
      <>
        <Told title="The new password is set">
          You were signed out everywhere, on this device too. Sign in with the new password.
        </Told>
        <Link href="/sign-in" className={buttonClass("primary")}>
          Sign in
        </Link>
      </>
    );
  }
  return (
    <form method="post" onSubmit={(event) => void submit(event)} className="grid gap-4">
      <Told title="Choose a new password">It ends every session of your account; then you sign in again.</Told>
      <NewPassword label="New password" value={password} onChange={setPassword} />
      {at === "code" && <CodeInput value={code} onChange={setCode} />}
      {refused && <Notice tone="harm">{refused}</Notice>}
      <Button look="primary" type="submit" busy={busy}>
        Set the new password
      </Button>
      <AnotherLink mail={mail}>The link works once.</AnotherLink>
    </form>
  );
}
