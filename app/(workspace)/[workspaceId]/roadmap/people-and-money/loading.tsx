import { PageHeader } from "@/ui/page-header";
import { Skeleton } from "@/ui/states";

const rows = [1, 2, 3, 4, 5, 6, 7];
const columns = [1, 2, 3, 4, 5, 6];

/** The grid before its numbers are there. */
export default function PeopleAndMoneyLoading() {
  return (
    <div aria-busy="true">
      <PageHeader title="People and money" sentence={<Skeleton className="mt-1 h-4 w-[60ch] max-w-full" />} />
      <div className="px-7 max-lg:px-4">
        <Skeleton className="mb-5 h-5 w-96 max-w-full" />
        <Skeleton className="mb-4 h-14 w-60" />
        {rows.map((row) => (
          <div key={row} className="grid grid-cols-[160px_repeat(6,minmax(0,1fr))] gap-3 border-b border-hairline py-2">
            <Skeleton className="h-4 w-24" />
            {columns.map((column) => (
              <Skeleton key={column} className="h-12" />
            ))}
          </div>
        ))}
      </div>
    </div>
  );
}
