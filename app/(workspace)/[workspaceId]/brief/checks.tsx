import { Check, X } from "lucide-react";
import Link from "next/link";
import { OpensNumber } from "@/ui/opens-number";
import { Voice } from "@/ui/page-header";
import type { BriefView } from "./brief";

/** How complete the page is: the number opens into its checks, and what fails says what to do. */
export function Checks({ data, workspaceId }: { data: BriefView; workspaceId: string }) {
  const failed = data.checks.filter(({ passed }) => !passed);
  return (
    <div>
      <Voice as="h2">Completeness</Voice>
      <p className="mt-1 text-28 leading-none">
        <OpensNumber
          title="Completeness, check by check"
          label={`Completeness ${data.completeness} of 100: the checks`}
          value={`${data.completeness}`}
          className="font-semibold"
          parts={[
            ...data.checks.map(({ label, weight, passed, critical }) => ({
              label: (
                <span className="flex gap-1.5">
                  {passed ? (
                    <Check role="img" aria-label="passed" size={14} className="mt-0.5 shrink-0" />
                  ) : (
                    <X role="img" aria-label="failed" size={14} className="mt-0.5 shrink-0 text-harm" />
                  )}
                  {label}
                  {critical && <span className="text-ink-3"> (critical)</span>}
                </span>
              ),
              value: `${passed ? weight : 0} of ${weight}`,
            })),
            { label: "Completeness", value: data.completeness, total: true },
          ]}
          note="The weights are our default. A critical check that fails keeps the status at draft."
        />
        <span className="text-14 text-ink-3"> of 100</span>
      </p>
      <ul className="mt-3">
        {failed.map((check) => (
          <li key={check.id} className="border-t border-hairline py-1.5">
            <Link href={`/${workspaceId}/why`} className="font-medium underline-offset-3 hover:underline">
              {check.label}
            </Link>
            <span className="figure text-ink-3"> +{check.weight}</span>
            <span className="block text-12 text-ink-2">{check.toDo}</span>
          </li>
        ))}
      </ul>
    </div>
  );
}
