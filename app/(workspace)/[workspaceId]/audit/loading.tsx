import { PageHeader } from "@/ui/page-header";
import { Skeleton } from "@/ui/states";

const rows = Array.from({ length: 8 }, (_, at) => at);

export default function Loading() {
  return (
    <>
      <PageHeader title="What happened" sentence={<Skeleton className="mt-1 h-4 w-[60ch] max-w-full" />} />
      <div className="flex flex-wrap gap-2 px-7 pb-3 max-lg:px-4">
        <Skeleton className="h-8 w-52 max-sm:h-11" />
        <Skeleton className="h-8 w-44 max-sm:h-11" />
        <Skeleton className="h-8 w-44 max-sm:h-11" />
      </div>
      <div className="border-t border-line px-7 max-lg:px-4">
        {rows.map((row) => (
          <div key={row} className="grid gap-2 border-b border-hairline py-3">
            <Skeleton className="h-4 w-96 max-w-full" />
            <Skeleton className="h-3 w-[48ch] max-w-full" />
          </div>
        ))}
      </div>
    </>
  );
}
