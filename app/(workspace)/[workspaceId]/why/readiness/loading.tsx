import { PageHeader } from "@/ui/page-header";
import { Skeleton } from "@/ui/states";

const rows = Array.from({ length: 6 }, (_, at) => at);

export default function Loading() {
  return (
    <>
      <PageHeader title="Are we ready?" sentence={<Skeleton className="h-4 w-[52ch] max-w-full" />} />
      <div className="border-t border-line px-7 max-lg:px-4">
        {rows.map((row) => (
          <div key={row} className="grid gap-2 border-b border-hairline py-5">
            <Skeleton className="h-4 w-72 max-w-full" />
            <Skeleton className="h-3 w-[52ch] max-w-full" />
            <Skeleton className="h-8 w-64" />
          </div>
        ))}
      </div>
    </>
  );
}
