"use client";

import { type KeyboardEvent, useMemo, useRef, useState } from "react";
import { neighbourBlock } from "@/domain/foundations/block-columns";
import { classNames } from "@/ui/class-names";
import { useBeside } from "../scored/use-beside";
import { type Block, levelWords } from "./foundation-types";
import { boxWidth, type GraphLayout, graphLayout, type Spot } from "./graph-layout";
import { LevelTicks } from "./level-ticks";

type Props = { blocks: readonly Block[]; chosenId: string; onChoose: (id: string) => void };

/** What stands on what, from left to right. Arrows walk it, Enter opens a block. */
export function BlockGraph({ blocks, chosenId, onChoose }: Props) {
  const layout = useMemo(() => graphLayout(blocks), [blocks]);
  const beside = useBeside();
  const frame = useRef<HTMLUListElement>(null);
  const [focused, setFocused] = useState(chosenId);
  const stop = layout.spots.has(focused) ? focused : chosenId;
  const linked = (a: string, b: string) =>
    layout.links.some(({ from, to }) => (from === a && to === b) || (from === b && to === a));
  const onKeyDown = (event: KeyboardEvent) => {
    const next = neighbourBlock(layout.columns, stop, event.key, linked);
    if (next === null || event.altKey || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    setFocused(next);
    // Beside the graph the panel follows; over it, it would cover what is walked.
    if (beside) onChoose(next);
    frame.current?.querySelector<HTMLElement>(`[data-block="${CSS.escape(next)}"]`)?.focus();
  };
  const choose = (id: string) => {
    setFocused(id);
    onChoose(id);
  };
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
    <section aria-label="Graph of foundations" tabIndex={0} className="overflow-x-auto py-1">
      <div className="relative" style={{ minWidth: layout.width, height: layout.height }}>
        <Lines layout={layout} chosenId={chosenId} />
        <ul ref={frame} aria-label="Foundations, each after what it needs" onKeyDown={onKeyDown}>
          {layout.columns.flat().map((id) => {
            const block = blocks.find((each) => each.id === id)!;
            return (
              <li key={id} className="absolute" style={placeOf(layout.spots.get(id)!, layout.width)}>
                <BlockBox block={block} chosen={id === chosenId} inTabOrder={id === stop} onChoose={choose} />
              </li>
            );
          })}
        </ul>
      </div>
    </section>
  );
}

const placeOf = ({ x, y, height }: Spot, width: number) => ({
  left: `${(100 * x) / width}%`,
  width: `${(100 * boxWidth) / width}%`,
  top: y,
  height,
});

function Lines({ layout: { links, width, height }, chosenId }: { layout: GraphLayout; chosenId: string }) {
  const isOfChosen = ({ from, to }: { from: string; to: string }) => from === chosenId || to === chosenId;
  const ordered = [...links].sort((a, b) => Number(isOfChosen(a)) - Number(isOfChosen(b)));
  return (
    <svg
      aria-hidden
      viewBox={`0 0 ${width} ${height}`}
      preserveAspectRatio="none"
      className="absolute inset-0 size-full"
      fill="none"
    >
      {ordered.map((link) => (
        <path
          key={`${link.from} ${link.to}`}
          d={link.path}
          vectorEffect="non-scaling-stroke"
          stroke={isOfChosen(link) ? "var(--ink)" : "var(--edge)"}
          strokeOpacity={isOfChosen(link) ? 1 : 0.55}
          strokeWidth={isOfChosen(link) ? 1.75 : 1}
          {...(!link.met && { strokeDasharray: "4 3" })}
        />
      ))}
    </svg>
  );
}

type BoxProps = { block: Block; chosen: boolean; inTabOrder: boolean; onChoose: (id: string) => void };

function BlockBox({ block, chosen, inTabOrder, onChoose }: BoxProps) {
  return (
    <button
      type="button"
      data-block={block.id}
      tabIndex={inTabOrder ? 0 : -1}
      aria-current={chosen || undefined}
      aria-label={spoken(block)}
      onClick={() => onChoose(block.id)}
      className={classNames(
        "flex size-full flex-col justify-between gap-1 rounded-2 border px-2 py-1.5 text-left hover:bg-hover",
        block.critical && "border-l-4 border-l-ink",
        chosen ? "border-ink bg-selected" : "border-line bg-surface",
      )}
    >
      <span className="text-[12.5px] leading-4 font-medium [overflow-wrap:anywhere]">{block.name}</span>
      <span className="grid gap-0.5">
        <span className="flex items-center justify-between gap-1">
          <LevelTicks {...block} />
          <span className="figure text-11 text-ink-2">
            {block.level === null ? shortUnknown(block) : levelWords(block)}
          </span>
        </span>
        <span className="figure text-11 text-ink-3">{unlockWords(block)}</span>
      </span>
    </button>
  );
}

const shortUnknown = ({ levelEnd }: Block) => (levelEnd > 0 ? `? → ${levelEnd}` : "no level");

const unlockWords = ({ unlock, target }: Block) =>
  unlock ? `Frees ${unlock.unlockPriority.toFixed(1)} points` : target === null ? "Not asked for yet" : "Far enough";

function spoken({ name, level, levelEnd, target, critical, unlock, needs }: Block): string {
  return [
    name,
    level === null ? "not assessed" : `level ${level} of 4`,
    levelEnd > (level ?? 0) && `level ${levelEnd} at the end of the plan`,
    target !== null && `use cases need level ${target}`,
    critical && "critical",
    unlock && `frees ${unlock.unlockPriority.toFixed(1)} points of priority`,
    needs.length > 0 && `needs ${needs.map((need) => `${need.name} at ${need.minLevel}`).join(", ")}`,
  ]
    .filter(Boolean)
    .join(", ");
}
