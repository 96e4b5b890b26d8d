import { OpensNumber } from "@/ui/opens-number";
import type { Block } from "./foundation-types";

const points = (value: number | null) => (value === null ? "not scored" : value.toFixed(1));

/** What raising a block would free, with the use cases it is the sum of. */
export function UnlockNumber({ block }: { block: Block }) {
  if (!block.unlock) return <span className="text-ink-3">–</span>;
  const { unlockPriority } = block.unlock;
  return (
    <OpensNumber
      value={unlockPriority.toFixed(1)}
      className="min-h-6"
      label={`${block.name} frees ${unlockPriority.toFixed(1)} points: what they are made of`}
      title="What it would free"
      parts={[
        ...block.waiting.map(({ name, priority, needs }) => ({
          label: name,
          how: `needs ${needs}`,
          value: points(priority),
        })),
        { label: "Points of priority", value: unlockPriority.toFixed(1), total: true },
      ]}
      note="The priorities of the planned and testing use cases that miss it. What is not scored adds nothing."
    />
  );
}

/** The same for each person-week of its next raise. */
export function PerWeekNumber({ block }: { block: Block }) {
  if (!block.unlock) return <span className="text-ink-3">–</span>;
  const { unlockPriority, effortWeeks, perWeek } = block.unlock;
  if (perWeek === null) return <span className="text-ink-3">not known</span>;
  const raise = block.raises[0];
  return (
    <OpensNumber
      value={perWeek.toFixed(1)}
      className="min-h-6"
      label={`${block.name} frees ${perWeek.toFixed(1)} points a person-week: what they are made of`}
      title="What it frees a person-week"
      parts={[
        { label: "Points of priority it frees", value: unlockPriority.toFixed(1) },
        { label: "Person-weeks of its next raise", value: `÷ ${effortWeeks}` },
        { label: "Points a person-week", value: perWeek.toFixed(1), total: true },
      ]}
      note={
        raise
          ? `The weeks of its earliest work on the roadmap, “${raise.name}”; the library's where it has none.`
          : `The plan does not raise it: the ${effortWeeks} weeks of the library, our default.`
      }
    />
  );
}
