import { ArrowDown, ArrowUp } from "lucide-react";
import type { ReactNode, TdHTMLAttributes } from "react";
import { classNames } from "./class-names";

/** Scrolls sideways on its own, never with the page; what is placed inside stays inside. */
export function TableFrame({
  label,
  hasFixedColumn,
  children,
}: {
  label: string;
  /** Its first column stays in place; what has the focus must not be brought under it. */
  hasFixedColumn?: boolean;
  children: ReactNode;
}) {
  return (
    <section
      aria-label={label}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
      tabIndex={0}
      className={classNames("relative overflow-x-auto", hasFixedColumn && "scroll-pl-44")}
    >
      {children}
    </section>
  );
}

export type Sorting<Column extends string> = { by: Column; down: boolean };

type HeadProps<Column extends string> = {
  column?: Column;
  sorting?: Sorting<Column>;
  onSort?: (sorting: Sorting<Column>) => void;
  numeric?: boolean;
  className?: string;
  children: ReactNode;
};

export function Head<Column extends string>({
  column,
  sorting,
  onSort,
  numeric,
  className,
  children,
}: HeadProps<Column>) {
  const sorted = column !== undefined && sorting?.by === column;
  return (
    <th
      scope="col"
      aria-sort={sorted ? (sorting.down ? "descending" : "ascending") : undefined}
      className={classNames(
        "sticky top-0 z-(--z-sticky) border-b border-line bg-page px-2 py-1.5 align-bottom text-12 text-ink-2",
        numeric && "text-right",
        className,
      )}
    >
      {column !== undefined && onSort ? (
        <button
          type="button"
          className={classNames(
            "inline-flex items-end gap-1 rounded-1 font-medium hover:text-ink",
            sorted && "text-ink",
          )}
          onClick={() => onSort({ by: column, down: sorted ? !sorting.down : Boolean(numeric) })}
        >
          {children}
          {sorted && (sorting.down ? <ArrowDown aria-hidden size={12} /> : <ArrowUp aria-hidden size={12} />)}
        </button>
      ) : (
        children
      )}
    </th>
  );
}

export function Cell({ numeric, className, ...rest }: TdHTMLAttributes<HTMLTableCellElement> & { numeric?: boolean }) {
  return (
    <td
      {...rest}
      className={classNames("border-b border-hairline px-2 py-1.5", numeric && "figure text-right", className)}
    />
  );
}
