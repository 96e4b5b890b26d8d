import { PageHeader } from "@/ui/page-header";
import { Skeleton } from "@/ui/states";

const rows = Array.from({ length: 10 }, (_, at) => at);

/** The shape of a scored list that is on its way. */
export function BoardLoading({ title }: { title: string }) {
  return (
    <>
      <PageHeader title={title} sentence={<Skeleton className="h-4 w-[52ch] max-w-full" />} />
      <div className="border-t border-line px-7 max-lg:px-4">
        {rows.map((row) => (
          <div key={row} className="flex h-10 items-center gap-6 border-b border-hairline">
            <Skeleton className="h-3 w-56" />
            <Skeleton className="h-3 flex-1" />
          </div>
        ))}
      </div>
    </>
  );
}
