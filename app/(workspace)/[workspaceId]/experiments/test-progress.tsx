import { counted, grouped } from "@/domain/roadmap/wording";
import { Meter } from "@/ui/meter";
import type { LoggedTest } from "./experiment-list";

/** How far a running test is, in people and in days, and about how long it still takes. */
export function TestProgress({ progress }: { progress: NonNullable<LoggedTest["progress"]> }) {
  const { people, days, daysToGo } = progress;
  const rows = [
    people && {
      words: `${grouped(people.smallestArm)} of ${grouped(people.planned)} people an arm`,
      share: people.share,
    },
    days && {
      words:
        days.run > days.planned
          ? `day ${days.run}; at least ${counted(days.planned, "day")}`
          : `day ${days.run} of ${days.planned}`,
      share: days.share,
    },
  ].filter((row) => row !== null);
  return (
    <div className="figure mt-1.5 grid max-w-60 gap-1 text-12 text-ink-2">
      {rows.map(({ words, share }) => (
        <div key={words}>
          <p>{words}</p>
          <Meter used={share} available={1} label={words} thin />
        </div>
      ))}
      {people === null && <p>How many people took part is not known</p>}
      {daysToGo !== null && daysToGo > 0 && <p className="text-ink-3">about {counted(daysToGo, "day")} to go</p>}
    </div>
  );
}
