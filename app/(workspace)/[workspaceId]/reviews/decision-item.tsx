import Link from "next/link";
import { Button } from "@/ui/button";
import { dayInWords } from "@/ui/dates";
import { Tag } from "@/ui/marks";
import { type DecisionRow, meetingPath } from "./review-view";

type Props = {
  workspaceId: string;
  row: DecisionRow;
  /** On the page of the meeting itself, which need not be named. */
  inMeeting?: boolean;
  onTakeBack: ((row: DecisionRow) => void) | null;
};

/** One decision with its reason, its note, who made it where, and what was suggested then. */
export function DecisionItem({ workspaceId, row, inMeeting = false, onTakeBack }: Props) {
  const { useCase, to, words, reasonWords, note, decider, date, suggestedWords, differs, against, meeting } = row;
  return (
    <li className="grid grid-cols-[minmax(0,1fr)_auto] gap-x-6 gap-y-1 border-b border-hairline py-3 max-sm:grid-cols-1 print:break-inside-avoid">
      <div className="min-w-0">
        <p className="flex flex-wrap items-baseline gap-x-2 gap-y-1">
          <Tag look="outlined">{words}</Tag>
          {to === null ? (
            <span className="min-w-0 font-medium wrap-anywhere">{useCase}</span>
          ) : (
            <Link
              href={`/${workspaceId}/${to}`}
              prefetch={false}
              className="min-w-0 font-medium wrap-anywhere underline underline-offset-3 max-sm:-my-3.5 max-sm:py-3.5"
            >
              {useCase}
            </Link>
          )}
          {against && <Tag look="severe">{against.replace(/\.$/, "")}</Tag>}
        </p>
        {(reasonWords || note) && (
          <p className="mt-1 max-w-[78ch] wrap-anywhere">
            {reasonWords && `${reasonWords}.`} {note && `“${note}”`}
          </p>
        )}
        {suggestedWords !== null && (
          <p className="mt-0.5 max-w-[78ch] text-12 wrap-anywhere text-ink-3">
            {differs ? `Decided otherwise. Suggested was: ${suggestedWords}.` : "As was suggested."}
          </p>
        )}
      </div>
      <div className="grid content-start justify-items-end gap-0.5 text-12 text-ink-2 max-sm:justify-items-start">
        <p className="figure">{dayInWords(date)}</p>
        <p className="wrap-anywhere">{decider}</p>
        {inMeeting ? null : meeting ? (
          <Link
            href={meetingPath(workspaceId, meeting.id)}
            prefetch={false}
            className="max-w-56 text-right wrap-anywhere text-ink-3 underline underline-offset-3 hover:text-ink max-sm:-my-3.5 max-sm:py-3.5 max-sm:text-left"
          >
            {meeting.name}
          </Link>
        ) : (
          <p className="text-ink-3">Outside of a meeting</p>
        )}
        {onTakeBack && (
          <Button
            look="quiet"
            className="-mr-3 max-sm:mr-0 max-sm:-ml-3"
            aria-label={`Take back the decision about ${useCase}`}
            onClick={() => onTakeBack(row)}
          >
            Take it back
          </Button>
        )}
      </div>
    </li>
  );
}
