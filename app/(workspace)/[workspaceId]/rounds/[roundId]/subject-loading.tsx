import { PageHeader } from "@/ui/page-header";
import { Skeleton } from "@/ui/states";

const rows = Array.from({ length: 5 }, (_, at) => at);

export default function SubjectLoading() {
  return (
    <>
      <PageHeader
        title={<Skeleton className="h-8 w-72" />}
        sentence={<Skeleton className="h-4 w-[48ch] max-w-full" />}
      />
      <div className="grid gap-5 border-t border-line px-7 py-5 max-lg:px-4">
        {rows.map((row) => (
          <div key={row} className="grid gap-2">
            <Skeleton className="h-4 w-56" />
            <Skeleton className="h-16 w-full" />
          </div>
        ))}
      </div>
    </>
  );
}
