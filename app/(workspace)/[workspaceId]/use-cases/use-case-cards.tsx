"use client";

import { ChevronDown, ChevronRight } from "lucide-react";
import Link from "next/link";
import { useEffect, useMemo, useRef, useState } from "react";
import type { NameOf } from "@/domain/scoring/list/names";
import type { TableLook } from "@/domain/scoring/list/table-look";
import { HarmGlyph, ModeMark, PairValue, VerdictTag } from "@/ui/marks";
import { groupWords } from "./group-words";
import { PrivacyObjects } from "./privacy-objects";
import { ReviewerBlocks } from "./reviewer-blocks";
import { statusWords } from "./status-words";
import type { ListedRow } from "./use-case-list";
import type { ListItem } from "./use-shown-rows";

const atFirst = 40;
const more = 80;

type Props = {
  items: readonly ListItem[];
  look: Pick<TableLook, "groupBy">;
  workspaceId: string;
  nameOf: NameOf;
  onToggleGroup: (key: string) => void;
};

/** On a phone a row is two lines: what it is and what to do; what it gives and what it may cost people. */
export function UseCaseCards({ items, look, workspaceId, nameOf, onToggleGroup }: Props) {
  const end = useRef<HTMLLIElement>(null);
  const [drawn, setDrawn] = useState(atFirst);
  const isAll = drawn >= items.length;
  // More cards as the end comes near; what is out of view costs no layout.
  useEffect(() => {
    if (isAll || !end.current) return;
    const near = new IntersectionObserver(([seen]) => seen?.isIntersecting && setDrawn((now) => now + more), {
      rootMargin: "1200px",
    });
    near.observe(end.current);
    return () => near.disconnect();
  }, [isAll]);
  const momentWords = useMemo(() => {
    const words = new Map(items.flatMap((item) => ("row" in item ? [[item.row.moment, item.row.momentWords]] : [])));
    return (moment: string) => words.get(moment) ?? moment;
  }, [items]);
  return (
    <ul className="sm:hidden">
      {items.slice(0, drawn).map((item, index) => {
        const Arrow = "group" in item && item.isOpen ? ChevronDown : ChevronRight;
        return (
          <li
            key={item.key}
            aria-posinset={index + 1}
            aria-setsize={items.length}
            className="relative border-b border-hairline px-4 py-2.5 [contain-intrinsic-size:auto_84px] [content-visibility:auto]"
          >
            {"row" in item ? (
              <Card row={item.row} workspaceId={workspaceId} nameOf={nameOf} />
            ) : (
              <button
                type="button"
                aria-expanded={item.isOpen}
                aria-label={`${groupWords(look.groupBy, item.group, nameOf, momentWords)} ${item.count}`}
                onClick={() => onToggleGroup(item.key)}
                className="flex min-h-11 w-full items-center gap-2 text-left"
              >
                <Arrow aria-hidden size={14} className="shrink-0 text-ink-3" />
                <span className="voice text-14 text-ink-2">
                  {groupWords(look.groupBy, item.group, nameOf, momentWords)}
                </span>
                <span className="figure text-12 text-ink-3">{item.count}</span>
              </button>
            )}
          </li>
        );
      })}
      {!isAll && <li ref={end} aria-hidden className="h-px" />}
    </ul>
  );
}

function Card({ row, workspaceId, nameOf }: { row: ListedRow; workspaceId: string; nameOf: NameOf }) {
  return (
    <>
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
        {row.commercialValue !== null && <PairValue side="commercial">{row.commercialValue.toFixed(1)}</PairValue>}
        {row.creepinessBand && <HarmGlyph level={worse(row)}>harm</HarmGlyph>}
        <PrivacyObjects review={row.privacyReview} />
        <ReviewerBlocks useCaseId={row.id} />
        <span className="text-ink-3">
          {statusWords[row.status]}
          {row.ownerId && ` · ${nameOf("owner", row.ownerId)}`}
        </span>
      </p>
    </>
  );
}

function worse({ creepiness, regretRisk, creepinessBand, regretBand }: ListedRow) {
  return (creepiness ?? 0) >= (regretRisk ?? 0) ? creepinessBand : regretBand;
}
