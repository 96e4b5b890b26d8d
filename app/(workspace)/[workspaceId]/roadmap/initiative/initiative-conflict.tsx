import type { InitiativeFacts } from "@/domain/roadmap/initiative-proposal";
import { Button } from "@/ui/button";
import { Notice } from "@/ui/states";
import { initiativeInWords, type Names } from "./initiative-words";

type Props = {
  mine: InitiativeFacts | null;
  theirs: InitiativeFacts;
  /** Who stored it last. */
  by: string;
  names: Names;
  onMine: () => void;
  onTheirs: () => void;
};

/** Somebody stored this meanwhile: both versions where they differ, and the choice between them. */
export function InitiativeConflict({ mine, theirs, by, names, onMine, onTheirs }: Props) {
  const flat = (facts: InitiativeFacts) =>
    new Map(
      initiativeInWords(facts, names).flatMap(({ rows }) => rows.map(({ label, value }) => [label, value] as const)),
    );
  const [yours, stored] = [mine ? flat(mine) : new Map<string, string | null>(), flat(theirs)];
  const labels = [...new Set([...stored.keys(), ...yours.keys()])];
  const differing = labels.filter((label) => mine && (yours.get(label) ?? null) !== (stored.get(label) ?? null));
  return (
    <Notice tone="harm">
      <p>{by} stored this while you wrote. What you entered is kept here.</p>
      <dl className="mt-2 grid gap-1 text-ink">
        {differing.map((label) => (
          <div key={label}>
            <dt className="text-12 text-ink-3">{label}</dt>
            <dd className="wrap-anywhere">
              Theirs: {stored.get(label) ?? "not known"} · Yours: {yours.get(label) ?? "not known"}
            </dd>
          </div>
        ))}
      </dl>
      <p className="mt-2 flex flex-wrap gap-2">
        <Button onClick={onMine}>Go on with mine</Button>
        <Button onClick={onTheirs}>Take theirs</Button>
      </p>
    </Notice>
  );
}
