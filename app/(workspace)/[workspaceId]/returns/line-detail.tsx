import Link from "next/link";
import { Button } from "@/ui/button";
import { PairMark } from "@/ui/marks";
import { Notice } from "@/ui/states";
import { CitedCards } from "../cited/cited-cards";
import { TalkButton } from "../talked/talk-button";
import { LineChart } from "./line-chart";
import { LineHistory } from "./line-history";
import { LineQuarters } from "./line-quarters";
import type { Line } from "./returns-words";
import { RuleHit } from "./rule-hit";

type Props = {
  workspaceId: string;
  line: Line;
  sign: string;
  mayEdit: boolean;
  onEdit: () => void;
  onObserve: () => void;
  onRemove: () => void;
  onTakeBack: () => void;
};

const link = "underline underline-offset-3 hover:text-ink";

/** All of one line: how long it may take, what customers said, what it rests on, its quarters and who changed them. */
export function LineDetail({ workspaceId, line, sign, mayEdit, ...acts }: Props) {
  const { id, name, useCase, horizon, figures, customers, basis, intangibles, findings, next } = line;
  return (
    // Its width is the table's, and never the other way round.
    <div className="[contain:inline-size]">
      <article
        id={`detail-${id}`}
        aria-label={name}
        className="grid grid-cols-[minmax(0,1fr)] gap-4 px-7 pt-2 pb-6 max-sm:px-2"
      >
        <div className="flex flex-wrap items-center justify-between gap-x-6 gap-y-1">
          <p className="text-ink-2">
            {useCase ? (
              <Link
                prefetch={false}
                className={link}
                href={`/${workspaceId}/use-cases/${encodeURIComponent(useCase.id)}`}
              >
                {useCase.name === name ? "Open the use case" : useCase.name}
              </Link>
            ) : (
              "No use case"
            )}
          </p>
          {mayEdit && (
            <div className="no-print flex flex-wrap gap-1">
              {(next?.isOver || line.quarters.some(({ observed }) => observed)) && (
                <Button onClick={acts.onObserve} aria-label={`Observe a quarter: ${name}`}>
                  Observe a quarter
                </Button>
              )}
              <Button look="quiet" onClick={acts.onEdit} aria-label={`Edit: ${name}`}>
                Edit
              </Button>
              <Button look="quiet" onClick={acts.onRemove} aria-label={`Remove: ${name}`}>
                Remove
              </Button>
            </div>
          )}
        </div>
        <div className="grid grid-cols-[minmax(0,4fr)_minmax(0,5fr)] items-start gap-x-8 gap-y-4 max-xl:grid-cols-[minmax(0,1fr)]">
          <div className="grid max-w-[78ch] gap-2">
            <p>
              {horizon.sentence}
              {next?.due && ` ${next.sentence}`}
            </p>
            <p className="xl:hidden">
              Cost {figures.cost.words}, margin {figures.margin.words}. Paid back: {figures.payback.words}.
            </p>
            <Customers workspaceId={workspaceId} customers={customers} />
            {line.againstExpected && <p>{line.againstExpected}</p>}
            {line.riskAdjusted && <p className="text-harm">{line.riskAdjusted.sentence}</p>}
            <p className="wrap-anywhere text-ink-2">
              {basis.words ? `Rests on: ${basis.words.replace(/\.$/, "")}. ` : "Nobody wrote down what this rests on. "}
              {line.rangeSentence}{" "}
              {basis.card && (
                <CitedCards workspaceId={workspaceId} ids={[basis.card.id]} label={basis.card.name} about={name} />
              )}
              {basis.card?.only && " It may only be read as an upper bound."}
            </p>
            {basis.card?.refused && <Notice tone="harm">{basis.card.refused}</Notice>}
            {intangibles.length > 0 && <Intangibles intangibles={intangibles} />}
            {findings.length > 0 && (
              <ul aria-label={`Findings: ${name}`}>
                {findings.map((hit) => (
                  <RuleHit key={hit.ruleId} hit={hit} />
                ))}
              </ul>
            )}
          </div>
          <LineChart line={line} sign={sign} />
        </div>
        <LineQuarters line={line} sign={sign} />
        <div className="no-print -ml-3 flex flex-wrap gap-1">
          <TalkButton
            inList
            look="quiet"
            workspaceId={workspaceId}
            subjectKind="returnLine"
            subjectId={id}
            name={name}
          />
          <LineHistory workspaceId={workspaceId} line={line} mayEdit={mayEdit} onTakeBack={acts.onTakeBack} />
        </div>
      </article>
    </div>
  );
}

/** What no money stands for: listed, never priced. */
function Intangibles({ intangibles }: Pick<Line, "intangibles">) {
  return (
    <div className="text-ink-2">
      <p className="flex items-center gap-1.5">
        <PairMark side="customer" hollow />
        Not in the money, and not priced:
      </p>
      <ul className="mt-0.5 list-disc pl-8">
        {intangibles.map((each) => (
          <li key={each} className="wrap-anywhere">
            {each}
          </li>
        ))}
      </ul>
    </div>
  );
}

/** Money earned while customers were harmed is said to be that. */
function Customers({ workspaceId, customers }: { workspaceId: string; customers: Line["customers"] }) {
  const { sentence, harms, test } = customers;
  const said = (
    <>
      {sentence}{" "}
      {test && (
        <Link
          prefetch={false}
          className={`no-print ${link}`}
          href={`/${workspaceId}/experiments/${encodeURIComponent(test.id)}`}
        >
          {test.name}
        </Link>
      )}
    </>
  );
  return harms ? (
    <Notice tone="harm">
      <span className="font-medium">Customers: </span>
      {said}
    </Notice>
  ) : (
    <p className="flex items-baseline gap-1.5">
      <PairMark side="customer" />
      <span>
        <span className="sr-only">Customers: </span>
        {said}
      </span>
    </p>
  );
}
