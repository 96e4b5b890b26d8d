import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { useTRPC } from "@/app/_trpc/client";
import { FormDialog } from "@/ui/form-dialog";
import { QrCode } from "@/ui/qr-code";
import { Notice } from "@/ui/states";
import { TextInput } from "@/ui/text-input";
import { AskPassword } from "./ask-password";

type Props = { onClose: () => void; onOn: (kept: { recoveryCodes: readonly string[] }) => void };

/** Password, then the app, then a first code that proves it: nothing is on before that. */
export function ConnectApp({ onClose, onOn }: Props) {
  const trpc = useTRPC();
  const [code, setCode] = useState("");
  const begin = useMutation(trpc.account.beginSecondFactor.mutationOptions());
  const confirm = useMutation(trpc.account.confirmSecondFactor.mutationOptions({ onSuccess: onOn }));
  if (!begin.data) {
    return (
      <AskPassword
        title="Set up a second factor"
        description="First make sure that it is you."
        submit="Go on"
        act={begin}
        onClose={onClose}
      />
    );
  }
  return (
    <FormDialog
      title="Connect your app"
      description="Open an authenticator app on your phone and read this picture with it."
      submit="Turn it on"
      busy={confirm.isPending}
      onSubmit={() => confirm.mutate({ code: code.trim() })}
      onClose={onClose}
    >
      <div className="flex flex-wrap items-start gap-5">
        <div className="w-44 shrink-0 border border-line">
          <QrCode text={begin.data.uri} label="Picture for your authenticator app; the key beside it says the same." />
        </div>
        <div className="grid min-w-52 flex-1 gap-4">
          <TextInput
            label="Code the app shows now"
            inputMode="numeric"
            autoComplete="one-time-code"
            required
            maxLength={10}
            value={code}
            onChange={(event) => setCode(event.target.value)}
            help="Six digits; they change every 30 seconds."
          />
          <div>
            <p className="text-12 font-medium text-ink-2">No camera? Type this key into the app</p>
            <p className="figure mt-1 font-medium break-all select-all">{inGroups(begin.data.secret)}</p>
          </div>
        </div>
      </div>
      {confirm.error && <Notice tone="harm">{confirm.error.message}</Notice>}
    </FormDialog>
  );
}

/** Four at a time, as one reads a key off. */
const inGroups = (secret: string) => secret.match(/.{1,4}/g)?.join(" ") ?? secret;
