import { labelOf, numberWords } from "../deck/deck-words";
import type { DerivedWorkspace } from "../exchange/derive-workspace";
import { grouped } from "../grouped";
import { ledgerByElement } from "../ledger/needed-items";
import { type Assessment, assessUseCase } from "../scoring/assess-use-case";
import type { UseCase } from "../scoring/use-case";

/** One write to a use case: only the fields that changed; `before` null where it was added. */
export type WrittenChange = {
  readonly useCaseId: string;
  readonly by: string;
  readonly reason: string | null;
  readonly before: Readonly<Record<string, unknown>> | null;
  readonly after: Readonly<Record<string, unknown>> | null;
};

/** What became of a use case since then: its verdict, priority and status, with the latest reason that was given. */
export type CaseSince = {
  readonly useCaseId: string;
  readonly name: string;
  readonly sentence: string;
  readonly why: { readonly reason: string | null; readonly by: string };
};

/**
 * Use cases whose status, verdict or priority is another one by what was written to them since. What they were is put
 * together backwards from the writes; ledger, journey and weights are taken as they are now, so that only changes of the
 * use case itself count. In the order of the workspace.
 *
 * @param changes newest first
 */
export function casesSince(derived: DerivedWorkspace, changes: readonly WrittenChange[]): CaseSince[] {
  const written = grouped(changes, ({ useCaseId }) => useCaseId);
  const ground = {
    severities: derived.severities,
    ledger: ledgerByElement(derived.file.dataLedger),
    foundations: derived.foundations,
    parameters: derived.parameters,
  };
  return derived.assessments.flatMap((now): CaseSince[] => {
    const own = written.get(now.useCase.id) ?? [];
    const [last] = own;
    if (!last) return [];
    const isNew = own.some(({ before }) => before === null);
    const sentence = isNew
      ? addedSentence(now)
      : changedSentence(assessUseCase(asItWas(now.useCase, own), ground), now);
    if (sentence === null) return [];
    const explained = own.find(({ reason }) => reason) ?? last;
    const { id: useCaseId, name } = now.useCase;
    return [{ useCaseId, name, sentence, why: { reason: explained.reason, by: explained.by } }];
  });
}

/** The use case before a number of writes to it, newest first. */
function asItWas(now: UseCase, changes: readonly WrittenChange[]): UseCase {
  const undone = changes.map(({ before }) => before ?? {});
  return Object.assign({}, now, ...undone) as UseCase;
}

function addedSentence({ verdict, useCase }: Assessment): string {
  return `New: ${labelOf("useCaseStatus", useCase.status).toLowerCase()}, verdict “${labelOf("useCaseVerdict", verdict.verdict)}”.`;
}

function changedSentence(then: Assessment, now: Assessment): string | null {
  const [was, is] = [then.score?.priority ?? null, now.score?.priority ?? null];
  const points = (value: number | null) => (value === null ? "not scored" : numberWords(value, 1));
  const verdict = (of: Assessment) => `“${labelOf("useCaseVerdict", of.verdict.verdict)}”`;
  const parts = [
    then.useCase.status !== now.useCase.status &&
      `Was ${labelOf("useCaseStatus", then.useCase.status).toLowerCase()}, is ${labelOf("useCaseStatus", now.useCase.status).toLowerCase()} now.`,
    then.verdict.verdict !== now.verdict.verdict && `Verdict ${verdict(then)} → ${verdict(now)}.`,
    was !== is && `Priority ${points(was)} → ${points(is)}.`,
  ].filter((part) => part !== false);
  return parts.length === 0 ? null : parts.join(" ");
}
