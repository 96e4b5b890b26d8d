import { byCode } from "../ordering";
import { quarterNumber, quarterOf } from "../quarters";
import type { Initiative } from "../roadmap/initiative";
import { rounded } from "../rounding";
import type { UseCase } from "../scoring/use-case";
import type { GenericMessage } from "./audience";
import { heardIn, type Span } from "./heard-in";
import { type ContactCap, type ContactCaps, contactCapOf, isOverCap, touchesOf } from "./message-pressure";

export type PressureUseCase = Pick<UseCase, "id" | "name" | "status" | "audienceIds" | "channelIds" | "weeklyTouches">;
type Message = GenericMessage & { readonly id: string };

export type PressurePart = {
  /** Id of the use case or generic message. */
  readonly id: string;
  readonly name: string;
  /** Touches per person per week. */
  readonly weekly: number;
  readonly kind: "useCase" | "generic";
  /** The quarter it starts in, where it does not run yet. */
  readonly from: string | null;
  /** The first quarter without it, where the roadmap ends it. */
  readonly until: string | null;
};

export type PressureAt = {
  /** Null is now: only what runs today, as formula 11 has it. */
  readonly quarter: string | null;
  /** Touches per person per week, two decimals. */
  readonly weeklyTouches: number;
  readonly over: boolean;
  /** Touches a week above the cap, two decimals; 0 when it is kept. */
  readonly excess: number;
  /** Positions in `parts` of those that count at this time. */
  readonly counting: readonly number[];
};

export type PressureRow = ContactCap & {
  readonly audienceId: string;
  readonly channelId: string;
  readonly parts: readonly PressurePart[];
  readonly at: readonly PressureAt[];
};

type Given = {
  readonly useCases: readonly PressureUseCase[];
  readonly genericMessages: readonly Message[];
  readonly initiatives: readonly Initiative[];
  readonly contactCaps: ContactCaps;
};

/**
 * How often each audience hears from us in each channel, now and in each quarter (formula 11, carried along the
 * roadmap by `heardIn`; generic messages always count), against the same cap. Now counts what runs and nothing else,
 * and is what `messagePressure` says. One row per audience and channel with a message at any of these times, by
 * audience id, then channel id.
 *
 * @param quarters `YYYY-Qn`, in order
 */
export function pressureByQuarter(
  { useCases, genericMessages, initiatives, contactCaps }: Given,
  quarters: readonly string[],
): PressureRow[] {
  const spans = new Map(useCases.map((useCase) => [useCase.id, heardIn(useCase, initiatives)]));
  const heard = useCases.filter(({ id }) => spans.get(id) !== null);
  const rows = new Map<
    string,
    { audienceId: string; channelId: string; parts: (PressurePart & { span: Span | null })[] }
  >();
  for (const { audienceId, channelId, weekly, sender } of touchesOf(heard, genericMessages)) {
    const key = `${audienceId} ${channelId}`;
    const row = rows.get(key) ?? { audienceId, channelId, parts: [] };
    const { id, name } = sender.useCase ?? sender.message;
    const span = sender.useCase ? (spans.get(id) ?? null) : null;
    row.parts.push({ id, name, weekly, kind: sender.useCase ? "useCase" : "generic", ...namesOf(span), span });
    rows.set(key, row);
  }
  return [...rows.values()]
    .map(({ parts, ...row }) => {
      const cap = contactCapOf(row.channelId, contactCaps);
      const at = [null, ...quarters].map((quarter) => {
        const counting = [...parts.keys()].filter((part) => counts(parts[part]?.span ?? null, quarter));
        const sum = counting.reduce((total, part) => total + (parts[part]?.weekly ?? 0), 0);
        const over = isOverCap(sum, cap.cap);
        const excess = over ? rounded(sum - (cap.cap ?? 0), 2) : 0;
        return { quarter, weeklyTouches: rounded(sum, 2), over, excess, counting };
      });
      return { ...row, ...cap, parts: parts.map(({ span: _span, ...part }) => part), at };
    })
    .filter(({ at }) => at.some(({ counting }) => counting.length > 0))
    .sort((a, b) => byCode(a.audienceId, b.audienceId) || byCode(a.channelId, b.channelId));
}

function counts(span: Span | null, quarter: string | null): boolean {
  if (span === null) return true;
  if (quarter === null) return span.from === Number.NEGATIVE_INFINITY;
  const number = quarterNumber(quarter);
  return span.from <= number && number < span.until;
}

const namesOf = (span: Span | null) => ({
  from: span && Number.isFinite(span.from) ? quarterOf(span.from) : null,
  until: span && Number.isFinite(span.until) ? quarterOf(span.until) : null,
});
