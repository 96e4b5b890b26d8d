import { PageHeader } from "@/ui/page-header";
import { Skeleton } from "@/ui/states";

const pages = [0, 1];

/** The shape of the pages that are on their way. */
export default function Loading() {
  return (
    <div aria-busy="true">
      <PageHeader
        above={<Skeleton className="h-3 w-40" />}
        title="As PDF"
        sentence={<Skeleton className="mt-1 h-4 w-[60ch] max-w-full" />}
      />
      <div className="grid gap-6 border-t border-line px-7 py-6 max-lg:px-4">
        {pages.map((page) => (
          <Skeleton key={page} className="aspect-video" />
        ))}
      </div>
    </div>
  );
}
