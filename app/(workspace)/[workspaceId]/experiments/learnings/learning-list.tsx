import { memo, useState } from "react";
import { Button } from "@/ui/button";
import { Section } from "@/ui/page-header";
import { usePrinting } from "@/ui/use-printing";
import { type LearningActs, LearningItem } from "./learning-item";
import type { LearningRow } from "./learning-words";

type Props = LearningActs & {
  workspaceId: string;
  rows: readonly LearningRow[];
  /** Ids in the order in which they should be looked at. */
  due: readonly string[];
  may: { contribute: boolean; edit: boolean };
};

const drawnAtOnce = 40;

/** What is due for review first, the longest overdue on top; then the rest. */
export const LearningList = memo(function LearningList({ rows, due, ...rest }: Props) {
  const [most, setMost] = useState(drawnAtOnce);
  const printing = usePrinting();
  const byId = new Map(rows.map((row) => [row.id, row]));
  const dueRows = due.flatMap((id) => byId.get(id) ?? []);
  const others = rows.filter((row) => !row.due);
  const limit = printing ? rows.length : most;
  const groups = [
    { title: dueTitle(dueRows.length), rows: dueRows.slice(0, limit) },
    {
      title: dueRows.length > 0 ? "Not due yet" : "All learnings",
      rows: others.slice(0, Math.max(0, limit - dueRows.length)),
    },
  ];
  return (
    <div className="grid gap-8 border-t border-line px-7 pt-5 pb-12 max-lg:px-4">
      {groups.map(
        (group) =>
          group.rows.length > 0 && (
            <Section key={group.title} title={group.title}>
              <ul aria-label={group.title} className="border-t border-hairline">
                {group.rows.map((learning) => (
                  <LearningItem key={learning.id} learning={learning} {...rest} />
                ))}
              </ul>
            </Section>
          ),
      )}
      {rows.length > limit && (
        <p>
          <Button onClick={() => setMost(most + drawnAtOnce)}>
            Show {Math.min(drawnAtOnce, rows.length - limit)} more
          </Button>
        </p>
      )}
    </div>
  );
});

const dueTitle = (count: number) => `${count} ${count === 1 ? "learning is" : "learnings are"} due for review`;
