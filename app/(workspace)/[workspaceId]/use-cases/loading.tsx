import { PageHeader } from "@/ui/page-header";
import { Skeleton } from "@/ui/states";

const rows = Array.from({ length: 14 }, (_, at) => at);

export default function Loading() {
  return (
    <>
      <PageHeader title="Use cases" sentence={<Skeleton className="h-4 w-[52ch] max-w-full" />} />
      <div className="px-7 max-lg:px-4">
        <Skeleton className="mb-4 h-8 w-full max-w-3xl" />
        {rows.map((row) => (
          <div key={row} className="flex h-10 items-center gap-6 border-t border-hairline">
            <Skeleton className="h-3 w-5" />
            <Skeleton className="h-3 w-56" />
            <Skeleton className="h-3 flex-1" />
          </div>
        ))}
      </div>
    </>
  );
}
