import type { TaskName } from "@/domain/customers/journey-words";
import { HarmGlyph } from "@/ui/marks";
import { Voice } from "@/ui/page-header";
import type { Board, Place } from "./board-types";
import { counted, levelOf, placeName } from "./journey-terms";
import { NamedPitfalls } from "./named-pitfalls";
import { PitfallPart } from "./pitfall-part";
import { PlaceActions } from "./place-actions";
import { PlaceDecision } from "./place-decision";
import { PlaceFindings } from "./place-findings";
import { PlaceSurveys } from "./place-surveys";
import { PlaceUseCases } from "./place-use-cases";

type Props = { workspaceId: string; board: Board; place: Place; nameOf: TaskName };

/** Everything at one place: what goes wrong, who helps or hurts, what customers said, what was decided. */
export function PlacePanel({ workspaceId, board, place, nameOf }: Props) {
  const { pitfalls, worst, kept } = place;
  const task = board.tasks.find(({ id }) => place.moment.type === "stage" && id === place.moment.fromTask);
  const name = placeName(place, nameOf);
  return (
    <section aria-label={name} className="px-7 pt-5 pb-12 max-lg:px-4 max-sm:px-0 max-sm:pb-5">
      <header className="flex flex-wrap items-end justify-between gap-x-6 gap-y-2">
        <div className="min-w-0">
          <Voice as="p">{place.moment.type === "stage" ? "Task" : "Task switch"}</Voice>
          <h2 className="text-22 leading-tight wrap-anywhere">{name}</h2>
          {task?.plain && <p className="mt-1 max-w-[68ch] text-ink-2 wrap-anywhere">{task.plain}</p>}
          <p className="mt-1 flex flex-wrap items-center gap-x-3 text-12 text-ink-3">
            {worst !== null && <HarmGlyph level={levelOf(worst)}>{worst} of 5 at worst</HarmGlyph>}
            <span>
              {counted(pitfalls.length, "pitfall")} · {counted(place.useCases.length, "use case")}
            </span>
          </p>
        </div>
        {board.may.edit && <PlaceActions workspaceId={workspaceId} board={board} place={place} name={name} />}
      </header>
      {kept && <PlaceDecision workspaceId={workspaceId} kept={kept} mayEdit={board.may.edit} />}
      <PlaceFindings workspaceId={workspaceId} place={place} />
      <div className="mt-5 grid grid-cols-[minmax(0,1.35fr)_minmax(0,1fr)] gap-x-10 gap-y-8 max-lg:grid-cols-1">
        <section aria-labelledby="place-pitfalls">
          <h3 id="place-pitfalls" className="voice text-14 font-normal text-ink-2">
            What goes wrong here
          </h3>
          {pitfalls.length === 0 && (
            <p className="mt-1 text-ink-2">
              Nothing is on record. That may be good news, or nobody has asked customers here yet.
            </p>
          )}
          {pitfalls.map((covered) => (
            <PitfallPart
              key={covered.pitfall.pitfallId}
              workspaceId={workspaceId}
              board={board}
              place={place}
              covered={covered}
            />
          ))}
          <NamedPitfalls workspaceId={workspaceId} board={board} place={place} />
        </section>
        <div className="grid content-start gap-8">
          <PlaceUseCases workspaceId={workspaceId} board={board} place={place} nameOf={nameOf} />
          <PlaceSurveys workspaceId={workspaceId} board={board} place={place} />
        </div>
      </div>
    </section>
  );
}
