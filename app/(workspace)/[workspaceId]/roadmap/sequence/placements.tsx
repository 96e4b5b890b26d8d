import { Fragment } from "react";
import { quarterInWords } from "@/domain/quarters";
import { classNames } from "@/ui/class-names";
import { Tag } from "@/ui/marks";
import { Voice } from "@/ui/page-header";
import type { Found, Placement, Sequence } from "./sequence-input";

type Props = {
  found: Found;
  names: Sequence["names"];
  /** Null where an initiative cannot be opened: in a branch it is not the one of the plan. */
  onOpen: ((initiativeId: string) => void) | null;
};

/** Where everything stands in the order found, quarter by quarter, and what holds it there. */
export function Placements({ found, names, onOpen }: Props) {
  const placed = found.rows.filter(({ isLeftOut }) => !isLeftOut);
  const leftOut = found.rows.filter(({ isLeftOut }) => isLeftOut);
  const groups = [
    ...found.quarters.map((quarter) => ({
      title: quarterInWords(quarter),
      rows: placed.filter(({ to }) => to === quarter),
    })),
    ...(leftOut.length > 0
      ? [{ title: `Finds no place; would stand in ${quarterInWords(leftOut[0]!.to)}, after the plan`, rows: leftOut }]
      : []),
  ];
  return (
    <div className="grid gap-5">
      {groups.map(({ title, rows }) => (
        <section key={title} aria-label={title}>
          <Voice as="h3">{title}</Voice>
          {rows.length === 0 ? (
            <p className="border-t border-hairline py-2 text-12 text-ink-3">Nothing starts here.</p>
          ) : (
            <ul>
              {rows.map((row) => (
                <Row key={row.id} row={row} names={names} onOpen={onOpen} />
              ))}
            </ul>
          )}
        </section>
      ))}
    </div>
  );
}

function Row({ row, names, onOpen }: { row: Placement } & Pick<Props, "names" | "onOpen">) {
  const moves = row.from !== row.to;
  return (
    <li className="grid grid-cols-[minmax(0,5fr)_150px_minmax(0,7fr)] gap-x-6 gap-y-0.5 border-t border-hairline py-2 max-sm:grid-cols-1">
      <p className="min-w-0 [overflow-wrap:anywhere]">
        <Name id={row.id} name={row.name} onOpen={onOpen} strong={moves} />
        {row.isPromised && moves && (
          <>
            {" "}
            <Tag look="thin">people count on it</Tag>
          </>
        )}
      </p>
      <p className={classNames("figure text-13", moves ? "font-semibold" : "text-ink-3")}>
        {moves ? `${quarterInWords(row.from)} → ${quarterInWords(row.to)}` : "stays"}
      </p>
      <div className="min-w-0 text-13 text-ink-2">
        <p>{row.why}</p>
        {row.refs.length > 0 && (
          <p className="text-12 text-ink-3">
            See{" "}
            {row.refs.map((id, at) => (
              <Fragment key={id}>
                {at > 0 && ", "}
                <Name id={id} name={names[id]?.name ?? id} onOpen={onOpen} />
              </Fragment>
            ))}
          </p>
        )}
        {row.also.length > 0 && (
          <details className="text-12 text-ink-3">
            <summary className="inline-flex min-h-6 cursor-pointer items-center">
              and {row.also.length} more {row.also.length === 1 ? "reason" : "reasons"}
            </summary>
            <ul>
              {row.also.map((text) => (
                <li key={text}>{text}</li>
              ))}
            </ul>
          </details>
        )}
      </div>
    </li>
  );
}

function Name({ id, name, strong, onOpen }: { id: string; name: string; strong?: boolean } & Pick<Props, "onOpen">) {
  const look = strong ? "font-medium" : "";
  if (!onOpen) return <span className={look}>{name}</span>;
  return (
    <button
      type="button"
      aria-haspopup="dialog"
      onClick={() => onOpen(id)}
      className={classNames("rounded-1 text-left underline-offset-3 hover:underline max-sm:min-h-6", look)}
    >
      {name}
    </button>
  );
}
