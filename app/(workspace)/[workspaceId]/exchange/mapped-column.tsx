import type { ReactNode } from "react";

/** A column of a file with what stands in its first rows, beside what it is taken for. */
export function MappedColumn({
  heading,
  values,
  children,
}: {
  heading: string;
  values: readonly string[];
  children: ReactNode;
}) {
  return (
    <li className="grid grid-cols-[minmax(0,1fr)_240px] items-start gap-x-4 gap-y-1 border-b border-hairline py-2 max-sm:grid-cols-1">
      <div className="min-w-0">
        <p className="font-medium break-words">{heading}</p>
        <p className="truncate text-12 text-ink-3" title={values.join(" · ")}>
          {values.join(" · ") || "No rows"}
        </p>
      </div>
      {children}
    </li>
  );
}
