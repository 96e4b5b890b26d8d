import { Select } from "@/ui/select";
import { none, optionsOf, type PartProps } from "./test-draft";

const kinds = [
  none("Not said yet"),
  { value: "switch", label: "At a switch from one task to the next" },
  { value: "task", label: "Inside one task" },
];

/** Where in the journey: at a switch between two tasks, inside one, or not said. */
export function MomentChoice({ draft, set, wrong, choices: { tasks } }: PartProps) {
  const [from = "", to] = draft.moment.split(">");
  const kind = draft.moment === "" ? "" : to === undefined ? "task" : "switch";
  const options = (current: string) => [
    ...(current === "" || tasks.some(({ id }) => id === current) ? [] : [{ value: current, label: current }]),
    ...optionsOf(tasks),
  ];
  const next = (task: string) => tasks[tasks.findIndex(({ id }) => id === task) + 1]?.id ?? tasks[0]?.id ?? "";
  const chosen = (given: string) => {
    const task = from || (tasks[1]?.id ?? "");
    set({ moment: given === "" ? "" : given === "task" ? task : `${task}>${next(task)}` });
  };
  return (
    <div className="grid items-start gap-3 sm:col-span-2 sm:grid-cols-[2fr_1fr_1fr]">
      <Select
        label="Moment"
        choices={kinds}
        value={kind}
        help={kind === "switch" ? "Where people hesitate, and help or pressure weighs most." : undefined}
        onChange={(event) => chosen(event.target.value)}
      />
      {kind !== "" && (
        <Select
          label={kind === "switch" ? "From" : "Task"}
          choices={options(from)}
          value={from}
          onChange={(event) => set({ moment: kind === "switch" ? `${event.target.value}>${to}` : event.target.value })}
        />
      )}
      {to !== undefined && (
        <Select
          label="To"
          choices={options(to)}
          value={to}
          error={wrong["moment"]}
          onChange={(event) => set({ moment: `${from}>${event.target.value}` })}
        />
      )}
    </div>
  );
}
