import { PageHeader } from "@/ui/page-header";
import { Skeleton } from "@/ui/states";

const rows = Array.from({ length: 8 }, (_, at) => at);

export default function Loading() {
  return (
    <>
      <PageHeader title="Findings" sentence={<Skeleton className="h-4 w-[48ch] max-w-full" />} />
      <div className="flex flex-wrap gap-2 px-7 pb-3 max-lg:px-4">
        <Skeleton className="h-8 w-40" />
        <Skeleton className="h-8 w-64 max-sm:hidden" />
      </div>
      <div className="border-t border-line px-7 max-lg:px-4">
        {rows.map((row) => (
          <div key={row} className="flex h-[68px] items-center gap-4 border-b border-hairline">
            <Skeleton className="size-4" />
            <div className="grid flex-1 gap-1.5">
              <Skeleton className="h-3 w-48" />
              <Skeleton className="h-3 w-full max-w-md" />
            </div>
          </div>
        ))}
      </div>
    </>
  );
}
