import { PageHeader } from "@/ui/page-header";
import { Skeleton } from "@/ui/states";

const facts = Array.from({ length: 7 }, (_, at) => at);

/** The shape of the metric that is on its way. */
export default function Loading() {
  return (
    <>
      <PageHeader
        above={<Skeleton className="h-4 w-20" />}
        title={<Skeleton className="h-8 w-64 max-w-full" />}
        sentence={<Skeleton className="mt-1 h-4 w-[52ch] max-w-full" />}
      />
      <Skeleton className="mx-7 mb-3 h-6 max-w-sm max-lg:mx-4" />
      <div className="grid grid-cols-[minmax(0,1fr)_minmax(280px,380px)] border-t border-line max-lg:grid-cols-1">
        <div className="grid content-start gap-4 px-7 py-5 max-lg:px-4">
          <Skeleton className="h-4 w-80 max-w-full" />
          <Skeleton className="h-72 w-full max-w-[900px]" />
          <Skeleton className="h-4 w-64 max-w-full" />
          <Skeleton className="h-24 w-full max-w-[900px]" />
        </div>
        <div className="grid content-start gap-4 border-l border-hairline bg-surface px-6 py-5 max-lg:border-t max-lg:border-l-0 max-lg:px-4">
          {facts.map((fact) => (
            <Skeleton key={fact} className="h-9 w-full" />
          ))}
        </div>
      </div>
    </>
  );
}
