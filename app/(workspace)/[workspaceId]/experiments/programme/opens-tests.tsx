import Link from "next/link";
import type { ReactNode } from "react";
import { OpensNumber } from "@/ui/opens-number";
import { DecisionTag } from "../decision-tag";
import type { SeenTest } from "./programme-words";

type Props = {
  workspaceId: string;
  value: ReactNode;
  /** What the number says, for readers: "3 harms avoided". */
  label: string;
  title: string;
  tests: readonly SeenTest[];
  /** What is worth telling of a test here; nothing where its decision says enough. */
  about?: (test: SeenTest) => string | null;
  note?: ReactNode;
  className?: string;
};

const most = 40;

/** A number that opens to the tests behind it. */
export function OpensTests({ workspaceId, value, label, title, tests, about, note, className }: Props) {
  const hidden = tests.length - most;
  return (
    <OpensNumber
      value={value}
      label={label}
      title={title}
      {...(className && { className })}
      parts={tests.slice(0, most).map((test) => ({
        label: (
          <>
            <Link
              prefetch={false}
              href={`/${workspaceId}/experiments/${encodeURIComponent(test.id)}`}
              className="underline underline-offset-3"
            >
              {test.name}
            </Link>
            {about?.(test) && <span className="block text-12 text-ink-3">{about(test)}</span>}
          </>
        ),
        value: test.concluded ? <DecisionTag decision={test.decision} hollowWin={test.hollowWin} /> : "running",
      }))}
      note={
        <>
          {tests.length === 0 && "No test is behind this number. "}
          {note}
          {hidden > 0 && (
            <>
              {" "}
              <Link href={`/${workspaceId}/experiments`} prefetch={false} className="underline underline-offset-3">
                {hidden} more in the log
              </Link>
            </>
          )}
        </>
      }
    />
  );
}
