import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useTRPC } from "@/app/_trpc/client";
import { Button } from "@/ui/button";
import { comesLater } from "@/ui/comes-later";
import { Section } from "@/ui/page-header";
import { useTell } from "@/ui/toast";

const ConnectApp = comesLater(() => import("./connect-app").then((module) => module.ConnectApp));
const AskPassword = comesLater(() => import("./ask-password").then((module) => module.AskPassword));

type Props = { on: boolean; recoveryCodesLeft: number; onCodes: (codes: readonly string[]) => void };

export function SecondFactor({ on, recoveryCodesLeft, onCodes }: Props) {
  const trpc = useTRPC();
  const cache = useQueryClient();
  const tell = useTell();
  const [open, setOpen] = useState<"connect" | "move" | "codes" | "off" | null>(null);
  const close = () => setOpen(null);
  const refresh = () => cache.invalidateQueries(trpc.account.pathFilter());
  const keep = ({ recoveryCodes }: { recoveryCodes: readonly string[] }) => {
    if (open === "move")
      tell("The second factor is on the new phone", {
        description: "If the old one is lost, sign it out under “Where you are signed in”.",
      });
    close();
    void refresh();
    onCodes(recoveryCodes);
  };
  const renew = useMutation(trpc.account.newRecoveryCodes.mutationOptions({ onSuccess: keep }));
  const end = useMutation(
    trpc.account.endSecondFactor.mutationOptions({
      onSuccess: () => {
        close();
        void refresh();
        tell("The second factor is off", { description: "Only your password protects your account now." });
      },
    }),
  );
  return (
    <Section title="Second factor" id="second-factor">
      <p className="max-w-[78ch] text-ink-2">
        {on
          ? `On: signing in asks for a code of your authenticator app as well. ${left(recoveryCodesLeft)}`
          : "Off. With one, signing in also asks for a code that an app on your phone shows: a password that was guessed, read over a shoulder or used elsewhere is then not enough. Any authenticator app will do; it works without a network."}
      </p>
      <div className="mt-3 flex flex-wrap gap-2">
        {on ? (
          <>
            <Button onClick={() => setOpen("move")}>Move to another phone</Button>
            <Button onClick={() => setOpen("codes")}>Make new recovery codes</Button>
            <Button look="quiet" onClick={() => setOpen("off")}>
              Turn it off
            </Button>
          </>
        ) : (
          <Button look="primary" onClick={() => setOpen("connect")}>
            Set up a second factor
          </Button>
        )}
      </div>
      {(open === "connect" || open === "move") && <ConnectApp moves={open === "move"} onClose={close} onOn={keep} />}
      {open === "codes" && (
        <AskPassword
          title="Make new recovery codes?"
          description="The ones you have now stop working."
          submit="Make new codes"
          act={renew}
          onClose={close}
        />
      )}
      {open === "off" && (
        <AskPassword
          title="Turn the second factor off?"
          description="Your password alone opens your account then, and your recovery codes stop working. Workspaces that ask for a second factor stay shut for you until you set one up again."
          submit="Turn it off"
          act={end}
          onClose={close}
        />
      )}
    </Section>
  );
}

function left(codes: number): string {
  if (codes === 0) return "No recovery codes are left: without your phone you could not get in. Make new ones.";
  if (codes === 1) return "One recovery code is left: make new ones soon.";
  return `${codes} recovery codes are left for a lost phone.`;
}
