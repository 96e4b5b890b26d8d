import { Button } from "@/ui/button";
import { Notice } from "@/ui/states";

export type ConflictLine = { label: string; theirs: string; mine: string };
type Props = { lines: readonly ConflictLine[]; onTheirs: () => void; onMine: () => void };

/** Both versions side by side, where somebody else stored theirs while this was written. */
export function ConflictLines({ lines, onTheirs, onMine }: Props) {
  return (
    <Notice tone="harm">
      <p>Somebody else changed this meanwhile. Both versions:</p>
      <ul className="my-2 grid gap-1.5 text-ink">
        {lines.map(({ label, theirs, mine }) => (
          <li key={label}>
            <span className="text-12 text-ink-2">{label}</span>
            <br />
            Theirs: {theirs || "empty"}
            <br />
            Yours: {mine || "empty"}
          </li>
        ))}
      </ul>
      <div className="flex flex-wrap gap-2">
        <Button onClick={onTheirs}>Take theirs</Button>
        <Button onClick={onMine}>Go on with mine</Button>
      </div>
    </Notice>
  );
}

/** The fields in which two drafts differ, as people read them. */
export function linesOf<Draft extends object>(
  theirs: Draft,
  mine: Draft,
  labels: Record<keyof Draft & string, string>,
  wordsOf: (key: keyof Draft & string, value: unknown) => string,
): ConflictLine[] {
  return (Object.keys(labels) as (keyof Draft & string)[])
    .filter((key) => JSON.stringify(theirs[key]) !== JSON.stringify(mine[key]))
    .map((key) => ({ label: labels[key], theirs: wordsOf(key, theirs[key]), mine: wordsOf(key, mine[key]) }));
}
