import Link from "next/link";
import { useState } from "react";
import { Button } from "@/ui/button";
import { PairMark, Tag, type TagLook } from "@/ui/marks";
import { Notice } from "@/ui/states";
import { CitedCards } from "../cited/cited-cards";
import { TalkButton } from "../talked/talk-button";
import { LineFigures } from "./line-figures";
import { LineHistory } from "./line-history";
import { LineQuarters } from "./line-quarters";
import type { Line } from "./returns-words";
import { RuleHit } from "./rule-hit";

type Props = {
  workspaceId: string;
  line: Line;
  sign: string;
  /** Shows its quarters without being asked. */
  unfolded: boolean;
  mayEdit: boolean;
  onEdit: () => void;
  onObserve: () => void;
  onRemove: () => void;
  onTakeBack: () => void;
};

const link = "underline underline-offset-3 hover:text-ink";

/** One line of returns: its money, what its customers said, how long it may take, what it rests on. */
export function LineItem({ workspaceId, line, sign, unfolded, mayEdit, ...acts }: Props) {
  const [asked, setAsked] = useState<boolean | null>(null);
  const open = asked ?? unfolded;
  const { name, useCase, horizon, losing, customers, basis, intangibles, findings, next } = line;
  const looks: Readonly<Record<string, TagLook>> = { past: losing ? "harm" : "outlined", within: "outlined" };
  return (
    <li
      id={`line-${line.id}`}
      className="scroll-mt-6 border-t border-line pt-3 [contain-intrinsic-size:auto_22rem] [content-visibility:auto] print:break-inside-avoid print:[content-visibility:visible]"
    >
      <article aria-label={name} className="grid grid-cols-[minmax(0,1fr)] gap-3">
        <div className="flex flex-wrap items-start justify-between gap-x-6 gap-y-2">
          <div className="min-w-0">
            <h3 className="text-14 font-semibold wrap-anywhere">{name}</h3>
            <p className="text-12 text-ink-2">
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
              )}{" "}
              · {line.function?.name ?? "no function named"}
            </p>
          </div>
          {mayEdit && (
            <div className="no-print flex flex-wrap gap-1">
              {(next?.isOver || line.quarters.some(({ observed }) => observed)) && (
                <Button
                  look={next?.due ? "outline" : "quiet"}
                  onClick={acts.onObserve}
                  aria-label={`Observe a quarter: ${name}`}
                >
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
        <LineFigures line={line} />
        <div className="grid max-w-[78ch] gap-2">
          <p>
            <Tag look={looks[horizon.state ?? ""] ?? "plain"}>{horizon.label}</Tag> {horizon.sentence}
            {next?.due && ` ${next.sentence}`}
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
          {intangibles.length > 0 && (
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
          )}
        </div>
        {findings.length > 0 && (
          <ul aria-label={`Findings: ${name}`}>
            {findings.map((hit) => (
              <RuleHit key={hit.ruleId} hit={hit} />
            ))}
          </ul>
        )}
        {open && <LineQuarters line={line} sign={sign} />}
        <div className="no-print flex flex-wrap items-start gap-1">
          <Button
            look="quiet"
            className="-ml-3"
            aria-expanded={open}
            aria-label={`${open ? "Hide" : "Show"} quarters: ${name}`}
            onClick={() => setAsked(!open)}
          >
            {open ? "Hide quarters" : "Show quarters"}
          </Button>
          <TalkButton
            inList
            look="quiet"
            workspaceId={workspaceId}
            subjectKind="returnLine"
            subjectId={line.id}
            name={name}
          />
          <LineHistory workspaceId={workspaceId} line={line} mayEdit={mayEdit} onTakeBack={acts.onTakeBack} />
        </div>
      </article>
    </li>
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
