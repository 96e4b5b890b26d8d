import { Voice } from "@/ui/page-header";
import { type Block, type Foundations, levelWords } from "./foundation-types";
import { LevelTicks } from "./level-ticks";

type Props = { foundations: Foundations; onChoose: (id: string) => void };

/** The foundations on a phone: by what they are about, two lines each. */
export function BlockList({ foundations: { blocks, dimensions }, onChoose }: Props) {
  const groups = Object.entries(dimensions)
    .map(([dimension, words]) => ({ words, own: blocks.filter((block) => block.dimension === dimension) }))
    .filter(({ own }) => own.length > 0);
  return (
    <div className="grid gap-4">
      {groups.map(({ words, own }) => (
        <section key={words} aria-label={words}>
          <Voice>{words}</Voice>
          <ul>
            {own.map((block) => (
              <li key={block.id} className="border-t border-hairline">
                <button
                  type="button"
                  onClick={() => onChoose(block.id)}
                  className="grid min-h-11 w-full gap-1 py-2 text-left"
                >
                  <span className="font-medium [overflow-wrap:anywhere]">{block.name}</span>
                  <span className="figure flex flex-wrap items-center gap-x-2 text-12 text-ink-2">
                    <LevelTicks {...block} />
                    {listWords(block)}
                  </span>
                </button>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </div>
  );
}

function listWords(block: Block): string {
  return [
    block.level === null ? "Not assessed" : `Level ${levelWords(block)}`,
    block.target !== null && `needed at ${block.target}`,
    block.critical && "critical",
    block.unlock && `frees ${block.unlock.unlockPriority.toFixed(1)} points`,
  ]
    .filter(Boolean)
    .join(" · ");
}
