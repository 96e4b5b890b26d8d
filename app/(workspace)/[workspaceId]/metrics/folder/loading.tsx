import { PageHeader } from "@/ui/page-header";
import { Skeleton } from "@/ui/states";

const reports = Array.from({ length: 5 }, (_, at) => at);

export default function Loading() {
  return (
    <>
      <PageHeader title="Watched folder" sentence={<Skeleton className="h-4 w-[52ch] max-w-full" />} />
      <div className="px-7 pb-3 max-lg:px-4">
        <Skeleton className="h-4 w-64" />
      </div>
      <div className="grid max-w-4xl gap-6 border-t border-line px-7 py-5 max-lg:px-4">
        <Skeleton className="h-5 w-56" />
        {reports.map((report) => (
          <div key={report} className="grid gap-2 border-t border-hairline pt-3">
            <Skeleton className="h-4 w-72 max-w-full" />
            <Skeleton className="h-3 w-full max-w-xl" />
          </div>
        ))}
      </div>
    </>
  );
}
