import { grouped } from "@/domain/roadmap/wording";
import { Select } from "@/ui/select";
import { NumberInput } from "@/ui/text-input";
import { typedAmount } from "../../scored/typed-amount";
import { FormPart, none, type PartProps, pair } from "./initiative-fields";

/** Who answers for it, whose weeks it takes, and what it costs. */
export function EffortPart({ draft, set, wrong, choices, sign }: PartProps & { sign: string }) {
  const roles = [...new Set([...choices.roles, ...Object.keys(draft.byRole)])];
  const given = roles.flatMap((role) => {
    const weeks = typedAmount(draft.byRole[role] ?? "");
    return weeks === null || Number.isNaN(weeks) ? [] : [weeks];
  });
  const sum = given.length === 0 ? null : Math.round(given.reduce((all, weeks) => all + weeks, 0) * 100) / 100;
  return (
    <FormPart title="Who and how much" help="What is not known stays empty; it is never a zero.">
      <fieldset className="min-w-0">
        <legend className="mb-1 text-12 font-medium text-ink-2">Person-weeks in all its quarters</legend>
        <div className="grid grid-cols-[repeat(auto-fill,minmax(120px,1fr))] items-start gap-3">
          {roles.map((role) => (
            <NumberInput
              key={role}
              label={<span className="wrap-anywhere">{role}</span>}
              value={draft.byRole[role] ?? ""}
              error={wrong[`role ${role}`]}
              onChange={(event) => set({ byRole: { ...draft.byRole, [role]: event.target.value } })}
            />
          ))}
          <NumberInput
            label="In all"
            value={sum === null ? draft.whole : grouped(sum)}
            readOnly={sum !== null}
            error={wrong["effortWeeks"] ?? wrong["whole"]}
            help={sum === null ? "Without roles it counts for everybody." : "The sum of the roles."}
            onChange={(event) => set({ whole: event.target.value })}
          />
        </div>
      </fieldset>
      <div className={pair}>
        <NumberInput
          label={`Cost in all, ${sign}`}
          value={draft.cost}
          error={wrong["cost"]}
          help="Spread evenly over its quarters."
          onChange={(event) => set({ cost: event.target.value })}
        />
        <Select
          label="Owner"
          value={draft.ownerId}
          choices={[none("Nobody yet"), ...choices.people.map(({ id, name }) => ({ value: id, label: name }))]}
          onChange={(event) => set({ ownerId: event.target.value })}
        />
        <NumberInput
          label="Versions of content"
          inputMode="numeric"
          value={draft.contentVersions}
          error={wrong["contentVersions"]}
          onChange={(event) => set({ contentVersions: event.target.value })}
        />
        <NumberInput
          label="Hours a version"
          value={draft.hoursPerVersion}
          error={wrong["hoursPerVersion"]}
          onChange={(event) => set({ hoursPerVersion: event.target.value })}
        />
      </div>
    </FormPart>
  );
}
