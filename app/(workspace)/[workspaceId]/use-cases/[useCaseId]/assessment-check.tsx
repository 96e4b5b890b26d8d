import { Button } from "@/ui/button";
import { Voice } from "@/ui/page-header";
import { Notice } from "@/ui/states";
import type { Privacy } from "./use-privacy";

type Props = { privacy: Privacy; link: string | null; onChange: () => void };

/** Whether an impact assessment is likely needed (rule R-CRP-7), and what to do then. */
export function AssessmentCheck({ privacy: { dpia, may }, link, onChange }: Props) {
  const met = [...dpia.criteria.filter((each) => each.met).map(({ text }) => text), ...dpia.own];
  const likely = met.length >= dpia.from;
  const assessed = link !== null && link.trim() !== "";
  return (
    <div>
      <Voice as="h3">Impact assessment</Voice>
      <p className="mt-1 text-ink-2">
        {met.length} of {dpia.criteria.length} signs that an assessment is needed
        {met.length > 0 && `: ${met.join(", ")}`}.{assessed && ` On file: ${link}`}
      </p>
      {likely && !assessed && (
        <div className="mt-1">
          <Notice tone="harm">
            An impact assessment is likely needed. Ask the privacy lead, do it before launch, and link it here.
          </Notice>
        </div>
      )}
      {met.length === 1 && !assessed && (
        <p className="text-12 text-ink-2">One sign: record why no assessment was made.</p>
      )}
      <details className="mt-1 text-12 text-ink-2">
        <summary className="inline-flex min-h-6 items-center underline decoration-dotted underline-offset-3 max-sm:min-h-11">
          The {dpia.criteria.length} signs
        </summary>
        <ul className="mt-1 grid gap-0.5 pl-1">
          {dpia.criteria.map(({ text, met: holds }) => (
            <li key={text}>
              <span aria-hidden>{holds ? "■" : "□"}</span> {text}
              <span className="sr-only">{holds ? ": yes" : ": no"}</span>
            </li>
          ))}
        </ul>
        <p className="mt-1">
          {dpia.rule} {dpia.source}
        </p>
      </details>
      {may.edit && (
        <p className="mt-1">
          <Button onClick={onChange}>{assessed ? "Change the signs" : "Tick the signs, link the assessment"}</Button>
        </p>
      )}
    </div>
  );
}
