import Link from "next/link";
import { useState } from "react";
import { Button, buttonClass } from "@/ui/button";
import { Section } from "@/ui/page-header";
import { usePrinting } from "@/ui/use-printing";
import type { Programme } from "./programme-words";

type Props = { workspaceId: string; programme: Programme };

const atFirst = 8;

/** Live use cases that everybody gets: what they do for customers cannot be told any more, and what to do about it. */
export function UncontrolledPart({ workspaceId, programme: { uncontrolled, live, may } }: Props) {
  const [all, setAll] = useState(false);
  const printing = usePrinting();
  if (uncontrolled.length === 0)
    return (
      <Section title="Nobody to compare with">
        <p className="text-ink-2">
          {live === 0 ? "No use case is live yet." : "Every live use case has a control group or a holdout."}
        </p>
      </Section>
    );
  const shown = all || printing ? uncontrolled : uncontrolled.slice(0, atFirst);
  return (
    <Section
      title={
        uncontrolled.length === 1
          ? "One live use case has nobody to compare with"
          : `${uncontrolled.length} live use cases have nobody to compare with`
      }
    >
      <p className="mb-2 max-w-[78ch] text-ink-2">
        Everybody gets them, so whether they still help, or have begun to annoy, cannot be told from anything else that
        changed. Test each with a small control group, or keep a few people out of it in a holdout.
      </p>
      <ul className="border-t border-hairline" aria-label="Use cases without control">
        {shown.map(({ id, name }) => (
          <li
            key={id}
            className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1 border-b border-hairline py-1.5"
          >
            <Link
              prefetch={false}
              href={`/${workspaceId}/use-cases/${encodeURIComponent(id)}`}
              className="min-w-0 wrap-anywhere underline underline-offset-3"
            >
              {name}
            </Link>
            {may.contribute && (
              <Link
                prefetch={false}
                href={`/${workspaceId}/experiments/new?useCase=${encodeURIComponent(id)}`}
                className={buttonClass("quiet")}
                aria-label={`Log a test of ${name}`}
              >
                Log a test
              </Link>
            )}
          </li>
        ))}
      </ul>
      {uncontrolled.length > shown.length && (
        <Button className="mt-2" onClick={() => setAll(true)}>
          Show all {uncontrolled.length}
        </Button>
      )}
    </Section>
  );
}
