"use client";

import { useState } from "react";
import { Button } from "@/ui/button";
import { Dialog } from "@/ui/dialog";
import { TextInput } from "@/ui/text-input";

type Props = { secret: string; mailed: boolean; onClose: () => void };

/** The link of an invitation, shown once; where mail is set up it went out too. */
export function LinkDialog({ secret, mailed, onClose }: Props) {
  const [copied, setCopied] = useState<"yes" | "refused" | null>(null);
  const link = `${window.location.origin}/invitation#${secret}`;
  return (
    <Dialog
      open
      forWriting
      onOpenChange={(open) => !open && onClose()}
      title={mailed ? "The link is on its way" : "Send this link"}
      description={`${mailed ? "It went out by mail. " : ""}It is shown only now, works once, and for seven days.`}
      actions={
        <>
          <Button onClick={onClose}>Done</Button>
          <Button
            look="primary"
            onClick={() =>
              void navigator.clipboard.writeText(link).then(
                () => setCopied("yes"),
                () => setCopied("refused"),
              )
            }
          >
            {copied === "yes" ? "Copied" : "Copy the link"}
          </Button>
        </>
      }
    >
      <TextInput
        label="Invitation link"
        readOnly
        value={link}
        onFocus={(event) => event.currentTarget.select()}
        help={
          copied === "refused" ? "The browser does not let us copy: select the link and copy it yourself." : undefined
        }
      />
    </Dialog>
  );
}
