"use client";

import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { useTRPC } from "@/app/_trpc/client";
import { Button } from "@/ui/button";
import { comesLater } from "@/ui/comes-later";
import { Notice } from "@/ui/states";
import { TextInput } from "@/ui/text-input";

const SharedDeck = comesLater(() => import("./shared-deck").then((module) => module.SharedDeck));

/**
 * Asks for the passphrase of a link. The slides stay in this tab alone: nothing is put into a cookie, and whoever loads the
 * page again is asked again.
 */
export function AskPassphrase({ secret }: { secret: string }) {
  const trpc = useTRPC();
  const [passphrase, setPassphrase] = useState("");
  const open = useMutation(trpc.deck.shared.mutationOptions());
  if (open.data && !open.data.asksPassphrase) return <SharedDeck {...open.data} />;
  return (
    <main className="grid min-h-dvh content-center justify-center px-4">
      <form
        className="grid w-[min(26rem,calc(100vw-2rem))] gap-4"
        onSubmit={(event) => {
          event.preventDefault();
          if (passphrase !== "" && !open.isPending) open.mutate({ secret, passphrase });
        }}
      >
        <div>
          <h1 className="text-28">These slides ask for a passphrase</h1>
          <p className="mt-1 text-ink-2">Whoever sent you the link can tell you.</p>
        </div>
        <TextInput
          label="Passphrase"
          type="password"
          autoComplete="off"
          maxLength={200}
          value={passphrase}
          onChange={(event) => setPassphrase(event.target.value)}
        />
        {open.error && <Notice tone="harm">{open.error.message}</Notice>}
        <p>
          <Button
            look="primary"
            type="submit"
            busy={open.isPending}
            disabledBecause={passphrase === "" ? "Write the passphrase first." : null}
          >
            Show the slides
          </Button>
        </p>
      </form>
    </main>
  );
}
