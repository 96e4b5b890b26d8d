import type { JudgingBasis } from "@/domain/scoring/judge-use-case";
import type { UseCaseScore } from "@/domain/scoring/score-use-case";
import { Section } from "@/ui/page-header";
import type { Why } from "../use-why";
import { WeightsNote } from "../weights-note";
import { WhyTerms } from "../why-terms";

type Props = { score: UseCaseScore; basis: JudgingBasis; why: Why | undefined; workspaceId: string };

/** What the number is made of, down to each answer and who gave it. */
export function TermsPart({ score, basis, why, workspaceId }: Props) {
  return (
    <Section title={`Why ${score.priority.toFixed(1)}?`}>
      <div className="max-w-2xl">
        <WhyTerms score={score} basis={basis} why={why} />
        {why && (
          <div className="mt-2">
            <WeightsNote why={why} workspaceId={workspaceId} />
          </div>
        )}
      </div>
    </Section>
  );
}
