import { PageHeader } from "@/ui/page-header";
import { Skeleton } from "@/ui/states";

const rows = Array.from({ length: 4 }, (_, at) => at);

export default function Loading() {
  return (
    <>
      <PageHeader title="Scoring rounds" sentence={<Skeleton className="h-4 w-[40ch] max-w-full" />} />
      <div className="px-7 max-lg:px-4">
        {rows.map((row) => (
          <div key={row} className="grid gap-2 border-t border-hairline py-4">
            <Skeleton className="h-4 w-64 max-w-full" />
            <Skeleton className="h-3 w-[52ch] max-w-full" />
          </div>
        ))}
      </div>
    </>
  );
}
