import type { ReactNode } from "react";
import { withQuartersInWords } from "@/domain/quarters";
import { classNames } from "@/ui/class-names";

/** One thing a move touches: its name, what happens to it in a word, and the sentences behind it. */
export function ConsequencePart({
  title,
  big,
  harm,
  children,
}: {
  title: ReactNode;
  big?: ReactNode;
  harm?: boolean;
  children?: ReactNode;
}) {
  return (
    <div className="min-w-0">
      <h3 className="mb-0.5 flex items-center gap-1.5 text-12 font-medium text-ink-2">{title}</h3>
      {big && <p className={classNames("figure text-14 font-semibold", harm && "text-harm")}>{big}</p>}
      <div className="grid gap-0.5 text-12 text-ink-2">{children}</div>
    </div>
  );
}

/** The first few in full; the rest counted, so that the panel stays a panel. */
export function Sentences({ of: sentences, most = 4 }: { of: readonly string[]; most?: number }) {
  return (
    <>
      {sentences.slice(0, most).map((sentence) => (
        <p key={sentence}>{withQuartersInWords(sentence)}</p>
      ))}
      {sentences.length > most && <p>And {sentences.length - most} more.</p>}
    </>
  );
}
