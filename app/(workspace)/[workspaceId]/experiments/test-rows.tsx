"use client";

import { ChevronDown, ChevronRight } from "lucide-react";
import { useCallback, useRef, useState } from "react";
import { comesLater } from "@/ui/comes-later";
import { usePrinting } from "@/ui/use-printing";
import type { LogFilters, LoggedTest } from "./experiment-list";
import { TestRow } from "./test-row";
import { useDrawnSteps } from "./use-drawn-steps";
import { useRowKeys } from "./use-row-keys";
import type { LogItem } from "./use-shown-tests";

const RowMenu = comesLater(() => import("./row-menu").then((module) => module.RowMenu));

const step = 12;

type Props = {
  items: readonly LogItem[];
  names: ReadonlyMap<string, string>;
  workspaceId: string;
  may: LogFilters["may"];
  newTest: string | null;
  onToggle: (key: string) => void;
};

/** The log, row by row: more are drawn as the end comes near, and what is out of view costs no layout. */
export function TestRows({ items, names, workspaceId, may, newTest, onToggle }: Props) {
  const list = useRef<HTMLUListElement>(null);
  const { drawn, watchEnd, drawAll } = useDrawnSteps(step);
  const [current, setCurrent] = useState<string | null>(null);
  const [menu, setMenu] = useState<{ test: LoggedTest; anchor: HTMLElement } | null>(null);
  const printing = usePrinting();
  useRowKeys({ list, newTest, drawAll });
  const isAll = drawn >= items.length;
  const openMenu = useCallback((test: LoggedTest, anchor: HTMLElement) => setMenu({ test, anchor }), []);
  const firstTest = items.find((item) => "test" in item)?.key;
  const inOrder = current !== null && items.some(({ key }) => key === current) ? current : firstTest;
  return (
    <>
      <ul ref={list} aria-label="Tests" className="border-t border-line pb-12">
        {items
          .slice(0, printing ? items.length : drawn)
          .map((item) =>
            "test" in item ? (
              <TestRow
                key={item.key}
                test={item.test}
                follows={names.get(item.test.parentId ?? "") ?? null}
                replicates={names.get(item.test.replicatesId ?? "") ?? null}
                workspaceId={workspaceId}
                isCurrent={item.key === inOrder}
                onCurrent={setCurrent}
                onMenu={openMenu}
              />
            ) : (
              <GroupHead key={item.key} item={item} onToggle={onToggle} />
            ),
          )}
        {!isAll && <li key={`end ${drawn}`} ref={watchEnd} aria-hidden className="h-px" />}
      </ul>
      {menu && <RowMenu {...menu} workspaceId={workspaceId} may={may} onClose={() => setMenu(null)} />}
    </>
  );
}

type Head = Extract<LogItem, { name: string }>;

function GroupHead({ item, onToggle }: { item: Head; onToggle: (key: string) => void }) {
  const Arrow = item.isOpen ? ChevronDown : ChevronRight;
  return (
    <li className="border-b border-line px-7 pt-4 pb-1 max-lg:px-4">
      <h2>
        <button
          type="button"
          aria-expanded={item.isOpen}
          onClick={() => onToggle(item.key)}
          className="inline-flex min-h-6 items-center gap-1.5 rounded-1 pr-2 text-left hover:text-ink max-sm:min-h-11"
        >
          <Arrow aria-hidden size={14} className="shrink-0 text-ink-3" />
          <span className="voice text-14 font-normal text-ink-2">{item.name}</span>
          <span className="figure text-12 font-normal text-ink-3">{item.count}</span>
        </button>
      </h2>
    </li>
  );
}
