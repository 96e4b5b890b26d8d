import { useVirtualizer } from "@tanstack/react-virtual";
import { useRef } from "react";
import { Cell, Head } from "@/ui/table";

type Problem = {
  /** Null for what is about the file as a whole. */
  readonly row: number | null;
  readonly column: string | null;
  readonly value: string | null;
  readonly message: string;
};

/** Every bad cell: row, column, value, what is wrong. Only what is near is drawn. */
export function ProblemTable({ problems }: { problems: readonly Problem[] }) {
  const frame = useRef<HTMLElement>(null);
  const virtual = useVirtualizer({
    count: problems.length,
    getScrollElement: () => frame.current,
    estimateSize: () => 34,
    overscan: 12,
    initialRect: { width: 600, height: 300 },
  });
  const drawn = virtual.getVirtualItems();
  const [before, after] = [drawn[0]?.start ?? 0, virtual.getTotalSize() - (drawn.at(-1)?.end ?? 0)];
  return (
    <section
      ref={frame}
      aria-label="What is wrong"
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
      tabIndex={0}
      className="max-h-72 overflow-auto border-y border-line"
    >
      <table aria-rowcount={problems.length + 1} className="w-full table-fixed text-13">
        <thead>
          <tr aria-rowindex={1}>
            <Head className="w-14 bg-raised">Row</Head>
            <Head className="w-[24%] bg-raised">Column</Head>
            <Head className="w-[22%] bg-raised">Value</Head>
            <Head className="bg-raised">What is wrong</Head>
          </tr>
        </thead>
        <tbody>
          {before > 0 && <tr aria-hidden style={{ height: before }} />}
          {drawn.map(({ index }) => {
            const problem = problems[index];
            return (
              problem && (
                <tr key={index} ref={virtual.measureElement} data-index={index} aria-rowindex={index + 2}>
                  <Cell className="figure align-top text-ink-2">{problem.row ?? "All"}</Cell>
                  <Cell className="align-top wrap-anywhere">
                    {problem.column ?? (problem.row === null ? "Whole file" : "Whole row")}
                  </Cell>
                  <Cell className="align-top wrap-anywhere text-ink-2">
                    {problem.value ?? (problem.row === null ? "" : "empty")}
                  </Cell>
                  <Cell className="align-top wrap-anywhere">{problem.message}</Cell>
                </tr>
              )
            );
          })}
          {after > 0 && <tr aria-hidden style={{ height: after }} />}
        </tbody>
      </table>
    </section>
  );
}
