import Link from "next/link";
import { dayInWords } from "@/ui/dates";
import { Voice } from "@/ui/page-header";
import type { Board, Place } from "./board-types";

/** What customers answered right here, newest first, each beside the time before. */
export function PlaceSurveys({ workspaceId, board, place }: { workspaceId: string; board: Board; place: Place }) {
  const waves = board.waves.filter(({ moment }) => moment === place.key);
  const older = board.olderWaves[place.key] ?? 0;
  return (
    <section>
      <Voice as="h3">What customers said here</Voice>
      {waves.length === 0 && (
        <p className="mt-1 text-ink-2">
          No survey was held here.{" "}
          <Link href={`/${workspaceId}/surveys`} prefetch={false} className="underline underline-offset-3">
            Surveys
          </Link>
        </p>
      )}
      {waves.map(({ id, instrument, date, answers, scores, beforeDate }) => (
        <div key={id} className="border-t border-hairline py-2">
          <p className="flex flex-wrap justify-between gap-x-3">
            <Link
              href={`/${workspaceId}/surveys`}
              prefetch={false}
              className="font-medium underline-offset-3 hover:underline"
            >
              {instrument}
            </Link>
            <span className="figure text-12 text-ink-3">
              {[date && dayInWords(date), answers !== null && `${answers.toLocaleString("en")} answers`]
                .filter(Boolean)
                .join(" · ")}
            </span>
          </p>
          <dl className="mt-1 grid grid-cols-2 gap-x-6 max-sm:grid-cols-1">
            {scores.map((score) => (
              <div key={score.id} className="flex items-baseline justify-between gap-3 py-0.5">
                <dt className="min-w-0 text-ink-2">{score.label}</dt>
                <dd className="figure whitespace-nowrap">
                  {score.words}
                  {score.before && (
                    <span className="text-12 text-ink-3" title={beforeDate ? dayInWords(beforeDate) : undefined}>
                      {" "}
                      before {score.before}
                    </span>
                  )}
                </dd>
              </div>
            ))}
          </dl>
        </div>
      ))}
      {older > 0 && (
        <p className="border-t border-hairline py-2 text-12 text-ink-3">
          {older === 1 ? "One older survey" : `${older} older surveys`} of this place:{" "}
          <Link href={`/${workspaceId}/surveys`} prefetch={false} className="underline underline-offset-3">
            Surveys
          </Link>
        </p>
      )}
    </section>
  );
}
