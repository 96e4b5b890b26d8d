import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { useTRPC } from "@/app/_trpc/client";
import { FormDialog } from "@/ui/form-dialog";
import { QrCode } from "@/ui/qr-code";
import { Notice } from "@/ui/states";
import { TextInput } from "@/ui/text-input";
import { AskPassword } from "./ask-password";

type Props = { moves: boolean; onClose: () => void; onOn: (kept: { recoveryCodes: readonly string[] }) => void };

/** Password, then the app, then a first code that proves it: nothing is on, and nothing moved, before that. */
export function ConnectApp({ moves, onClose, onOn }: Props) {
  const trpc = useTRPC();
  const [proof, setProof] = useState("");
  const [code, setCode] = useState("");
  const begin = useMutation(trpc.account.beginSecondFactor.mutationOptions());
  const confirm = useMutation(trpc.account.confirmSecondFactor.mutationOptions({ onSuccess: onOn }));
  const move = useMutation(trpc.account.moveSecondFactor.mutationOptions());
  const confirmMove = useMutation(trpc.account.confirmSecondFactorMove.mutationOptions({ onSuccess: onOn }));
  const begun = begin.data ?? move.data;
  const last = moves ? confirmMove : confirm;
  if (!begun) {
    return moves ? (
      <AskPassword
        title="Move to another phone"
        description="Until the new phone is connected, the old one goes on working."
        submit="Go on"
        act={{ ...move, mutate: ({ password }) => move.mutate({ password, code: proof.trim() }) }}
        onClose={onClose}
      >
        <TextInput
          label="Code of the old phone, or a recovery code"
          autoComplete="one-time-code"
          autoCapitalize="none"
          spellCheck={false}
          required
          maxLength={40}
          value={proof}
          onChange={(event) => setProof(event.target.value)}
          help="Neither at hand? Whoever runs Attune can take the second factor away; then set up a new one."
        />
      </AskPassword>
    ) : (
      <AskPassword
        title="Set up a second factor"
        description="First make sure that it is you."
        submit="Go on"
        act={begin}
        onClose={onClose}
      />
    );
  }
  const send = () => {
    const shown = code.trim();
    if (move.data) confirmMove.mutate({ ticket: move.data.ticket, code: shown });
    else confirm.mutate({ code: shown });
  };
  return (
    <FormDialog
      title={moves ? "Connect the new phone" : "Connect your app"}
      description={`Open an authenticator app on your ${moves ? "new " : ""}phone and read this picture with it.`}
      submit={moves ? "Move it" : "Turn it on"}
      busy={last.isPending}
      onSubmit={send}
      onClose={onClose}
    >
      <div className="flex flex-wrap items-start gap-5">
        <div className="w-44 shrink-0 border border-line">
          <QrCode text={begun.uri} label="Picture for your authenticator app; the key beside it says the same." />
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
            <p className="figure mt-1 font-medium select-all">{inGroups(begun.secret)}</p>
          </div>
        </div>
      </div>
      {last.error && <Notice tone="harm">{last.error.message}</Notice>}
    </FormDialog>
  );
}

/** Four at a time, as one reads a key off. */
const inGroups = (secret: string) => secret.match(/.{1,4}/g)?.join(" ") ?? secret;
