import type { Answer } from "../security/ask";
import { type Caller, call, resultOf } from "../security/call";
import type { Random } from "../security/random";

/** One change that somebody sends; its tag is found in what it stores. */
export type Deed = {
  path: string;
  tag: string;
  input: Readonly<Record<string, unknown>> & { requestKey: string };
  /** By which of the actors. */
  who: number;
  /** Of the thing whose next version this makes; null where it adds one. */
  changes: { id: string; version: number } | null;
  /** What came back, once it did. */
  answer: Answer | null;
};

export const isAcknowledged = ({ answer }: Deed): boolean => answer?.status === 200;

/** The address of a mutation, as `call` wants it. */
export const mutation = (path: string) => ({ path, type: "mutation" });

/** A new use case by this person; they alone change it, so that their changes form one chain. */
export async function ownUseCase(caller: Caller, workspaceId: string, name: string): Promise<string> {
  const input = { workspaceId, ...proposal(name) };
  return resultOf<{ id: string }>(await call(caller, mutation("useCase.propose"), JSON.stringify(input))).id;
}

const proposal = (name: string) => ({
  ...{ name, mode: "passive", audienceIds: [], channelIds: [] },
  moment: { type: "stage", fromTask: "validate", toTask: null },
});

/** Makes what one person sends next: now a new thing, now the next version of their own use case. */
export type Author = { next: () => Deed; done: (deed: Deed) => void };

export function authorOf(
  random: Random,
  { who, workspaceId, useCaseId }: { who: number; workspaceId: string; useCaseId: string },
): Author {
  let version = 1;
  return {
    next: () => {
      const tag = `Kept ${crypto.randomUUID()}`;
      const base = { workspaceId, requestKey: crypto.randomUUID() };
      const at = { tag, who, answer: null };
      // Mostly changes: with thousands of things added every change would read all of them.
      const kind = random.below(6);
      if (kind === 0) return { ...at, path: "useCase.propose", changes: null, input: { ...base, ...proposal(tag) } };
      if (kind === 1) {
        const facts = { kind: "experiment", name: tag, startQuarter: "2027-Q1", durationQuarters: 1 + random.below(4) };
        return { ...at, path: "initiative.add", changes: null, input: { ...base, ...facts } };
      }
      const input = { ...base, useCaseId, version, set: { name: tag } };
      return { ...at, path: "useCase.editFields", changes: { id: useCaseId, version }, input };
    },
    done: ({ changes }) => {
      if (changes) version = changes.version + 1;
    },
  };
}

/**
 * Sends a deed, as often as is said and at the same moment, and notes what came back. Being cut off is nobody's fault;
 * sentences for any other answer than success, and for answers that differ.
 */
export async function send(caller: Caller, deed: Deed, copies = 1): Promise<string[]> {
  const body = JSON.stringify(deed.input);
  const answers = await Promise.all(Array.from({ length: copies }, () => call(caller, mutation(deed.path), body)));
  const taken = answers.filter(({ status }) => status === 200);
  deed.answer = taken[0] ?? answers[0] ?? null;
  const told = taken.map(({ text }) => text);
  return [
    ...answers
      .filter(({ status }) => status !== 200 && status !== 0)
      .map(({ status, text }) => `${deed.path} was answered with ${status}: ${text.slice(0, 300)}`),
    ...(new Set(told).size > 1 ? [`${deed.path}: the same request was answered differently: ${told.join(" ")}`] : []),
  ];
}
