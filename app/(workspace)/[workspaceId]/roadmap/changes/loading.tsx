import { PageHeader } from "@/ui/page-header";
import { Skeleton } from "@/ui/states";

const groups = [2, 3, 2];

export default function Loading() {
  return (
    <div aria-busy="true">
      <PageHeader title="What changed" sentence={<Skeleton className="mt-1 h-4 w-[52ch] max-w-full" />} />
      <Skeleton className="mx-7 mb-3 h-6 w-[60ch] max-w-full max-lg:mx-4" />
      <div className="grid gap-7 px-7 pb-8 max-lg:px-4">
        <div className="flex flex-wrap gap-4">
          <Skeleton className="h-14 w-64 max-w-full" />
          <Skeleton className="h-14 w-64 max-w-full" />
        </div>
        {groups.map((rows, group) => (
          <div key={group}>
            <Skeleton className="h-5 w-32" />
            {Array.from({ length: rows }, (_, row) => (
              <div key={row} className="mt-2 grid gap-2 border-t border-hairline py-3">
                <Skeleton className="h-4 w-72 max-w-full" />
                <Skeleton className="h-3 w-[48ch] max-w-full" />
              </div>
            ))}
          </div>
        ))}
      </div>
    </div>
  );
}
