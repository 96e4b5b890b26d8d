import { noReason } from "@/domain/roadmap/changes-words";
import { Button } from "@/ui/button";
import { momentInWords } from "@/ui/dates";
import type { ToldItem } from "./changes-types";

type Props = { why: ToldItem["why"]; about: string; onWhy: (() => void) | null };

/** The reason with who gave it and when; that there is none is said, and can be mended. */
export function WhyLine({ why, about, onWhy }: Props) {
  const reason = why?.reason ?? null;
  return (
    <div className="flex min-w-0 flex-wrap items-start justify-between gap-x-4 gap-y-1">
      <div className="min-w-0 flex-1">
        {reason === null ? <p className="text-ink-3">{noReason}</p> : <p className="break-words">“{reason}”</p>}
        {why && (
          <p className="figure text-12 text-ink-3">
            {why.by}, {momentInWords(why.at)}
          </p>
        )}
      </div>
      {reason === null && onWhy && (
        <Button aria-label={`Say why: ${about}`} onClick={onWhy}>
          Say why
        </Button>
      )}
    </div>
  );
}
