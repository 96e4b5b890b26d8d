import { X } from "lucide-react";
import type { Prerequisite } from "@/domain/scoring/use-case";
import { IconButton } from "@/ui/icon-button";
import { Select } from "@/ui/select";
import { levelNames } from "../status-words";

type Props = {
  prerequisites: readonly Prerequisite[];
  blocks: readonly { id: string; name: string; help: string | null }[];
  onChange: (prerequisites: Prerequisite[]) => void;
};

/** Building blocks it stands on, each with the level it needs. */
export function PrerequisiteFields({ prerequisites, blocks, onChange }: Props) {
  const open = blocks.filter(({ id }) => !prerequisites.some(({ block }) => block === id));
  return (
    <fieldset className="grid gap-2">
      <legend className="mb-1 text-12 font-medium text-ink-2">What must be in place</legend>
      {prerequisites.map(({ block, minLevel }) => {
        const known = blocks.find(({ id }) => id === block);
        const name = known?.name ?? block;
        return (
          <div key={block} className="flex items-center gap-3">
            <p className="min-w-0 flex-1">
              {name}
              {known?.help && <span className="block text-12 text-ink-3">{known.help}</span>}
            </p>
            <Select
              label={`Level of ${name}`}
              labelHidden
              fieldClassName="w-44 max-sm:w-32"
              choices={levelNames.map((level, at) => ({ value: String(at), label: `${at}: ${level}` }))}
              value={String(minLevel)}
              onChange={(event) =>
                onChange(
                  prerequisites.map((each) =>
                    each.block === block ? { block, minLevel: Number(event.target.value) } : each,
                  ),
                )
              }
            />
            <IconButton
              label={`Take away ${name}`}
              onClick={() => onChange(prerequisites.filter((each) => each.block !== block))}
            >
              <X aria-hidden size={14} />
            </IconButton>
          </div>
        );
      })}
      <Select
        label="Add a building block"
        choices={[
          { value: "", label: "Choose a building block" },
          ...open.map(({ id, name }) => ({ value: id, label: name })),
        ]}
        value=""
        onChange={(event) =>
          event.target.value && onChange([...prerequisites, { block: event.target.value, minLevel: 2 }])
        }
      />
    </fieldset>
  );
}
