import { PageHeader } from "@/ui/page-header";
import { Skeleton } from "@/ui/states";

const cards = Array.from({ length: 6 }, (_, at) => at);

export default function Loading() {
  return (
    <>
      <PageHeader title="Surveys" sentence={<Skeleton className="h-4 w-[60ch] max-w-full" />} />
      <div className="grid gap-3 px-7 max-lg:px-4">
        <Skeleton className="h-5 w-72 max-w-full" />
        <div className="grid grid-cols-3 gap-x-8 gap-y-6 max-xl:grid-cols-2 max-sm:grid-cols-1">
          {cards.map((card) => (
            <div key={card} className="grid gap-2">
              <Skeleton className="h-4 w-40" />
              <Skeleton className="h-24 w-full max-w-80" />
              <Skeleton className="h-3 w-full" />
            </div>
          ))}
        </div>
      </div>
    </>
  );
}
