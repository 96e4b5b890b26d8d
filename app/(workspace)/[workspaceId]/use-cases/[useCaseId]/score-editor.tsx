import type { UseCaseScores } from "@/domain/scoring/use-case";
import { Checkbox } from "@/ui/checkbox";
import { PairMark } from "@/ui/marks";
import { Section } from "@/ui/page-header";
import { NumberInput } from "@/ui/text-input";
import { CriterionQuestion } from "../../scored/criterion-question";
import { usePlaceTalk } from "../../talked/use-place-talk";
import type { Detail } from "./use-case-detail";

type Props = {
  workspaceId: string;
  detail: Detail;
  scores: UseCaseScores;
  onChange: (scores: UseCaseScores) => void;
  readOnly: boolean;
};
type Group = "customerValue" | "commercialValue" | "feasibility" | "creepiness";

const groups: readonly { group: Group; side?: "customer" | "commercial" }[] = [
  { group: "customerValue", side: "customer" },
  { group: "commercialValue", side: "commercial" },
  { group: "feasibility" },
  { group: "creepiness" },
];

/** Every question with the words of its answers; numbers and verdict above follow each change at once. */
export function ScoreEditor({ workspaceId, detail, scores, onChange, readOnly }: Props) {
  const { rubric, basis, useCase } = detail;
  const talk = usePlaceTalk({
    ...{ workspaceId, subjectKind: "useCase", subjectId: useCase.id, name: useCase.name },
    mayWrite: detail.may.contribute,
  });
  const give = (group: Group, criterion: string, answer: number) =>
    onChange({ ...scores, [group]: { ...scores[group], [criterion]: answer } });
  const regret = scores.regret ?? { stakes: null, optionsShown: null, pressureCues: [], reliefFeatures: [] };
  const giveRegret = (change: Partial<typeof regret>) => onChange({ ...scores, regret: { ...regret, ...change } });
  const stakes = rubric.regret.criteria.find(({ id }) => id === "stakes");
  return (
    <Section title="Scores" aside={readOnly ? "You may read these" : "Nothing is stored until you save"}>
      <div className="grid gap-7">
        {groups.map(({ group, side }) => (
          <div key={group}>
            <h3 className="mb-1 flex items-center gap-1.5 border-b border-line pb-1">
              {side && <PairMark side={side} />}
              {rubric[group].label}
              <span className="font-normal text-ink-3">
                {group === "creepiness" ? "1 harmless, 5 worst" : "1 to 5, 5 is best"}
              </span>
            </h3>
            <div className="grid grid-cols-2 gap-x-8 max-md:grid-cols-1">
              {rubric[group].criteria.map((criterion) => (
                <CriterionQuestion
                  key={criterion.id}
                  criterion={criterion}
                  answer={(scores[group] as Record<string, number | null> | null)?.[criterion.id] ?? null}
                  onAnswer={(answer) => give(group, criterion.id, answer)}
                  readOnly={readOnly}
                  aside={talk.markOf(`${group}.${criterion.id}`, criterion.label)}
                />
              ))}
            </div>
          </div>
        ))}
        <div>
          <h3 className="mb-1 border-b border-line pb-1">
            {rubric.regret.label}{" "}
            <span className="font-normal text-ink-3">
              pitfall severity {basis.severity} of 5 comes from the pitfalls it meets
            </span>
          </h3>
          <div className="grid grid-cols-2 gap-x-8 max-md:grid-cols-1">
            {stakes && (
              <CriterionQuestion
                criterion={stakes}
                answer={regret.stakes}
                onAnswer={(answer) => giveRegret({ stakes: answer })}
                readOnly={readOnly}
                aside={talk.markOf("regret.stakes", stakes.label)}
              />
            )}
            <div className="py-2.5">
              <NumberInput
                label="Options shown"
                help="How many the customer sees at once; more than 5, 12 and 30 weigh more."
                fieldClassName="max-w-56"
                readOnly={readOnly}
                value={regret.optionsShown === null ? "" : String(regret.optionsShown)}
                onChange={(event) => {
                  const digits = event.target.value.replace(/\D/g, "").slice(0, 6);
                  giveRegret({ optionsShown: digits === "" ? null : Number(digits) });
                }}
              />
            </div>
            <Features
              title="What presses people"
              choices={rubric.pressureCues}
              chosen={regret.pressureCues}
              readOnly={readOnly}
              onChange={(pressureCues) => giveRegret({ pressureCues: pressureCues as typeof regret.pressureCues })}
            />
            <Features
              title="What relieves people"
              choices={rubric.reliefFeatures}
              chosen={regret.reliefFeatures}
              readOnly={readOnly}
              onChange={(reliefFeatures) =>
                giveRegret({ reliefFeatures: reliefFeatures as typeof regret.reliefFeatures })
              }
            />
          </div>
        </div>
        <div>
          <h3 className="mb-1 border-b border-line pb-1">{rubric.confidence.label}</h3>
          <CriterionQuestion
            criterion={rubric.confidence}
            answer={scores.confidence}
            onAnswer={(confidence) => onChange({ ...scores, confidence })}
            readOnly={readOnly}
            aside={talk.markOf("confidence", rubric.confidence.label)}
          />
        </div>
        <p className="text-12 text-ink-3">
          Creepiness and regret are our own heuristics, informed by the evidence we cite; they are not validated scales.
        </p>
        {talk.panel}
      </div>
    </Section>
  );
}

type FeaturesProps = {
  title: string;
  choices: readonly { id: string; label: string }[];
  chosen: readonly string[];
  onChange: (chosen: string[]) => void;
  readOnly: boolean;
};

function Features({ title, choices, chosen, onChange, readOnly }: FeaturesProps) {
  return (
    <fieldset className="py-2.5">
      <legend className="mb-1.5 text-12 font-medium text-ink-2">{title}</legend>
      <div className="grid gap-1.5">
        {choices.map(({ id, label }) => (
          <Checkbox
            key={id}
            label={label}
            disabled={readOnly}
            checked={chosen.includes(id)}
            onChange={(event) =>
              onChange(
                choices
                  .map((each) => each.id)
                  .filter((each) => (each === id ? event.target.checked : chosen.includes(each))),
              )
            }
          />
        ))}
      </div>
    </fieldset>
  );
}
