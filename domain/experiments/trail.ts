import { dayWords } from "../deck/deck-words";
import { errorSentence } from "./error-sentence";
import { changeWords, sideWords } from "./figure-words";
import type { ArmLook, LookLog } from "./look-log";
import type { Direction } from "./noninferiority";
import type { SampleType } from "./sample";

/** An interval at one look, turned so that up is better; in the unit of the comparison (a share as a fraction). */
export type TrailSpan = { readonly low: number; readonly high: number; readonly estimate: number };
export type TrailPoint = {
  readonly day: string;
  readonly people: number | null;
  /** Null where nothing can be said at this look; `why` says so in a sentence. */
  readonly span: TrailSpan | null;
  readonly why: string | null;
};
export type Trail = {
  readonly armId: string;
  readonly points: readonly TrailPoint[];
  /** What the curve says, with its figures and days. */
  readonly sentence: string;
  /** The one day that changed what may be said. */
  readonly mark: { readonly day: string; readonly words: string } | null;
};

export type TrailMeasure = {
  readonly isPrimary: boolean;
  readonly type: SampleType;
  readonly direction: Direction;
  /** How much worse we accept, above 0, in the unit of the comparison; null = none is set. */
  readonly margin: number | null;
};

/**
 * The log of looks as curves people read, one per treatment: each interval turned so that better is up, the day it left what
 * matters (no change for the primary, the margin for a guardrail), and a sentence. Statistics, sections 7, 8 and 16.8. Never
 * fails: a look that cannot be read says why.
 */
export function readTrails(log: LookLog, measure: TrailMeasure): Trail[] {
  const armIds = Object.keys(log.crossedOn);
  return armIds.map((armId): Trail => {
    const points = log.looks.map(({ day, people, arms }): TrailPoint => {
      const look = arms.find((arm) => arm.armId === armId);
      const span = look ? spanOf(look, measure.direction) : null;
      const why = span ? null : look?.error ? errorSentence(look.error) : "Not known.";
      return { day, people, span, why };
    });
    const said = measure.isPrimary
      ? primarySaid(points, log.crossedOn[armId] ?? null, measure)
      : guardrailSaid(points, measure);
    return { armId, points, ...said };
  });
}

function spanOf({ low, high, diff }: ArmLook, direction: Direction): TrailSpan | null {
  if (low === null || high === null || diff === null) return null;
  if (direction === "lower_is_better") return { low: 0 - high, high: 0 - low, estimate: 0 - diff };
  return { low, high, estimate: diff };
}

type Said = Pick<Trail, "sentence" | "mark">;
type Read = TrailPoint & { readonly span: TrailSpan };

/** The looks that can be read, in order of day. */
const readable = (points: readonly TrailPoint[]) => points.filter((point): point is Read => point.span !== null);

const rangeWords = ({ low, high }: TrailSpan, type: SampleType) =>
  `between ${sideWords(low, type)} and ${sideWords(high, type)}`;

function nothingYet(points: readonly TrailPoint[]): Said {
  const why = points.at(-1)?.why;
  return { sentence: why ? `No look can be read yet. ${why}` : "There is no look yet.", mark: null };
}

function primarySaid(points: readonly TrailPoint[], crossed: string | null, { type }: TrailMeasure): Said {
  const last = readable(points).at(-1);
  if (!last) return nothingYet(points);
  const at = readable(points).find(({ day }) => day === crossed);
  if (!at) {
    const sentence = `Until ${dayWords(last.day)} no look leaves out "no change": it lies ${rangeWords(last.span, type)}.`;
    return { sentence, mark: null };
  }
  const side = at.span.low > 0 ? "better" : "worse";
  const holds = at.span.low > 0 ? last.span.low > 0 : last.span.high < 0;
  const since = holds
    ? `and still does: ${rangeWords(last.span, type)}.`
    : `and takes it in again since: ${rangeWords(last.span, type)}.`;
  return {
    sentence: `On ${dayWords(at.day)} the interval left out "no change" for the first time, on the ${side} side, ${since}`,
    mark: { day: at.day, words: `clearly ${side}` },
  };
}

/** The first day of the stretch that lasts until the last look; null when the last look is not in it. */
function since(looks: readonly Read[], holds: (span: TrailSpan) => boolean): string | null {
  const outside = looks.findLastIndex(({ span }) => !holds(span));
  return looks[outside + 1]?.day ?? null;
}

function guardrailSaid(points: readonly TrailPoint[], { type, margin }: TrailMeasure): Said {
  const looks = readable(points);
  const last = looks.at(-1);
  if (!last) return nothingYet(points);
  if (margin === null || !(margin > 0))
    return {
      sentence: `It lies ${rangeWords(last.span, type)}; without a margin nothing says whether that is acceptable.`,
      mark: null,
    };
  const accepted = changeWords(margin, type);
  const beyond = since(looks, ({ high }) => high <= -margin);
  if (beyond !== null)
    return {
      sentence: `Since ${dayWords(beyond)} it is beyond what we accept: at best ${sideWords(last.span.high, type)}, and we accept ${accepted}.`,
      mark: { day: beyond, words: "beyond our limit" },
    };
  const worse = since(looks, ({ low, high }) => high < 0 && low <= -margin);
  if (worse !== null)
    return {
      sentence: `Since ${dayWords(worse)} it is clearly worse, ${rangeWords(last.span, type)}; we accept ${accepted}.`,
      mark: { day: worse, words: "clearly worse" },
    };
  const inside = since(looks, ({ low }) => low > -margin);
  if (inside !== null)
    return {
      sentence: `Since ${dayWords(inside)} it is inside what we accept: at worst ${sideWords(last.span.low, type)}, and we accept ${accepted}.`,
      mark: { day: inside, words: "inside what we accept" },
    };
  return {
    sentence: `Not known yet whether it stays inside what we accept: it lies ${rangeWords(last.span, type)}, and we accept ${accepted}.`,
    mark: null,
  };
}
