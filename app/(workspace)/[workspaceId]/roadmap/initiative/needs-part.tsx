import type { Initiative } from "@/domain/roadmap/initiative";
import { SearchPicker } from "@/ui/search-picker";
import { quartersOf } from "../board-words";
import { FormPart, type PartProps } from "./initiative-fields";

type Props = PartProps & { others: readonly Initiative[]; neededBy: readonly { id: string; name: string }[] };

/** What has to be there first: levels of building blocks, and other work. */
export function NeedsPart({ draft, set, wrong, choices, others, neededBy }: Props) {
  const subject = (draft.kind === "building_block" ? choices.blocks : choices.useCases).find(
    ({ id }) => id === draft.refId,
  );
  const levels = draft.kind === "building_block" && Number(draft.level) < 2 ? [] : (subject?.needs ?? []);
  return (
    <FormPart title="What it needs">
      {levels.length > 0 && (
        <div>
          <p className="text-12 font-medium text-ink-2">
            Levels that its {draft.kind === "building_block" ? "building block" : "use case"} needs
          </p>
          <ul className="mt-1 grid gap-0.5">
            {levels.map(({ block, name, level, now }) => (
              <li key={block} className="flex justify-between gap-3 border-t border-hairline py-0.5">
                <span className="min-w-0 wrap-anywhere">{name}</span>
                <span className="figure shrink-0 text-ink-2">
                  level {level}, now {now}
                  {now < level && <span className="text-harm"> · missing</span>}
                </span>
              </li>
            ))}
          </ul>
        </div>
      )}
      <SearchPicker
        label="Work that is done before it starts"
        choices={others.map((item) => ({ id: item.id, name: item.name, help: quartersOf(item) }))}
        chosen={draft.needsIds}
        onChange={(needsIds) => set({ needsIds })}
      />
      {wrong["needsIds"] && (
        <p role="alert" className="text-12 text-harm">
          {wrong["needsIds"]}
        </p>
      )}
      {neededBy.length > 0 && (
        <p className="text-12 text-ink-3">Waiting for it: {neededBy.map(({ name }) => name).join(", ")}.</p>
      )}
    </FormPart>
  );
}
