import { useId, useMemo, useState } from "react";
import { Button } from "@/ui/button";
import { Checkbox } from "@/ui/checkbox";
import { TextInput } from "@/ui/text-input";

export type Choosable = { id: string; name: string; score: number | null };

type Props = {
  /** Best first. */
  subjects: readonly Choosable[];
  many: string;
  chosen: ReadonlySet<string>;
  onChange: (chosen: ReadonlySet<string>) => void;
};

const most = 500;
const shownAtOnce = 60;

/** What a round is about: by name, by rank, or all that nobody has scored. */
export function SubjectPicker({ subjects, many, chosen, onChange }: Props) {
  const [search, setSearch] = useState("");
  const label = useId();
  const found = useMemo(() => {
    const words = search.toLowerCase().split(/\s+/);
    return subjects.filter(({ id, name }) => {
      const text = `${name} ${id}`.toLowerCase();
      return words.every((word) => text.includes(word));
    });
  }, [subjects, search]);
  const unscored = subjects.filter(({ score }) => score === null);
  const add = (more: readonly Choosable[]) =>
    onChange(new Set([...chosen, ...more.map(({ id }) => id)].slice(0, most)));
  return (
    <fieldset aria-labelledby={label} className="grid min-w-0 gap-2">
      <div className="flex flex-wrap items-baseline justify-between gap-2">
        <span id={label} className="text-12 font-medium text-ink-2">
          What is scored
        </span>
        <span role="status" className="figure text-12 text-ink-3">
          {chosen.size} of {subjects.length} chosen
        </span>
      </div>
      <div className="flex flex-wrap items-center gap-2">
        <TextInput
          label={`Search ${many}`}
          labelHidden
          type="search"
          placeholder={`Search ${many}`}
          value={search}
          fieldClassName="min-w-40 flex-1"
          onChange={(event) => setSearch(event.target.value)}
        />
        {unscored.length > 0 && <Button onClick={() => add(unscored)}>All not scored ({unscored.length})</Button>}
        {subjects.length > 20 && <Button onClick={() => add(subjects.slice(0, 20))}>Top 20</Button>}
        {chosen.size > 0 && (
          <Button look="quiet" onClick={() => onChange(new Set())}>
            Clear
          </Button>
        )}
      </div>
      <ul className="max-h-60 overflow-auto border-y border-hairline py-1">
        {found.slice(0, shownAtOnce).map(({ id, name, score }) => (
          <li key={id} className="flex items-center justify-between gap-3 py-0.5">
            <Checkbox
              label={name}
              checked={chosen.has(id)}
              onChange={(event) => {
                const next = new Set(chosen);
                if (event.target.checked) next.add(id);
                else next.delete(id);
                onChange(next);
              }}
            />
            <span className="figure shrink-0 pr-1 text-12 text-ink-3">
              {score === null ? "not scored" : score.toFixed(1)}
            </span>
          </li>
        ))}
        {found.length > shownAtOnce && (
          <li className="py-1 text-12 text-ink-3">and {found.length - shownAtOnce} more; search to find them</li>
        )}
        {found.length === 0 && (
          <li className="py-2 text-ink-3">
            {subjects.length === 0 ? `There are no ${many} yet.` : "Nothing has that name."}
          </li>
        )}
      </ul>
    </fieldset>
  );
}
