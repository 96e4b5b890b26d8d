import type { RoundGroup } from "@/domain/scoring/rounds/criteria";
import { Button } from "@/ui/button";
import { SaveState } from "@/ui/states";
import { CriterionCard } from "./criterion-card";
import type { Answers } from "./use-answers";

type Props = {
  groups: readonly RoundGroup[];
  answers: Answers;
  confidenceAnchors: readonly string[];
  /** Tells the questions of one person from those of another on the same page. */
  prefix: string;
  /** Where Enter goes after the last question. */
  lastId: string;
};

/** The questions somebody may answer, group by group. */
export function QuestionList({ groups, answers, confidenceAnchors, prefix, lastId }: Props) {
  const keys = groups.flatMap(({ criteria }) => criteria.map(({ key }) => key));
  const place = (key: string) => `${prefix}-${key.replace(".", "-")}`;
  const goOn = (key: string) => {
    const next = keys[keys.indexOf(key) + 1];
    const target = document.getElementById(next ? place(next) : lastId);
    const field = target?.querySelector<HTMLElement>("input:checked, input[type=radio]") ?? target;
    target?.scrollIntoView({ block: "nearest" });
    field?.focus();
  };
  return groups.map((group) => (
    <section key={group.id} aria-label={group.label}>
      <h2 className="mt-3 text-18 leading-tight">{group.label}</h2>
      <p className="mb-2 text-12 text-ink-3">
        {group.id === "creepiness" || group.id === "regret" ? "1 harmless, 5 worst" : "1 to 5"}
      </p>
      {group.criteria.map((criterion) => (
        <CriterionCard
          key={criterion.key}
          criterion={criterion}
          place={place(criterion.key)}
          value={answers.answerOf(criterion.key)}
          other={criterion.key in answers.differing ? (answers.differing[criterion.key] ?? null) : undefined}
          confidenceAnchors={confidenceAnchors}
          onChange={(value, slowly) => answers.set(criterion.key, value, slowly)}
          onSettle={(mine) => answers.settle(criterion.key, mine)}
          onNext={() => goOn(criterion.key)}
        />
      ))}
    </section>
  ));
}

/** "Saved 09:41", or what is in the way of it. */
export function SavingWords({ answers }: { answers: Answers }) {
  const { saving } = answers;
  if (saving.state === "failed")
    return (
      <span role="alert" className="flex flex-wrap items-center gap-2 text-12 text-harm">
        {saving.message} <Button onClick={answers.retry}>Try again</Button>
      </span>
    );
  const time = (at: number) => new Date(at).toLocaleTimeString("en-GB", { hour: "2-digit", minute: "2-digit" });
  return (
    <SaveState>
      {saving.state === "saving"
        ? "Saving…"
        : saving.state === "saved"
          ? `Saved ${time(saving.at)}`
          : "Saves by itself"}
    </SaveState>
  );
}
