import { PageHeader } from "@/ui/page-header";
import { Skeleton } from "@/ui/states";

const questions = Array.from({ length: 5 }, (_, at) => at);

export default function Loading() {
  return (
    <>
      <PageHeader title="Questionnaire" sentence={<Skeleton className="h-4 w-[52ch] max-w-full" />} />
      <div className="grid max-w-[78ch] gap-6 px-7 max-lg:px-4">
        {questions.map((question) => (
          <div key={question} className="grid gap-2">
            <Skeleton className="h-4 w-full" />
            <Skeleton className="h-3 w-64 max-w-full" />
          </div>
        ))}
      </div>
    </>
  );
}
