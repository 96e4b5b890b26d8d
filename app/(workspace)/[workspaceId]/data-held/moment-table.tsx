import Link from "next/link";
import { classNames } from "@/ui/class-names";
import { Cell, Head, TableFrame } from "@/ui/table";
import type { Ledger } from "./ledger-view";

/** Which data is used at which task of the journey, or at which switch between two. */
export function MomentTable({ ledger: { moments }, workspaceId }: { ledger: Ledger; workspaceId: string }) {
  if (moments.length === 0)
    return (
      <p className="px-7 py-4 text-ink-2 max-lg:px-4">
        No use case that is planned, in test or live uses data yet. What they need is chosen on their pages.
      </p>
    );
  return (
    <TableFrame label="Data by moment">
      <table className="w-full">
        <thead>
          <tr>
            <Head className="pl-7 max-lg:pl-4">Moment</Head>
            <Head numeric>Use cases</Head>
            <Head numeric className="max-sm:hidden">
              Most sensitive
            </Head>
            <Head>Data used there</Head>
          </tr>
        </thead>
        <tbody>
          {moments.map(({ key, words, useCases: here, sensitivity: most, elements, others }) => (
            <tr key={key} className="align-baseline">
              <th scope="row" className="border-b border-hairline px-2 py-1.5 pl-7 font-medium max-lg:pl-4">
                {words}
              </th>
              <Cell numeric>{here}</Cell>
              <Cell numeric className={classNames("max-sm:hidden", most >= 4 && "font-semibold text-harm")}>
                {most === 0 ? "–" : most}
              </Cell>
              <Cell>
                {elements.length === 0 && <span className="text-ink-3">none</span>}
                <ul className="flex flex-wrap gap-x-3 gap-y-0.5">
                  {elements.map(({ elementId, name, itemId, useCases }) => (
                    <li key={elementId}>
                      {itemId === null ? (
                        <span className="text-harm">{name} (not on record)</span>
                      ) : (
                        <Link
                          href={`/${workspaceId}/data-held?item=${encodeURIComponent(itemId)}`}
                          prefetch={false}
                          className="inline-flex min-h-6 items-center underline-offset-3 hover:underline max-sm:min-h-11"
                        >
                          {name}
                        </Link>
                      )}
                      {useCases > 1 && <span className="figure text-12 text-ink-3"> × {useCases}</span>}
                    </li>
                  ))}
                  {others > 0 && <li className="text-12 text-ink-3">and {others} more, needed by fewer</li>}
                </ul>
              </Cell>
            </tr>
          ))}
        </tbody>
      </table>
    </TableFrame>
  );
}
