import { PageHeader } from "@/ui/page-header";
import { Skeleton } from "@/ui/states";

const parts = [0, 1, 2, 3, 4, 5];

/** The shape of the deck that is on its way. */
export default function Loading() {
  return (
    <div aria-busy="true">
      <PageHeader
        above={<Skeleton className="h-3 w-16" />}
        title={<Skeleton className="h-7 w-72 max-w-full" />}
        sentence={<Skeleton className="mt-1 h-4 w-[52ch] max-w-full" />}
      />
      <div className="grid grid-cols-[280px_minmax(0,1fr)] border-t border-line max-lg:grid-cols-1">
        <div className="grid content-start gap-2 px-7 py-5 max-lg:px-4">
          {parts.map((part) => (
            <Skeleton key={part} className="h-9" />
          ))}
        </div>
        <div className="grid content-start gap-4 px-7 py-5 max-lg:px-4">
          <div className="flex gap-3 overflow-hidden">
            {parts.map((part) => (
              <Skeleton key={part} className="h-[81px] w-36 shrink-0" />
            ))}
          </div>
          <Skeleton className="aspect-video" />
        </div>
      </div>
    </div>
  );
}
