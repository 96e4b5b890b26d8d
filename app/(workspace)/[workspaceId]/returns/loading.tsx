import { PageHeader } from "@/ui/page-header";
import { Skeleton } from "@/ui/states";

const numbers = ["observed", "expected", "payback", "customers"];
const lines = ["first", "second", "third", "fourth", "fifth", "sixth"];

/** The shape of the returns that are on their way. */
export default function Loading() {
  return (
    <div aria-busy="true">
      <PageHeader title="Returns" sentence={<Skeleton className="mt-1 h-4 w-[64ch] max-w-full" />} />
      <div className="grid grid-cols-4 gap-x-8 gap-y-5 border-t border-line px-7 py-5 max-lg:grid-cols-2 max-lg:px-4 max-sm:gap-x-4">
        {numbers.map((each) => (
          <Skeleton key={each} className="h-20" />
        ))}
      </div>
      <div className="grid grid-cols-[minmax(0,1fr)] gap-10 px-7 pb-12 max-lg:px-4">
        <Skeleton className="h-80 max-w-[920px]" />
        <div className="grid gap-2">
          <Skeleton className="h-5 w-48" />
          {lines.map((each) => (
            <Skeleton key={each} className="h-11" />
          ))}
        </div>
        <Skeleton className="h-40" />
        <Skeleton className="h-40" />
      </div>
    </div>
  );
}
