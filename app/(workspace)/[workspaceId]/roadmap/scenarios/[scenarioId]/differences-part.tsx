import { quarterInWords, withQuartersInWords } from "@/domain/quarters";
import { grouped, moneyInWords } from "@/domain/roadmap/wording";
import { Section, Voice } from "@/ui/page-header";
import type { Comparison } from "../scenario-words";

const groups = [
  { group: "stopped", title: "Dropped" },
  { group: "removed", title: "Taken off" },
  { group: "added", title: "Added" },
  { group: "moved", title: "Moved" },
  { group: "changed", title: "Changed" },
] as const;

type Stood = NonNullable<Comparison["items"][number]["before"]>;

/** Where what was dropped stood, and what it would have taken. */
const stoodInWords = ({ startQuarter, cost, effortWeeks }: Stood, sign: string) =>
  [
    `It stood in ${quarterInWords(startQuarter)}`,
    ...(cost ? [moneyInWords(cost, sign)] : []),
    ...(effortWeeks ? [`${grouped(effortWeeks)} person-weeks`] : []),
  ].join(", ");

type Props = { comparison: Comparison; sign: string };

/** Every initiative that differs, people and money, and prerequisites that break or heal; each in a sentence. */
export function DifferencesPart({ comparison: { items, frame, prerequisites }, sign }: Props) {
  const needs = [
    { title: "Prerequisites broken", gaps: prerequisites.broken, harm: true },
    { title: "Prerequisites met again", gaps: prerequisites.repaired, harm: false },
  ].filter(({ gaps }) => gaps.length > 0);
  if (items.length === 0 && frame === null && needs.length === 0) return null;
  return (
    <Section title="One by one">
      <div className="grid gap-5">
        {needs.map(({ title, gaps, harm }) => (
          <div key={title}>
            <Voice as="h3">{title}</Voice>
            <ul>
              {gaps.map(({ sentence }) => (
                <li
                  key={sentence}
                  className={`border-t border-hairline py-1.5 wrap-anywhere ${harm ? "text-harm" : ""}`}
                >
                  {withQuartersInWords(sentence)}
                </li>
              ))}
            </ul>
          </div>
        ))}
        {groups.map(({ group, title }) => {
          const rows = items.filter((item) => item.group === group);
          if (rows.length === 0) return null;
          return (
            <div key={group}>
              <Voice as="h3">
                {title}, {rows.length}
              </Voice>
              <ul>
                {rows.map(({ id, name, edits, before }) => (
                  <li
                    key={id}
                    className="grid grid-cols-[minmax(0,2fr)_minmax(0,3fr)] gap-x-6 border-t border-hairline py-1.5 max-sm:grid-cols-1"
                  >
                    <span className="font-medium wrap-anywhere">{name}</span>
                    <span className="text-ink-2 wrap-anywhere">
                      {group === "stopped" && before
                        ? stoodInWords(before, sign)
                        : edits.map(({ sentence }) => sentence).join(" ")}
                    </span>
                  </li>
                ))}
              </ul>
            </div>
          );
        })}
        {frame && frame.edits.length > 0 && (
          <div>
            <Voice as="h3">People and money</Voice>
            <ul className="columns-2 gap-10 max-lg:columns-1">
              {frame.edits.map(({ sentence }) => (
                <li key={sentence} className="border-t border-hairline py-1.5 break-inside-avoid">
                  {sentence}
                </li>
              ))}
            </ul>
          </div>
        )}
      </div>
    </Section>
  );
}
