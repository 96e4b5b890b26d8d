"use client";

import type { TextPiece } from "@/domain/ledger/customer-text";
import { Button } from "@/ui/button";
import { useTell } from "@/ui/toast";

/** What a customer would read; what is not written yet stands out where it would be read. */
export function ToldText({ pieces }: { pieces: readonly TextPiece[] }) {
  return (
    <p className="max-w-[78ch] break-words">
      {pieces.map(({ text, gap }, at) => (
        <span key={at}>
          {at > 0 && text !== "." && " "}
          {gap ? <mark className="rounded-1 bg-harm-wash px-0.5 font-medium text-harm">{text}</mark> : text}
        </span>
      ))}
    </p>
  );
}

/** Puts texts on the clipboard, a blank line between them. */
export function CopyTexts({ texts, label = "Copy" }: { texts: () => readonly string[]; label?: string }) {
  const tell = useTell();
  const copy = () =>
    navigator.clipboard.writeText(texts().join("\n\n")).then(
      () => tell("Copied"),
      () => tell("The browser did not allow copying. Select the text instead."),
    );
  return <Button onClick={() => void copy()}>{label}</Button>;
}
