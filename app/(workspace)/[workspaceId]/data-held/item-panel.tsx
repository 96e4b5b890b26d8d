"use client";

import { useEffect, useRef, useState } from "react";
import { controlText, customerText, plainText, retentionWords } from "@/domain/ledger/customer-text";
import type { ItemField } from "@/domain/ledger/edit-item";
import { moneyWords } from "@/domain/ledger/money-words";
import { Button } from "@/ui/button";
import { comesLater } from "@/ui/comes-later";
import { dayInWords } from "@/ui/dates";
import { OpensNumber } from "@/ui/opens-number";
import { Voice } from "@/ui/page-header";
import { Notice, Skeleton } from "@/ui/states";
import { conflictOr } from "../scored/conflict-words";
import { Fact } from "../scored/fact";
import { CopyTexts, ToldText } from "../scored/told-text";
import { useKeptKey } from "../shell-context";
import { TalkButton } from "../talked/talk-button";
import { BasisNote } from "./basis-note";
import { ItemUses } from "./item-uses";
import { fixTargets, fixWords, type Ledger, type LedgerRow, labelIn, type Target } from "./ledger-view";
import type { LedgerActs } from "./use-ledger-acts";

const ItemForm = comesLater(
  () => import("./item-form").then((module) => module.ItemForm),
  () => <Skeleton className="h-96" />,
);

type Props = {
  workspaceId: string;
  ledger: Ledger;
  row: LedgerRow;
  target: Target | null;
  acts: LedgerActs;
  onTarget: (target: Target | null) => void;
  onRetire: () => void;
  onGone: () => void;
};

/** One kind of data: what is wrong with it, what it is for, who uses it, what customers read; changed in place. */
export function ItemPanel({ workspaceId, ledger, row, target, acts, onTarget, onRetire, onGone }: Props) {
  const { may, choices, people, currency, control } = ledger;
  const key = useKeptKey(`data item ${row.id}`);
  const [found, setFound] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const uses = useRef<HTMLDivElement>(null);
  const field: ItemField | null = target === null || target === "uses" ? null : target;
  const editing = may.edit && (found || field !== null);

  // What somebody typed and did not store is where they left it.
  useEffect(() => setFound(localStorage.getItem(key) !== null), [key]);
  useEffect(() => {
    if (target === "uses") uses.current?.scrollIntoView({ block: "nearest" });
  }, [target]);

  if (editing)
    return (
      <ItemForm
        storageKey={key}
        ledger={ledger}
        row={row}
        first={field}
        acts={acts}
        onClose={() => {
          setFound(false);
          onTarget(null);
        }}
      />
    );
  const pieces = [...customerText(row), controlText(control)];
  const isRetired = row.status === "retired";
  const remove = () => {
    setProblem(null);
    acts.remove(row).then(onGone, (error: Error) => setProblem(conflictOr(error)));
  };
  const unbalanced = row.held && row.legalBasis === "legitimate_interests" && row.liaDate === null;
  return (
    <>
      {row.reasons.map(({ list, because, fixes }) => (
        <Notice key={list}>
          <p>{because}</p>
          {may.edit && (
            <p className="mt-1.5 flex flex-wrap gap-1.5">
              {fixes.map(
                (fix) =>
                  // Retiring stands below, once for all.
                  fix !== "retire" && (
                    <Button key={fix} onClick={() => onTarget(fixTargets[fix])}>
                      {fixWords[fix]}
                    </Button>
                  ),
              )}
            </p>
          )}
        </Notice>
      ))}
      <p className="flex flex-wrap gap-2">
        <TalkButton key={row.id} workspaceId={workspaceId} subjectKind="dataItem" subjectId={row.id} name={row.name} />
        {may.edit && (
          <>
            <Button onClick={() => onTarget("name")}>Change</Button>
            {!isRetired && <Button onClick={onRetire}>Retire it</Button>}
            <Button look="quiet" onClick={remove} busy={acts.busy}>
              Delete
            </Button>
          </>
        )}
      </p>
      {problem && (
        <Notice tone="harm">
          <p>{problem}</p>
          {!isRetired && (
            <p className="mt-1.5">
              <Button onClick={onRetire}>Retire it instead</Button>
            </p>
          )}
        </Notice>
      )}
      <dl className="grid grid-cols-2 gap-x-4 gap-y-2">
        <Fact className="col-span-2" term="What for">
          {row.purpose}
        </Fact>
        <Fact className="col-span-2" term="What customers get">
          {row.benefitStatement || null}
        </Fact>
        <Fact term="Source">{labelIn(choices.sources, row.source)}</Fact>
        <Fact term="Owner">{people.find(({ id }) => id === row.ownerId)?.name ?? null}</Fact>
        {(row.source === "purchased" || row.provenance) && (
          <Fact className="col-span-2" term="Where it was bought, under which permission">
            {row.provenance}
          </Fact>
        )}
        <Fact term="Kept for">
          {row.retentionDays === null ? null : `${retentionWords(row.retentionDays)} (${row.retentionDays} days)`}
        </Fact>
        <Fact term="Costs a year">{row.annualCost === null ? null : moneyWords(row.annualCost, currency)}</Fact>
        <Fact term="Collected since">{row.collectedSince && dayInWords(row.collectedSince)}</Fact>
        <Fact term="Last used">{row.lastUsedAt && dayInWords(row.lastUsedAt)}</Fact>
        <Fact term="Right for">{row.accuracyPct === null ? null : `${row.accuracyPct}% of people`}</Fact>
        <Fact term="Jurisdictions">{row.jurisdictions.length === 0 ? null : row.jurisdictions.join(", ")}</Fact>
        <Fact term="Sensitivity">
          {row.sensitivity === null
            ? null
            : `${row.sensitivity} of 5${row.specialCategory ? ", special category" : ""}`}
        </Fact>
        <div>
          <dt className="text-12 text-ink-3">Liability points</dt>
          <dd>
            <OpensNumber
              value={row.points}
              label={`Liability points ${row.points}`}
              title="Liability points"
              parts={[
                { label: "Sensitivity", value: row.sensitivity ?? "not known" },
                {
                  label: !row.held ? "Not held" : row.linked ? "Used" : "Held and not used",
                  value: !row.held ? "× 0" : row.linked ? "× 1" : "× 2",
                },
                { label: "Points", value: row.points, total: true },
              ]}
              note="Twice where nothing uses it (our default)."
            />
          </dd>
        </div>
      </dl>
      <BasisNote choices={choices} basis={row.legalBasis} special={row.specialCategory} liaDate={row.liaDate}>
        {unbalanced && may.edit && <Button onClick={() => onTarget("liaDate")}>Enter the date</Button>}
      </BasisNote>
      <div ref={uses} className="scroll-mt-4">
        <ItemUses workspaceId={workspaceId} ledger={ledger} row={row} acts={acts} opened={target === "uses"} />
      </div>
      <div>
        <Voice as="h3">What a customer would read</Voice>
        <div className="mt-1">
          <ToldText pieces={pieces} />
        </div>
        <p className="mt-2">
          <CopyTexts texts={() => [plainText(pieces)]} />
        </p>
      </div>
    </>
  );
}
