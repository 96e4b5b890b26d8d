import { PageHeader } from "@/ui/page-header";
import { Skeleton } from "@/ui/states";

const rows = [0, 1, 2];

/** The shape of the list of decks that is on its way. */
export default function Loading() {
  return (
    <div aria-busy="true">
      <PageHeader title="Decks" sentence={<Skeleton className="h-4 w-[52ch] max-w-full" />} />
      <div className="grid gap-8 px-7 max-lg:px-4">
        <div>
          {rows.map((row) => (
            <div key={row} className="grid gap-2 border-t border-hairline py-3">
              <Skeleton className="h-4 w-64 max-w-full" />
              <Skeleton className="h-3 w-[60ch] max-w-full" />
            </div>
          ))}
        </div>
        <div className="grid grid-cols-3 gap-x-8 gap-y-6 max-xl:grid-cols-2 max-sm:grid-cols-1">
          {rows.map((row) => (
            <Skeleton key={row} className="h-24" />
          ))}
        </div>
      </div>
    </div>
  );
}
