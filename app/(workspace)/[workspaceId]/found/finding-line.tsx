import Link from "next/link";
import type { ShownFinding } from "@/domain/findings/shown-findings";
import { Tag } from "@/ui/marks";
import { CitedCards } from "../cited/cited-cards";
import { FindingNoteLine } from "./finding-note-line";
import { SeverityMark } from "./severity-mark";

export type LineFinding = Omit<ShownFinding, "entityType" | "area">;

type Props = {
  finding: LineFinding;
  workspaceId: string;
  /** Leaves the name of the thing out where the line stands on the thing itself. */
  onObject?: boolean;
  /** Offers to acknowledge it, or to change what was said. */
  onAcknowledge?: ((finding: LineFinding) => void) | undefined;
};

const linkClass = "underline underline-offset-3 hover:text-ink";

/** One finding: how bad, what of what, which part, and the way to where it is put right. */
export function FindingLine({ finding, workspaceId, onObject = false, onAcknowledge }: Props) {
  const { severity, hardStop, message, object, to, detailWords, fix, fixAt, known } = finding;
  return (
    <li className="flex gap-2.5 border-t border-hairline py-2 first:border-t-0">
      <SeverityMark severity={severity} muted={known !== null} />
      <div className="min-w-0 flex-1">
        <p className="[overflow-wrap:anywhere]">
          {!onObject && (
            <>
              {to === null ? (
                <span className="font-medium">{object}</span>
              ) : (
                <Link className={`font-medium ${linkClass}`} href={`/${workspaceId}/${to}`}>
                  {object}
                </Link>
              )}
              :{" "}
            </>
          )}
          {message} {hardStop && <Tag look="severe">Hard stop</Tag>}
        </p>
        {detailWords && <p className="mt-0.5 text-12 text-ink-2">{detailWords}</p>}
        <p className="mt-0.5 flex flex-wrap items-baseline gap-x-3 text-12 text-ink-3">
          <span>{fix}</span>
          {fixAt && (
            <Link
              className={`no-print inline-flex min-h-6 items-center font-medium whitespace-nowrap text-ink-2 max-sm:min-h-11 ${linkClass}`}
              href={`/${workspaceId}/${fixAt.to}`}
            >
              {fixAt.label}
              <span className="sr-only">: {object}</span>
            </Link>
          )}
          <CitedCards ids={finding.evidence} workspaceId={workspaceId} />
          {onAcknowledge && (
            <button
              type="button"
              className="no-print inline-flex min-h-6 items-center whitespace-nowrap text-ink-2 underline-offset-3 hover:underline max-sm:min-h-11"
              onClick={() => onAcknowledge(finding)}
            >
              {known ? "Change the note" : "Acknowledge"}
              <span className="sr-only">
                : {object}, {message}
              </span>
            </button>
          )}
        </p>
        {known && <FindingNoteLine known={known} />}
      </div>
    </li>
  );
}
