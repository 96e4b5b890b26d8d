import { X } from "lucide-react";
import { Button } from "@/ui/button";
import { IconButton } from "@/ui/icon-button";
import { Select } from "@/ui/select";
import type { Block } from "./foundation-types";
import type { Needs } from "./use-block-writes";

type Props = { blocks: readonly Block[]; blockId: string | null; needs: Needs; onChange: (needs: Needs) => void };

const levels = [1, 2, 3, 4].map((level) => ({ value: String(level), label: `level ${level}` }));

/** What a block needs before it can be raised far: other blocks, each with a level. */
export function NeedsFields({ blocks, blockId, needs, onChange }: Props) {
  const free = blocks.filter(({ id }) => id !== blockId && !needs.some(({ block }) => block === id));
  const put = (at: number, change: Partial<Needs[number]>) =>
    onChange(needs.map((need, place) => (place === at ? { ...need, ...change } : need)));
  return (
    <fieldset className="grid gap-2">
      <legend className="mb-1 text-12 font-medium text-ink-2">What it needs</legend>
      {needs.length === 0 && <p className="text-ink-3">Nothing: it can begin at once.</p>}
      {needs.map(({ block, minLevel }, at) => {
        const known = blocks.find(({ id }) => id === block);
        const own = known ?? { id: block, name: `${block}, which is not here any more` };
        return (
          <div key={block} className="grid grid-cols-[minmax(0,1fr)_104px_auto] items-center gap-2">
            <Select
              label={`Block ${at + 1}`}
              labelHidden
              value={block}
              choices={[own, ...free].map(({ id, name }) => ({ value: id, label: name }))}
              onChange={(event) => put(at, { block: event.target.value })}
            />
            <Select
              label={`Level of ${own.name}`}
              labelHidden
              value={String(minLevel)}
              choices={levels}
              onChange={(event) => put(at, { minLevel: Number(event.target.value) })}
            />
            <IconButton
              label={`Take out ${own.name}`}
              onClick={() => onChange(needs.filter((_, place) => place !== at))}
            >
              <X aria-hidden size={14} />
            </IconButton>
          </div>
        );
      })}
      <p>
        <Button
          disabledBecause={free.length === 0 ? "It needs every other block already." : null}
          onClick={() => free[0] && onChange([...needs, { block: free[0].id, minLevel: 1 }])}
        >
          Add a block it needs
        </Button>
      </p>
    </fieldset>
  );
}
