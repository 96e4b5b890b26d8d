import type { Moment } from "@/domain/scoring/use-case";
import { RadioGroup } from "@/ui/radio-group";
import { Select } from "@/ui/select";

type Props = {
  moment: Moment;
  tasks: readonly { id: string; name: string }[];
  onChange: (moment: Moment) => void;
};

/** Where in the journey: at a switch from one task to the next, or inside one. */
export function MomentFields({ moment, tasks, onChange }: Props) {
  const choices = tasks.map(({ id, name }) => ({ value: id, label: name }));
  const isSwitch = moment.type === "transition";
  const from = moment.fromTask ?? moment.toTask ?? tasks[1]?.id ?? null;
  const next = tasks[tasks.findIndex(({ id }) => id === from) + 1]?.id ?? tasks[0]?.id ?? null;
  return (
    <>
      <RadioGroup
        label="Moment"
        value={moment.type}
        onChange={(type) =>
          onChange(
            type === "stage"
              ? { type, fromTask: from, toTask: null }
              : { type: "transition", fromTask: from, toTask: next },
          )
        }
        choices={[
          {
            value: "transition",
            label: "At a switch from one task to the next",
            help: "Where people hesitate, and help or pressure weighs most.",
          },
          { value: "stage", label: "Inside one task" },
        ]}
      />
      <div className="grid grid-cols-2 gap-3">
        <Select
          label={isSwitch ? "From" : "Task"}
          choices={choices}
          value={from ?? ""}
          onChange={(event) => onChange({ ...moment, fromTask: event.target.value })}
        />
        {isSwitch && (
          <Select
            label="To"
            choices={choices}
            value={moment.toTask ?? ""}
            error={from === moment.toTask ? "Choose another task than the first." : null}
            onChange={(event) => onChange({ ...moment, toTask: event.target.value })}
          />
        )}
      </div>
    </>
  );
}
