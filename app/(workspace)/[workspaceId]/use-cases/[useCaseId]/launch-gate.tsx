"use client";

import { useState } from "react";
import { Button } from "@/ui/button";
import { Checkbox } from "@/ui/checkbox";
import { momentInWords } from "@/ui/dates";
import { Voice } from "@/ui/page-header";
import { RadioGroup } from "@/ui/radio-group";
import { Notice } from "@/ui/states";
import { TextInput } from "@/ui/text-input";
import { useKept } from "@/ui/use-kept";
import { useTypedFrom } from "@/ui/use-typed-from";
import { conflictOr } from "../../scored/conflict-words";
import { Overtaken } from "../../scored/overtaken";
import { useKeptKey } from "../../shell-context";
import type { Detail } from "./use-case-detail";
import type { useLedgerChanges } from "./use-ledger-changes";
import type { Privacy } from "./use-privacy";
import { useSaveFields } from "./use-save-fields";

type Changes = ReturnType<typeof useLedgerChanges>;
type Check = Privacy["gate"]["checks"][number];
type Props = { privacy: Privacy; detail: Detail; workspaceId: string; changes: Changes };

/** What is asked before customers meet it: a person ticks, the record proposes. */
export function LaunchGate({ privacy, detail, workspaceId, changes }: Props) {
  const { gate, may } = privacy;
  return (
    <div>
      <Voice as="h3">
        Launch gate: {gate.passed} of {gate.of}
      </Voice>
      <p className="mt-1 text-ink-2">
        {gate.checkedBy === null || gate.checkedAt === null
          ? "Nobody has checked anything yet. Ask before it goes live, not after."
          : `Last checked by ${gate.checkedBy}, ${momentInWords(gate.checkedAt)}.`}
      </p>
      {gate.wentLive && gate.passed < gate.of && (
        <p className="text-ink-2">
          It went live with open checks: “{gate.wentLive.reason}” ({gate.wentLive.by}, {momentInWords(gate.wentLive.at)}
          ).
        </p>
      )}
      <ul className="mt-1">
        {gate.checks.map((check) => (
          <GateLine
            key={check.key}
            check={check}
            version={gate.version}
            useCaseId={detail.useCase.id}
            mayEdit={may.edit}
            changes={changes}
          />
        ))}
      </ul>
      <ContentCheck detail={detail} workspaceId={workspaceId} mayEdit={may.edit} />
    </div>
  );
}

type LineProps = { check: Check; version: number; useCaseId: string; mayEdit: boolean; changes: Changes };

function GateLine({ check, version, useCaseId, mayEdit, changes }: LineProps) {
  const note = useKept(useKeptKey(`gate ${useCaseId} ${check.key}`), check.note ?? "");
  const [problem, setProblem] = useState<string | null>(null);
  /** What was ticked just now, until the server has said so. */
  const [ticked, setTicked] = useState<boolean | null>(null);
  const proposed = check.hint.says === true && !check.passed;
  const stored = check.note ?? "";
  const [overtaken, setOvertaken] = useState(false);
  const seen = useTypedFrom(stored, note, overtaken);
  const store = (passed: boolean) => {
    if (note.changed && seen !== stored) return setOvertaken(true);
    setProblem(null);
    setOvertaken(false);
    setTicked(passed);
    changes
      .tick({ version, check: check.key, passed, note: note.value.trim() || null })
      .then(note.drop, (error: Error) => setProblem(conflictOr(error)))
      .finally(() => setTicked(null));
  };
  return (
    <li className="border-t border-hairline py-2 first:border-t-0">
      <Checkbox
        label={check.text}
        checked={ticked ?? check.passed}
        disabled={!mayEdit}
        onChange={(event) => store(event.target.checked)}
        help={
          <span className={check.hint.says === false ? "text-harm" : undefined}>
            {proposed && "On record it holds. "}
            {check.hint.because}
          </span>
        }
      />
      {mayEdit ? (
        <div className="mt-1 flex flex-wrap items-center gap-2 pl-6">
          <TextInput
            label={`What was seen: ${check.text}`}
            labelHidden
            placeholder="What was seen"
            maxLength={500}
            value={note.value}
            onChange={(event) => note.set(event.target.value)}
            fieldClassName="min-w-0 flex-1"
          />
          {note.changed && (
            <Button busy={changes.busy} onClick={() => store(check.passed)}>
              {overtaken ? "Store mine over theirs" : "Keep it"}
            </Button>
          )}
        </div>
      ) : (
        check.note && <p className="pl-6 text-12 text-ink-2">{check.note}</p>
      )}
      {overtaken && note.changed && (
        <div className="mt-1 pl-6">
          <Overtaken
            of={{ kind: "launchGate", id: useCaseId }}
            what="the launch gate"
            rows={[{ label: "What was seen", theirs: stored, mine: note.value }]}
            onTake={() => {
              note.drop();
              setOvertaken(false);
            }}
          />
        </div>
      )}
      {problem && (
        <div className="mt-1 pl-6">
          <Notice tone="harm">{problem}</Notice>
        </div>
      )}
    </li>
  );
}

/** Beside the seven: whether a detail nobody confirmed is stated as fact; a rule looks at it (R-CRP-4). */
function ContentCheck({ detail, workspaceId, mayEdit }: { detail: Detail; workspaceId: string; mayEdit: boolean }) {
  const { repeatsUnconfirmedDetail: said, id } = detail.useCase;
  const { save, isPending } = useSaveFields(workspaceId, id);
  const [problem, setProblem] = useState<string | null>(null);
  return (
    <div className="mt-2 border-t border-hairline pt-2" aria-busy={isPending}>
      <RadioGroup
        label="Content check: does it state a detail as fact that the customer never confirmed?"
        inline
        readOnly={!mayEdit}
        value={said === null ? "unchecked" : said ? "yes" : "no"}
        choices={[
          { value: "unchecked", label: "Not checked" },
          { value: "no", label: "No" },
          { value: "yes", label: "Yes" },
        ]}
        onChange={async (value) => {
          setProblem(null);
          const stored = await save(
            { repeatsUnconfirmedDetail: value === "unchecked" ? null : value === "yes" },
            { repeatsUnconfirmedDetail: said },
          );
          if (stored.how === "failed") setProblem(stored.message);
          if (stored.how === "conflict") setProblem("Somebody else answered this meanwhile. Theirs is shown.");
        }}
      />
      {said === true && (
        <p className="mt-1 text-12 text-harm">An unconfirmed detail is stated as fact. Ask, or leave it out.</p>
      )}
      {problem && <Notice tone="harm">{problem}</Notice>}
    </div>
  );
}
