import { Kbd } from "@/ui/marks";
import { Voice } from "@/ui/page-header";
import type { MeetingView } from "../review-view";
import { countWords } from "./agenda-part-list";
import { MeetingNotes } from "./meeting-notes";

/** The parts with what is open in each, as links to them. */
export function AgendaNav({ parts }: { parts: MeetingView["parts"] }) {
  return (
    <nav aria-label="Agenda">
      <Voice>Agenda</Voice>
      <ol className="mt-1 max-xl:grid max-xl:grid-cols-2 max-xl:gap-x-6 max-sm:grid-cols-1">
        {parts.map((part) => (
          <li key={part.part} className="border-t border-hairline">
            <a
              href={`#${part.part}`}
              className="flex min-h-8 items-center justify-between gap-3 hover:bg-hover max-sm:min-h-11"
            >
              <span>{part.title}</span>
              <span className="figure shrink-0 text-12 text-ink-3">{countWords(part)}</span>
            </a>
          </li>
        ))}
        <li className="border-t border-hairline xl:hidden">
          <a href="#notes" className="flex min-h-8 items-center hover:bg-hover max-sm:min-h-11">
            Notes
          </a>
        </li>
      </ol>
    </nav>
  );
}

/** Where the meeting stands, who takes part, the notes, and the keys. */
export function MeetingSide({ workspaceId, data }: { workspaceId: string; data: MeetingView }) {
  const { meeting, parts, may, choices } = data;
  const mayDecide = may.edit && meeting.state !== "ended" && data.suggestions.length > 0;
  return (
    <aside aria-label="The meeting" className="border-l border-hairline bg-surface max-xl:border-t max-xl:border-l-0">
      <div className="grid content-start gap-7 px-6 py-5 max-lg:px-4 xl:sticky xl:top-0 xl:max-h-dvh xl:overflow-y-auto">
        <div className="max-xl:hidden">
          <AgendaNav parts={parts} />
        </div>
        <div>
          <Voice>Who takes part</Voice>
          <p className="mt-1 wrap-anywhere text-ink-2">
            {meeting.attendees.length > 0 ? meeting.attendees.join(", ") : "Nobody is named yet."}
          </p>
        </div>
        <div id="notes" className="scroll-mt-6">
          <MeetingNotes workspaceId={workspaceId} meeting={meeting} may={may.note && meeting.state !== "ended"} />
        </div>
        <div className="no-print text-12 text-ink-3 max-lg:hidden">
          <Voice>Keys</Voice>
          <p className="mt-1">
            <Kbd>J</Kbd> <Kbd>K</Kbd> go through the points, <Kbd>Enter</Kbd> opens one.
          </p>
          {mayDecide && (
            <ol className="mt-1 grid gap-1" aria-label="Keys of the decisions">
              {choices.decisions.map(({ id, name }, at) => (
                <li key={id}>
                  <Kbd>{at + 1}</Kbd> {name}
                </li>
              ))}
            </ol>
          )}
        </div>
      </div>
    </aside>
  );
}
