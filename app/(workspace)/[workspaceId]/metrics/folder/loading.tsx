import { PageHeader } from "@/ui/page-header";
import { Skeleton } from "@/ui/states";

const reports = Array.from({ length: 5 }, (_, at) => at);

export default function Loading() {
  return (
    <div className="lg:flex lg:min-h-dvh lg:flex-col">
      <PageHeader title="Watched folder" sentence={<Skeleton className="h-4 w-[52ch] max-w-full" />} />
      <div className="px-7 pb-3 max-lg:px-4">
        <Skeleton className="h-4 w-64" />
      </div>
      <div className="grid flex-1 grid-cols-[minmax(0,1fr)_minmax(260px,380px)] border-t border-line max-lg:grid-cols-1">
        <div className="grid content-start gap-6 px-7 py-5 max-lg:px-4">
          <Skeleton className="h-5 w-56" />
          {reports.map((report) => (
            <div key={report} className="grid gap-2 border-t border-hairline pt-3">
              <Skeleton className="h-4 w-72 max-w-full" />
              <Skeleton className="h-3 w-full max-w-xl" />
            </div>
          ))}
        </div>
        <div className="grid content-start gap-3 border-l border-hairline bg-surface px-6 py-5 max-lg:border-t max-lg:border-l-0 max-lg:px-4">
          <Skeleton className="h-4 w-40" />
          <Skeleton className="h-3 w-full" />
          <Skeleton className="h-3 w-full" />
        </div>
      </div>
    </div>
  );
}
