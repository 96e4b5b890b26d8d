"use client";

import { useWindowVirtualizer } from "@tanstack/react-virtual";
import Link from "next/link";
import { useLayoutEffect, useRef, useState } from "react";
import { HarmGlyph, ModeMark, PairValue, VerdictTag } from "@/ui/marks";
import { statusWords } from "./status-words";
import type { ListedRow } from "./use-case-list";

const height = 84;

/** On a phone a row is two lines: what it is and what to do; what it gives and what it may cost people. */
export function UseCaseCards({
  rows,
  workspaceId,
  nameOf,
}: {
  rows: readonly ListedRow[];
  workspaceId: string;
  nameOf: (id: string) => string;
}) {
  const list = useRef<HTMLUListElement>(null);
  const [top, setTop] = useState(0);
  useLayoutEffect(() => setTop(list.current?.offsetTop ?? 0), []);
  const virtual = useWindowVirtualizer({
    count: rows.length,
    estimateSize: () => height,
    overscan: 10,
    initialRect: { width: 390, height: 844 },
    scrollMargin: top,
    getItemKey: (at) => rows[at]?.id ?? at,
  });
  return (
    <ul ref={list} className="relative sm:hidden" style={{ height: virtual.getTotalSize() }}>
      {virtual.getVirtualItems().map(({ index, key, start }) => {
        const row = rows[index];
        if (!row) return null;
        return (
          <li
            key={key}
            ref={virtual.measureElement}
            data-index={index}
            aria-posinset={index + 1}
            aria-setsize={rows.length}
            className="absolute inset-x-0 top-0 border-b border-hairline px-4 py-2.5"
            style={{ transform: `translateY(${start - top}px)` }}
          >
            <div className="flex items-start justify-between gap-3">
              <Link
                href={`/${workspaceId}/use-cases/${row.id}`}
                prefetch={false}
                className="flex min-w-0 items-baseline gap-2 text-14 leading-snug font-medium after:absolute after:inset-0"
              >
                <ModeMark mode={row.mode} />
                <span>{row.name}</span>
              </Link>
              <VerdictTag verdict={row.verdict} />
            </div>
            <p className="mt-1 flex flex-wrap items-center gap-x-3 gap-y-1 text-12 text-ink-2">
              <b className="figure font-semibold text-ink">{row.priority?.toFixed(1) ?? "–"}</b>
              {row.customerValue !== null && <PairValue side="customer">{row.customerValue.toFixed(1)}</PairValue>}
              {row.commercialValue !== null && (
                <PairValue side="commercial">{row.commercialValue.toFixed(1)}</PairValue>
              )}
              {row.creepinessBand && <HarmGlyph level={worse(row)}>harm</HarmGlyph>}
              <span className="text-ink-3">
                {statusWords[row.status]}
                {row.ownerId && ` · ${nameOf(row.ownerId)}`}
              </span>
            </p>
          </li>
        );
      })}
    </ul>
  );
}

function worse({ creepiness, regretRisk, creepinessBand, regretBand }: ListedRow) {
  return (creepiness ?? 0) >= (regretRisk ?? 0) ? creepinessBand : regretBand;
}
