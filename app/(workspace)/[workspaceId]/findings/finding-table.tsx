"use client";

import { useRef } from "react";
import type { FindingGrouping } from "@/domain/findings/arrange-findings";
import { useFixedRows } from "@/ui/use-fixed-rows";
import { FindingRow } from "./finding-row";
import { groupWords } from "./finding-words";
import { GroupRow } from "./group-row";
import type { Arranged } from "./use-arranged";
import { useFindingKeys } from "./use-finding-keys";

type Props = {
  arranged: Arranged;
  grouping: FindingGrouping;
  workspaceId: string;
  chosenKey: string | null;
  onChoose: (key: string) => void;
  /** Somebody wants it explained. */
  onOpen: () => void;
  onAcknowledge: ((key: string) => void) | null;
  /** Grows with each finding acknowledged: then the next one takes the focus. */
  acknowledged: number;
};

const rowHeight = 68;
/** Up to here everything is drawn, so that the browser's own search finds it and print shows it. */
const drawnWhole = 250;

/** Findings in rows of one height, so that thousands scroll like ten. */
export function FindingTable(props: Props) {
  const { arranged, grouping, workspaceId, chosenKey } = props;
  const { items, toggle } = arranged;
  const frame = useRef<HTMLElement>(null);
  const keys = useFindingKeys({ ...props, frame, items });
  const drawn = useFixedRows({
    frame,
    count: items.length,
    rowHeight,
    whole: items.length <= drawnWhole,
    keep: keys.active,
  });
  keys.showWith(drawn.show);
  return (
    <section
      ref={frame}
      aria-label="Findings"
      onKeyDown={keys.onKeyDown}
      className="relative min-h-0 min-w-0 overflow-auto max-xl:max-h-[72dvh] print:max-h-none print:overflow-visible"
    >
      <table
        // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a table whose rows are moved in is a grid
        role="grid"
        aria-label="Findings"
        aria-rowcount={items.length + 1}
        className="w-full table-fixed"
      >
        <thead>
          <tr aria-rowindex={1}>
            <Head className="w-13 pl-7 max-lg:w-10 max-lg:pl-4">
              <span className="sr-only">How bad</span>
            </Head>
            <Head>Finding</Head>
            <Head className="w-52 pr-7 max-lg:pr-4 max-sm:hidden">Put it right</Head>
          </tr>
        </thead>
        <tbody>
          {drawn.rows.flatMap(({ index, gap }) => {
            const item = items[index];
            if (!item) return [];
            const place = { index, height: rowHeight, isActive: index === keys.active };
            return [
              gap > 0 && <Gap key={`gap ${item.key}`} height={gap} />,
              "finding" in item ? (
                <FindingRow
                  key={item.key}
                  {...place}
                  finding={item.finding}
                  workspaceId={workspaceId}
                  isChosen={item.key === chosenKey}
                  onPick={keys.pick}
                />
              ) : (
                <GroupRow
                  key={item.key}
                  {...place}
                  words={groupWords(grouping, item.group, item.first)}
                  count={item.count}
                  isOpen={item.isOpen}
                  itemKey={item.key}
                  onToggle={toggle}
                />
              ),
            ];
          })}
          {drawn.after > 0 && <Gap height={drawn.after} />}
        </tbody>
      </table>
    </section>
  );
}

function Head({ className = "", children }: { className?: string; children: React.ReactNode }) {
  return (
    <th
      scope="col"
      className={`sticky top-0 z-(--z-sticky) border-b border-line bg-page px-2 py-1.5 text-12 font-medium text-ink-2 ${className}`}
    >
      {children}
    </th>
  );
}

function Gap({ height }: { height: number }) {
  return (
    <tr aria-hidden style={{ height }}>
      <td colSpan={2} className="p-0" />
    </tr>
  );
}
