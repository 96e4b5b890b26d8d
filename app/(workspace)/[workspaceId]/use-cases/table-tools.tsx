"use client";

import { ChevronDown } from "lucide-react";
import { useState } from "react";
import type { ColumnId } from "@/domain/scoring/list/columns";
import { type Grouping, groupings } from "@/domain/scoring/list/group-rows";
import type { TableLook } from "@/domain/scoring/list/table-look";
import { Button } from "@/ui/button";
import { comesLater } from "@/ui/comes-later";
import { Select } from "@/ui/select";
import { groupingWords } from "./group-words";
import { SavedViewsMenu } from "./saved-views-menu";
import type { useSavedViews } from "./use-saved-views";
import type { useTableLook } from "./use-table-look";

const ColumnsPanel = comesLater(() => import("./columns-panel").then((module) => module.ColumnsPanel));

type Props = {
  saved: ReturnType<typeof useSavedViews>;
  table: ReturnType<typeof useTableLook>;
  labelOf: (column: ColumnId) => string;
};

/** How the list is looked at: view, groups, columns. */
export function TableTools({ saved, table, labelOf }: Props) {
  const { look, setLook } = table;
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  return (
    <div className="no-print flex flex-wrap items-center gap-2 px-7 pb-3 max-lg:px-4">
      <SavedViewsMenu saved={saved} table={table} />
      <Select
        label="Group by"
        labelHidden
        fieldClassName="w-[9.2rem]"
        choices={groupings.map((value) => ({ value, label: `Group: ${groupingWords[value].toLowerCase()}` }))}
        value={look.groupBy}
        onChange={(event) => setLook({ groupBy: event.target.value as Grouping } satisfies Partial<TableLook>)}
      />
      <Button className="max-sm:hidden" aria-haspopup="dialog" onClick={(event) => setAnchor(event.currentTarget)}>
        Columns <ChevronDown aria-hidden size={14} />
      </Button>
      {anchor && (
        <ColumnsPanel anchor={anchor} look={look} onLook={setLook} labelOf={labelOf} onClose={() => setAnchor(null)} />
      )}
    </div>
  );
}
