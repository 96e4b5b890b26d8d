import Link from "next/link";
import { memo } from "react";
import { classNames } from "@/ui/class-names";
import { HarmGlyph } from "@/ui/marks";
import { Voice } from "@/ui/page-header";
import type { Item } from "./listing";

type Props = {
  items: readonly Item[];
  more: number;
  chosenId: string | null;
  onChoose: (id: string) => void;
  workspaceId: string;
};

/** What is on the plot, numbered by priority: the numbers beside marks without a name are these. */
export const MatrixList = memo(function MatrixList({ items, more, chosenId, onChoose, workspaceId }: Props) {
  return (
    <section>
      <Voice>In order of priority; numbers on the plot are these</Voice>
      <ol className="mt-1">
        {items.map(({ row, band }, at) => (
          <Entry
            key={row.id}
            id={row.id}
            name={row.name}
            priority={row.priority}
            position={at + 1}
            band={band}
            isChosen={row.id === chosenId}
            onChoose={onChoose}
          />
        ))}
      </ol>
      {more > 0 && (
        <p className="mt-2 border-t border-hairline pt-2 text-12 text-ink-3">
          And {more.toLocaleString("en-GB")} of lower priority.{" "}
          <Link href={`/${workspaceId}/use-cases`} className="underline underline-offset-3">
            The list holds them all
          </Link>
          ; filters bring them here.
        </p>
      )}
    </section>
  );
});

type EntryProps = {
  id: string;
  name: string;
  priority: number | null;
  position: number;
  band: Item["band"];
  isChosen: boolean;
  onChoose: (id: string) => void;
};

const Entry = memo(function Entry({ id, name, priority, position, band, isChosen, onChoose }: EntryProps) {
  return (
    <li className="border-t border-hairline [content-visibility:auto] [contain-intrinsic-size:auto_30px]">
      <button
        type="button"
        aria-pressed={isChosen}
        onClick={() => onChoose(id)}
        className={classNames(
          "grid w-full grid-cols-[1.75rem_minmax(0,1fr)_auto_2.25rem] items-baseline gap-2 py-1.5 text-left hover:bg-hover max-sm:min-h-11",
          isChosen && "bg-selected",
        )}
      >
        <span className="figure text-right text-12 text-ink-3">{position}</span>
        <span>{name}</span>
        <HarmGlyph level={band} wordHidden />
        <span className="figure text-right">{priority?.toFixed(1)}</span>
      </button>
    </li>
  );
});
