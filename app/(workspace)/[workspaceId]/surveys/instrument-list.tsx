import Link from "next/link";
import { Section } from "@/ui/page-header";
import { CitedCards } from "../cited/cited-cards";
import type { Surveys } from "./survey-board";

/** The questionnaires that ship: when to use each, what it feeds, and what it is not. */
export function InstrumentList({ workspaceId, surveys }: { workspaceId: string; surveys: Surveys }) {
  return (
    <div className="px-7 pb-10 max-lg:px-4">
      <Section title="Questionnaires">
        <p className="mb-3 max-w-[78ch] text-ink-2">{surveys.note}</p>
        <ul>
          {surveys.instruments.map(({ id, name, when, questions, feeds, drawsOn, waves }) => (
            <li
              key={id}
              className="grid grid-cols-[minmax(0,1fr)_minmax(0,1fr)] gap-x-8 gap-y-1 border-t border-hairline py-3 max-md:grid-cols-1"
            >
              <div className="min-w-0">
                <Link
                  href={`/${workspaceId}/surveys/${id}`}
                  className="inline-flex min-h-6 items-center text-16 font-medium underline-offset-3 hover:underline max-sm:min-h-11"
                >
                  {name}
                </Link>
                <p className="text-ink-2">{when}.</p>
              </div>
              <div className="min-w-0 text-12 text-ink-2">
                <p>
                  {questions === 1 ? "1 question" : `${questions} questions`}
                  {waves > 0 && `, ${waves === 1 ? "1 wave" : `${waves} waves`} entered`}
                </p>
                <p>
                  {feeds.length > 0
                    ? `Feeds ${feeds.join(", ")}.`
                    : "Feeds no metric of the library; read it as it is."}
                </p>
                <CitedCards
                  ids={drawsOn}
                  workspaceId={workspaceId}
                  label={`Draws on ${drawsOn.length === 1 ? "1 source" : `${drawsOn.length} sources`}`}
                />
              </div>
            </li>
          ))}
        </ul>
      </Section>
    </div>
  );
}
