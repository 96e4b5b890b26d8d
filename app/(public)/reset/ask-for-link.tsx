"use client";

import { type FormEvent, useState } from "react";
import { askDoor } from "@/app/sign-in";
import { Button } from "@/ui/button";
import { Notice } from "@/ui/states";
import { TextInput } from "@/ui/text-input";
import { Told } from "../told";
import { BackToSignIn } from "./back-to-sign-in";

/** Says the same to everybody: who has an account here is nobody else's business. */
export function AskForLink() {
  const [email, setEmail] = useState("");
  const [step, setStep] = useState<"asking" | "busy" | "asked" | { refused: string }>("asking");
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    if (step === "busy") return;
    setStep("busy");
    const entry = await askDoor("reset/ask", { email });
    setStep(typeof entry === "object" ? entry : "asked");
  };
  if (step === "asked") {
    return (
      <>
        <Told title="Look into your mail">
          If {email} has an account here, a link is on its way. It works once, for an hour.
        </Told>
        <p className="text-12 text-ink-3">
          Nothing after a few minutes? Look among unwanted mail and check the address, or ask whoever runs Attune.
        </p>
        <Button onClick={() => setStep("asking")}>Try another address</Button>
      </>
    );
  }
  return (
    <form method="post" onSubmit={(event) => void submit(event)} className="grid gap-4">
      <Told title="Forgot the password?">You get a mail with a link to choose a new one.</Told>
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
      {typeof step === "object" && <Notice tone="harm">{step.refused}</Notice>}
      <Button look="primary" type="submit" busy={step === "busy"}>
        Send the link
      </Button>
      <BackToSignIn />
    </form>
  );
}
