import Link from "next/link";
import { quarterInWords } from "@/domain/quarters";
import { Section } from "@/ui/page-header";
import { PerWeekNumber, UnlockNumber } from "./block-numbers";
import type { Block, Foundations } from "./foundation-types";

type Props = { workspaceId: string; foundations: Foundations; onChoose: (id: string) => void };

/** The order in which raising blocks frees most for its weeks, beside the order of the plan. */
export function OrderPart({ workspaceId, foundations, onChoose }: Props) {
  const { order, orderSentence, planned, blocks } = foundations;
  const byId = new Map(blocks.map((block) => [block.id, block]));
  return (
    <Section title="Which first?">
      <p className="mb-2 max-w-[78ch] text-ink-2">{orderSentence}</p>
      <div className="grid grid-cols-[minmax(0,1.3fr)_minmax(0,1fr)] gap-x-8 gap-y-4 max-lg:grid-cols-1">
        {order.length > 0 && (
          <div>
            <h3 className="mb-1 text-12 font-medium text-ink-2">Suggested: most freed a person-week, needs first</h3>
            <ol>
              {order.map((entry, at) => (
                <li
                  key={entry.block}
                  className="grid grid-cols-[20px_minmax(0,1fr)_auto] gap-x-2 border-t border-hairline py-1.5"
                >
                  <span className="figure text-ink-3">{at + 1}</span>
                  <span>
                    <Named block={byId.get(entry.block)} id={entry.block} onChoose={onChoose} /> to level {entry.target}
                    <span className="block text-12 text-ink-2">{planWords(entry)}</span>
                    {entry.notes.map((note) => (
                      <span key={note} className="block text-12 text-ink-2">
                        {note}
                      </span>
                    ))}
                  </span>
                  <span className="figure text-right text-12 text-ink-2">
                    <Freed block={byId.get(entry.block)} />
                  </span>
                </li>
              ))}
            </ol>
          </div>
        )}
        <div>
          <h3 className="mb-1 text-12 font-medium text-ink-2">The plan’s order</h3>
          {planned.length === 0 ? (
            <p className="text-ink-2">
              The plan raises no block yet.{" "}
              <Link href={`/${workspaceId}/roadmap`} prefetch={false} className="underline underline-offset-3">
                Open the roadmap
              </Link>
            </p>
          ) : (
            <ol>
              {planned.map((raise, at) => (
                <li
                  key={raise.itemId}
                  className="grid grid-cols-[20px_minmax(0,1fr)_auto] gap-x-2 border-t border-hairline py-1.5"
                >
                  <span className="figure text-ink-3">{at + 1}</span>
                  <span>
                    <Named block={byId.get(raise.block)} id={raise.block} onChoose={onChoose} /> to level {raise.to}
                    <span className="block text-12 [overflow-wrap:anywhere] text-ink-3">{raise.name}</span>
                  </span>
                  <span className="figure text-right text-12 whitespace-nowrap text-ink-2">
                    there from {quarterInWords(raise.readyQuarter)}
                  </span>
                </li>
              ))}
            </ol>
          )}
        </div>
      </div>
    </Section>
  );
}

function Named({ block, id, onChoose }: { block: Block | undefined; id: string; onChoose: (id: string) => void }) {
  if (!block) return <span>{id}</span>;
  return (
    <button
      type="button"
      onClick={() => onChoose(id)}
      className="min-h-6 text-left font-medium [overflow-wrap:anywhere] underline-offset-3 hover:underline max-sm:min-h-11"
    >
      {block.name}
    </button>
  );
}

function Freed({ block }: { block: Block | undefined }) {
  if (!block?.unlock) return "frees nothing itself";
  return (
    <>
      <UnlockNumber block={block} /> points
      <span className="block text-ink-3">
        <PerWeekNumber block={block} /> a week
      </span>
    </>
  );
}

const planWords = ({ planPlace, readyQuarter }: Foundations["order"][number]) =>
  planPlace === null || readyQuarter === null
    ? null
    : `In the plan number ${planPlace}, there from ${quarterInWords(readyQuarter)}`;
