import { type KeyboardEvent, memo, useDeferredValue, useMemo, useRef, useState } from "react";
import { retentionWords } from "@/domain/ledger/customer-text";
import { moneyWords } from "@/domain/ledger/money-words";
import { Button } from "@/ui/button";
import { classNames } from "@/ui/class-names";
import { Select } from "@/ui/select";
import { Cell, Head, type Sorting, TableFrame } from "@/ui/table";
import { TextInput } from "@/ui/text-input";
import { useSlash } from "@/ui/use-slash";
import { sortRows } from "../scored/sort-rows";
import { type Ledger, type LedgerRow, labelIn, problemWords, type Target } from "./ledger-view";
import { useMore } from "./use-more";

type Open = (opened: { id: string; target: Target | null }) => void;
type Props = { ledger: Ledger; chosenId: string | null; onOpen: Open };

const readers = {
  name: (row: LedgerRow) => row.name,
  source: (row: LedgerRow) => row.source,
  sensitivity: (row: LedgerRow) => (row.sensitivity ?? 0) + (row.specialCategory ? 0.5 : 0),
  basis: (row: LedgerRow) => (row.legalBasis === "unknown" ? null : row.legalBasis),
  benefit: (row: LedgerRow) => (row.benefitStatement ? 1 : 0),
  retention: (row: LedgerRow) => row.retentionDays,
  cost: (row: LedgerRow) => row.annualCost,
  owner: (row: LedgerRow) => row.ownerId,
  uses: (row: LedgerRow) => row.uses.length,
  points: (row: LedgerRow) => row.points,
};
type Column = keyof typeof readers;

const columns: readonly { column: Exclude<Column, "name">; name: string; numeric?: true; wide?: true }[] = [
  { column: "source", name: "Source", wide: true },
  { column: "sensitivity", name: "Sensitivity", numeric: true },
  { column: "basis", name: "Basis" },
  { column: "benefit", name: "Benefit told", wide: true },
  { column: "retention", name: "Kept for", numeric: true },
  { column: "cost", name: "A year", numeric: true, wide: true },
  { column: "owner", name: "Owner", wide: true },
  { column: "uses", name: "Uses", numeric: true },
  { column: "points", name: "Points", numeric: true },
];
const everything = { text: "", status: "all", basis: "all", source: "all" };

export function ItemTable({ ledger, chosenId, onOpen }: Props) {
  const { rows, choices } = ledger;
  const search = useRef<HTMLInputElement>(null);
  useSlash(search);
  const [sorting, setSorting] = useState<Sorting<Column>>({ by: "name", down: false });
  const [filter, setFilter] = useState(everything);
  const wanted = useDeferredValue(filter);
  const shown = useMemo(() => {
    const words = wanted.text.toLowerCase().split(/\s+/);
    const passes = (row: LedgerRow) =>
      words.every((word) => `${row.name} ${row.dataElementId} ${row.purpose ?? ""}`.toLowerCase().includes(word)) &&
      (wanted.status === "all" || row.status === wanted.status) &&
      (wanted.basis === "all" || (row.legalBasis ?? "unknown") === wanted.basis) &&
      (wanted.source === "all" || row.source === wanted.source);
    return sortRows(rows.filter(passes), readers[sorting.by], sorting.down);
  }, [rows, wanted, sorting]);
  const { drawn, end } = useMore<HTMLTableRowElement>(shown.length);
  const set = (change: Partial<typeof everything>) => setFilter({ ...filter, ...change });
  const filters = [
    ["status", "Status", "All statuses", choices.statuses],
    ["basis", "Basis", "All bases", choices.bases],
    ["source", "Source", "All sources", choices.sources],
  ] as const;
  return (
    <>
      <div className="no-print flex flex-wrap items-center gap-2 px-7 py-2 max-lg:px-4 max-sm:grid max-sm:grid-cols-2">
        <TextInput
          ref={search}
          label="Search the ledger"
          labelHidden
          type="search"
          placeholder="Search   /"
          value={filter.text}
          onChange={(event) => set({ text: event.target.value })}
          fieldClassName="w-52 max-sm:col-span-2 max-sm:w-full"
        />
        {filters.map(([key, label, all, options]) => (
          <Select
            key={key}
            label={label}
            labelHidden
            value={filter[key]}
            choices={[
              { value: "all", label: all },
              ...options.map(({ id, label: name }) => ({ value: id, label: name })),
            ]}
            onChange={(event) => set({ [key]: event.target.value })}
            fieldClassName="w-36 max-sm:w-full"
          />
        ))}
        <span role="status" className="figure text-12 text-ink-3">
          {shown.length === rows.length ? `${rows.length} kinds` : `${shown.length} of ${rows.length}`}
        </span>
      </div>
      <TableFrame label="Data held">
        <table className="w-full" onKeyDown={moveInRows}>
          <thead>
            <tr>
              <Head column="name" sorting={sorting} onSort={setSorting} className="pl-7 max-lg:pl-4">
                Data
              </Head>
              {columns.map(({ column, name, numeric, wide }) => (
                <Head
                  key={column}
                  column={column}
                  sorting={sorting}
                  onSort={setSorting}
                  {...(numeric && { numeric })}
                  className={classNames("max-sm:hidden", wide && "max-lg:hidden")}
                >
                  {name}
                </Head>
              ))}
            </tr>
          </thead>
          <tbody>
            {shown.slice(0, drawn).map((row) => (
              <ItemRow key={row.id} row={row} ledger={ledger} isChosen={row.id === chosenId} onOpen={onOpen} />
            ))}
            {drawn < shown.length && (
              <tr ref={end} aria-hidden>
                <td className="h-px" />
              </tr>
            )}
          </tbody>
        </table>
      </TableFrame>
      {shown.length === 0 && rows.length > 0 && (
        <p className="flex flex-wrap items-center gap-3 px-7 py-6 text-ink-2 max-lg:px-4">
          Nothing in the ledger is like this.
          <Button onClick={() => setFilter(everything)}>Show everything</Button>
        </p>
      )}
    </>
  );
}

/** Arrow keys go from line to line; Enter opens the one with the focus. */
function moveInRows(event: KeyboardEvent<HTMLTableElement>) {
  const step = event.key === "ArrowDown" ? 1 : event.key === "ArrowUp" ? -1 : 0;
  if (step === 0) return;
  const lines = [...event.currentTarget.querySelectorAll<HTMLElement>("tbody button")];
  const next = lines[lines.indexOf(document.activeElement as HTMLElement) + step];
  if (!next) return;
  event.preventDefault();
  next.focus();
}

const none = <span className="text-ink-3">–</span>;

type RowProps = { row: LedgerRow; ledger: Ledger; isChosen: boolean; onOpen: Open };

const ItemRow = memo(function ItemRow({ row, ledger: { choices, people, currency }, isChosen, onOpen }: RowProps) {
  const basis = row.legalBasis === "unknown" ? null : labelIn(choices.bases, row.legalBasis);
  const wrong = row.reasons.map(({ list }) => problemWords[list]).join(", ");
  const retired = row.status === "retired";
  const values: Readonly<Record<Exclude<Column, "name">, string | number | null>> = {
    source: labelIn(choices.sources, row.source),
    sensitivity: row.sensitivity,
    basis,
    benefit: row.benefitStatement ? "yes" : null,
    retention: row.retentionDays === null ? null : retentionWords(row.retentionDays),
    cost: row.annualCost === null ? null : moneyWords(row.annualCost, currency),
    owner: people.find(({ id }) => id === row.ownerId)?.name ?? null,
    uses: row.uses.length,
    points: row.points,
  };
  return (
    <tr
      onClick={() => onOpen({ id: row.id, target: null })}
      className={classNames(
        "h-10 cursor-default [content-visibility:auto]",
        isChosen ? "xl:bg-selected" : "hover:bg-hover",
        retired && "text-ink-3",
      )}
    >
      <th scope="row" className="border-b border-hairline px-2 py-1 pl-7 font-normal max-lg:pl-4">
        <button
          type="button"
          aria-current={isChosen || undefined}
          className="min-h-6 text-left leading-tight font-medium underline-offset-3 hover:underline max-sm:min-h-11"
        >
          {row.name}
        </button>
        <span className="block text-12 leading-tight text-ink-3 sm:hidden">
          {basis ?? "no basis"} · {row.uses.length} {row.uses.length === 1 ? "use" : "uses"} · {row.points} points
        </span>
        {wrong !== "" && <span className="block text-12 leading-tight font-medium text-harm">{wrong}</span>}
      </th>
      {columns.map(({ column, numeric, wide }) => (
        <Cell
          key={column}
          {...(numeric && { numeric })}
          className={classNames("leading-tight max-sm:hidden", wide && "max-lg:hidden")}
        >
          {values[column] ?? none}
          {column === "sensitivity" && row.specialCategory && (
            <span className="block text-11 font-medium text-harm">special</span>
          )}
        </Cell>
      ))}
    </tr>
  );
});
