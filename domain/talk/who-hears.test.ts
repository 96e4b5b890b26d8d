import { expect, test } from "vitest";
import { answerProblem, mayEditComment, mayRemoveComment, mostAnswers } from "./comment-rules";
import { calledInSentence, inboxSentence } from "./inbox-words";
import { placeOfSubject, talkPlaceOf } from "./place-of-subject";
import { sampleCommentsOf } from "./sample-comments";
import { subjectsOfChange } from "./subjects-of-change";
import { type SubjectKind, subjectKinds } from "./talk";
import { whoHears } from "./who-hears";

test("each hears once, for what concerns them most, and never of their own words", () => {
  const said = { authorId: "a", mentions: ["b", "a"], inThread: ["b", "c", "a"], followers: ["a", "b", "c", "d"] };
  expect(whoHears(said).toSorted((x, y) => (x.userId < y.userId ? -1 : 1))).toEqual([
    { userId: "b", reason: "mention" },
    { userId: "c", reason: "reply" },
    { userId: "d", reason: "comment" },
  ]);
  expect(whoHears(said, ["b", "d"])).toEqual([{ userId: "c", reason: "reply" }]);
});

test("one's own words are one's own; an admin takes away and does not rewrite", () => {
  const comment = { authorId: "a", body: "Words" };
  expect(mayEditComment(comment, { userId: "a", role: "contributor" })).toBe(true);
  expect(mayEditComment(comment, { userId: "b", role: "owner" })).toBe(false);
  expect(mayRemoveComment(comment, { userId: "b", role: "admin" })).toBe(true);
  expect(mayRemoveComment(comment, { userId: "b", role: "editor" })).toBe(false);
  expect(mayRemoveComment({ ...comment, body: "" }, { userId: "a", role: "owner" })).toBe(false);
});

test("threads have one level and an end", () => {
  expect(answerProblem({ parentId: null }, 0)).toBeNull();
  expect(answerProblem({ parentId: "C1" }, 0)).toMatch(/cannot be answered/);
  expect(answerProblem({ parentId: null }, mostAnswers)).toMatch(/Begin a new comment/);
});

test("work that changes is a change of the roadmap too, each subject once", () => {
  expect(
    subjectsOfChange([
      { kind: "initiative", objectId: "R1" },
      { kind: "initiative", objectId: "R2" },
      { kind: "initiative", objectId: "R1" },
      { kind: "comment", objectId: "C1" },
      { kind: "channelScore", objectId: "email" },
    ]),
  ).toEqual([
    { subjectKind: "initiative", subjectId: "R1" },
    { subjectKind: "roadmap", subjectId: "plan" },
    { subjectKind: "initiative", subjectId: "R2" },
    { subjectKind: "channel", subjectId: "email" },
  ]);
});

test("every kind has a screen, and its comments an address in it", () => {
  for (const subjectKind of subjectKinds) {
    const subject = { subjectKind: subjectKind as SubjectKind, subjectId: "a b" };
    expect(placeOfSubject(subject)).toMatch(/^[a-z-]+/);
    expect(talkPlaceOf(subject, "C1")).toContain(`talk=${subjectKind}%3Aa+b&comment=C1`);
  }
  expect(talkPlaceOf({ subjectKind: "returnLine", subjectId: "F1" }, null)).toBe(
    "returns?talk=returnLine%3AF1#line-F1",
  );
  expect(talkPlaceOf({ subjectKind: "pitfall", subjectId: "P1" }, null)).toBe("journey?pitfall=P1&talk=pitfall%3AP1");
  expect(talkPlaceOf({ subjectKind: "audience", subjectId: "A1" }, null)).toBe(
    "audiences?audience=A1&talk=audience%3AA1",
  );
});

test("in the middle of a sentence a thing goes by its kind and its name", () => {
  expect(calledInSentence("Use case", "Basket countdown")).toBe("use case “Basket countdown”");
  expect(calledInSentence("Strategy", "Strategy")).toBe("the strategy");
  expect(calledInSentence("Deck", null)).toBe("deck “not here any more”");
});

test("what was said in the sample is about what the file holds", () => {
  const said = sampleCommentsOf({ useCases: [] }, "U1");
  expect(said).toMatchObject([{ subjectKind: "savedDeck", authorId: "U1" }]);
});

test("what waits for a person is said first", () => {
  expect(inboxSentence({})).toBe("Nothing waits for you.");
  expect(inboxSentence({ change: 2, mention: 1, approval_asked: 1 })).toBe(
    "Unread: one approval to give, one mention and two changes of what you follow.",
  );
});
