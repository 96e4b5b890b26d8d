import type { RoundScorer } from "@/domain/scoring/rounds/round";
import { presetOf, scorerPresets } from "@/domain/scoring/rounds/scorer-presets";
import { Checkbox } from "@/ui/checkbox";
import { Select } from "@/ui/select";

type Person = { id: string; name: string; account: boolean; mayScore: boolean };
type Props = {
  people: readonly Person[];
  groups: readonly { id: string; label: string }[];
  live: boolean;
  scorers: readonly RoundScorer[];
  onChange: (scorers: RoundScorer[]) => void;
};

/** Who scores, and which questions each is asked. */
export function ScorerPicker({ people, groups, live, scorers, onChange }: Props) {
  const every = groups.map(({ id }) => id);
  const stays = new Set(scorers.map(({ scorerId }) => scorerId));
  const offered = people.filter(({ id, account, mayScore }) => stays.has(id) || (mayScore && (account || live)));
  const set = (scorerId: string, chosen: string[]) =>
    onChange(scorers.map((scorer) => (scorer.scorerId === scorerId ? { scorerId, groups: chosen } : scorer)));
  return (
    <fieldset className="grid min-w-0 gap-1">
      <legend className="mb-1 text-12 font-medium text-ink-2">Who scores</legend>
      <ul className="border-y border-hairline">
        {offered.map(({ id, name, account }) => {
          const scorer = scorers.find(({ scorerId }) => scorerId === id);
          return (
            <li key={id} className="border-b border-hairline py-1.5 last:border-b-0">
              <div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1">
                <Checkbox
                  label={name}
                  help={account ? undefined : "No account: whoever leads the meeting writes for them"}
                  checked={scorer !== undefined}
                  onChange={(event) =>
                    onChange(
                      event.target.checked
                        ? [...scorers, { scorerId: id, groups: every }]
                        : scorers.filter(({ scorerId }) => scorerId !== id),
                    )
                  }
                />
                {scorer && every.length > 1 && (
                  <Select
                    label={`What ${name} scores`}
                    labelHidden
                    fieldClassName="w-48 max-sm:w-full"
                    value={presetOf(scorer.groups)?.id ?? "own"}
                    choices={[
                      ...scorerPresets.map((preset) => ({ value: preset.id, label: preset.name })),
                      ...(presetOf(scorer.groups) ? [] : [{ value: "own", label: "Own choice" }]),
                    ]}
                    onChange={(event) => {
                      const preset = scorerPresets.find((each) => each.id === event.target.value);
                      if (preset) set(id, [...preset.groups]);
                    }}
                  />
                )}
              </div>
              {scorer && every.length > 1 && (
                <div className="mt-1 flex flex-wrap gap-x-4 gap-y-0.5 pl-6">
                  {groups.map((group) => (
                    <Checkbox
                      key={group.id}
                      label={<span className="text-12 text-ink-2">{group.label}</span>}
                      checked={scorer.groups.includes(group.id)}
                      onChange={(event) =>
                        set(
                          id,
                          every.filter((each) =>
                            each === group.id ? event.target.checked : scorer.groups.includes(each),
                          ),
                        )
                      }
                    />
                  ))}
                </div>
              )}
            </li>
          );
        })}
      </ul>
      {!live && (
        <p className="text-12 text-ink-3">
          In a blind round everybody answers with their own account. Readers can be made contributors under Members.
        </p>
      )}
    </fieldset>
  );
}
