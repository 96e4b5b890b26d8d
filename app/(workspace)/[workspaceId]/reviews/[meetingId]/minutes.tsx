import { useContext } from "react";
import { dayInWords, momentInWords } from "@/ui/dates";
import { ShellContext } from "../../shell-context";
import type { MeetingView, Point } from "../review-view";

const heading = "mt-5 mb-1 text-18 leading-tight break-after-avoid";
const line = "border-t border-hairline py-1.5 break-inside-avoid wrap-anywhere";

/** The meeting on paper: what was decided first, then the notes, what stayed open, and the agenda it was decided on. */
export function Minutes({ data }: { data: MeetingView }) {
  const shell = useContext(ShellContext);
  const { meeting, decisions, parts, since } = data;
  const ended = meeting.closedAt !== null;
  const left = ended ? "Left open" : "Still open";
  const open = parts.flatMap(({ points }) => points.filter(({ state }) => state === "open"));
  return (
    <article className="px-2 text-12">
      <p className="text-ink-3">
        {shell && `${shell.name} · `}
        {dayInWords(meeting.heldOn)} ·{" "}
        {meeting.closedAt === null
          ? `open, as of ${dayInWords(data.today)}`
          : `ended by ${meeting.closedBy}, ${momentInWords(meeting.closedAt)}`}
        {since && ` · ${since.words}`}
      </p>
      <h1 className="text-22 leading-tight">{meeting.name}</h1>
      <p className="mt-1">{data.sentence}</p>
      {meeting.attendees.length > 0 && (
        <p className="mt-1 text-ink-2">
          {ended ? "Took part" : "Taking part"}: {meeting.attendees.join(", ")}.
        </p>
      )}
      <h2 className={heading}>Decisions</h2>
      {decisions.length === 0 ? (
        <p>{ended ? "Nothing was decided." : "Nothing was decided yet."}</p>
      ) : (
        <ul>
          {decisions.map((decision) => (
            <li key={decision.id} className={line}>
              <b className="font-semibold">{decision.useCase}:</b> {decision.told}. {decision.decider},{" "}
              {dayInWords(decision.date)}.{decision.differs && ` Suggested was: ${decision.suggestedWords}.`}
              {decision.note && <span className="block text-ink-2">“{decision.note}”</span>}
            </li>
          ))}
        </ul>
      )}
      {meeting.note && (
        <>
          <h2 className={heading}>Notes</h2>
          <p className="whitespace-pre-wrap wrap-anywhere">{meeting.note}</p>
        </>
      )}
      <h2 className={heading}>{left}</h2>
      {open.length === 0 ? <p>Nothing.</p> : <Points points={open} />}
      {parts.map(({ part, title, points, nothing }) => {
        const dealt = points.filter(({ state }) => state !== "open");
        return (
          <section key={part}>
            <h2 className={heading}>{title}</h2>
            {dealt.length > 0 ? (
              <Points points={dealt} />
            ) : (
              <p>{points.length === 0 ? nothing : `All of it is under “${left}”.`}</p>
            )}
          </section>
        );
      })}
    </article>
  );
}

function Points({ points }: { points: readonly Point[] }) {
  return (
    <ul>
      {points.map(({ key, object, sentence, detail, outcome }) => (
        <li key={key} className={line}>
          <b className="font-semibold">{object.replace(/\.$/, "")}:</b> {sentence}
          {detail && <span className="text-ink-3"> {detail}</span>}
          {outcome && <span className="block">→ {outcome}</span>}
        </li>
      ))}
    </ul>
  );
}
