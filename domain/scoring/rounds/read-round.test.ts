import fc from "fast-check";
import { expect, test } from "vitest";
import { groupsOf, keysOf } from "./criteria";
import { readRound, readSubject } from "./read-round";
import { type RoundStanding, roundSentence, roundsSentence, spreadWords } from "./round-words";
import { presetOf, scorerPresets } from "./scorer-presets";

const said = (answer: number, note: string | null = null, at: number | null = null) => ({
  ...{ answer, note, at },
  confidence: null,
});
const effort = "customerValue.effort";

test("effort 2 and 5: people disagree, both notes are kept, and 3 is proposed", () => {
  const reading = readSubject(
    {
      subjectId: "W11",
      revealedAt: 10,
      given: [
        { scorerId: "priya", answers: { [effort]: said(5, "They love to measure") } },
        { scorerId: "tom", answers: { [effort]: said(2, "They must find a tape first", 11) } },
      ],
    },
    keysOf("useCase", ["customerValue"]),
    2,
  );
  expect(reading).toMatchObject({ disagreement: 3, widest: 3, disputed: 1, compared: 1 });
  expect(reading.criteria).toHaveLength(4);
  expect(reading.criteria.find(({ key }) => key === effort)).toEqual({
    key: effort,
    answers: [
      { scorerId: "tom", answer: 2, confidence: null, note: "They must find a tape first", afterReveal: true },
      { scorerId: "priya", answer: 5, confidence: null, note: "They love to measure", afterReveal: false },
    ],
    spread: 3,
    disagree: true,
    proposal: 3,
  });
  expect(spreadWords([2, 5], true)).toBe("you disagree: 2 and 5");
});

test("a median between two answers is rounded against optimism", () => {
  const of = (key: string, ...answers: number[]) =>
    readSubject(
      {
        subjectId: "S",
        revealedAt: null,
        given: answers.map((answer, at) => ({ scorerId: `P${at}`, answers: { [key]: said(answer) } })),
      },
      [key],
      2,
    ).criteria[0]!.proposal;
  expect(of("feasibility.tech", 2, 5)).toBe(3);
  expect(of("creepiness.origin", 2, 5)).toBe(4);
  expect(of("regret.stakes", 3, 4)).toBe(4);
  expect(of("audience.fatigue", 3, 4)).toBe(4);
  expect(of("audience.need", 3, 4)).toBe(3);
  expect(of("channel.cost", 1, 2)).toBe(2);
});

test("the most disputed subject comes first; what nobody compared comes last", () => {
  const given = (a: number, b: number | null) => [
    { scorerId: "A", answers: { [effort]: said(a) } },
    ...(b === null ? [] : [{ scorerId: "B", answers: { [effort]: said(b) } }]),
  ];
  const subjects = [
    { subjectId: "calm", revealedAt: 1, given: given(3, 3) },
    { subjectId: "alone", revealedAt: 1, given: given(1, null) },
    { subjectId: "torn", revealedAt: 1, given: given(1, 5) },
  ];
  expect(readRound(subjects, [effort], 2).map(({ subjectId }) => subjectId)).toEqual(["torn", "calm", "alone"]);
});

test("the order and the spread do not depend on who answered first", () => {
  const answers = fc.array(fc.integer({ min: 1, max: 5 }), { minLength: 1, maxLength: 8 });
  fc.assert(
    fc.property(answers, (values) => {
      const given = values.map((answer, at) => ({ scorerId: `P${at}`, answers: { [effort]: said(answer) } }));
      const read = (list: typeof given) => readSubject({ subjectId: "S", revealedAt: null, given: list }, [effort], 2);
      const reading = read(given);
      expect(read([...given].reverse())).toEqual(reading);
      expect(reading.widest).toBe(values.length < 2 ? 0 : Math.max(...values) - Math.min(...values));
      expect(reading.criteria[0]!.proposal).toBeGreaterThanOrEqual(Math.min(...values));
      expect(reading.criteria[0]!.proposal).toBeLessThanOrEqual(Math.max(...values));
    }),
  );
});

test("every criterion has a label, a question and five answers, and belongs to one group", () => {
  for (const [kind, total] of [
    ["useCase", 20],
    ["audience", 4],
    ["channel", 4],
  ] as const) {
    const criteria = groupsOf(kind).flatMap((group) => group.criteria);
    expect(criteria).toHaveLength(total);
    for (const { key, label, question, anchors } of criteria) {
      expect(label, key).not.toBe(key.split(".")[1]);
      expect(question, key).toMatch(/\w/);
      expect(anchors, key).toHaveLength(5);
    }
  }
  expect(keysOf("useCase", ["regret", "feasibility"])).toEqual([
    "feasibility.data",
    "feasibility.tech",
    "feasibility.content",
    "feasibility.people",
    "regret.stakes",
  ]);
  const known = groupsOf("useCase").map(({ id }) => id);
  for (const { groups } of scorerPresets) expect(known).toEqual(expect.arrayContaining([...groups]));
  expect(presetOf(["creepiness"])?.name).toBe("Privacy");
  expect(presetOf(["creepiness", "regret"])).toBeNull();
});

const standing: RoundStanding = {
  ...{ mode: "blind", status: "open", subjects: 12, revealed: 0, agreed: 0, scorers: 3, scorersDone: 1 },
  ...{ mineLeft: 4, overdue: false },
};

test("a round says what it waits for", () => {
  expect(roundSentence(standing)).toBe("Your answers are needed: 4 of 12 left.");
  expect(roundSentence({ ...standing, mineLeft: 0, overdue: true })).toBe(
    "1 of 3 people are done. Nobody sees an answer of another before the reveal. It is past its date.",
  );
  expect(roundSentence({ ...standing, mineLeft: 0, scorersDone: 3 })).toMatch(/^Everybody is done/);
  expect(roundSentence({ ...standing, revealed: 12, agreed: 11 })).toBe("All answers are shown. Agree on 1 more.");
  expect(roundSentence({ ...standing, status: "closed", revealed: 12, agreed: 2 })).toBe("Closed: agreed on 2 of 12.");
  expect(roundsSentence([standing])).toBe("1 round is open; it waits for your answers.");
  expect(roundsSentence([{ status: "closed", mineLeft: null }])).toMatch(/the closed one/);
});
