import { expect, test } from "vitest";
import sample from "@/content/sample_workspace.json";
import { parseWorkspaceFile } from "../exchange/workspace-file";
import { sampleReviewsOf } from "./sample-reviews";

const file = parseWorkspaceFile(sample);
const about = { ownerId: "me", now: Date.parse("2026-11-21T12:00Z") };
const { reviews, meetings } = sampleReviewsOf(file, about);

test("one meeting ended with its decisions, one is planned; the decisions of the file stay as they are", () => {
  expect(meetings.map(({ name, heldOn, closedById }) => [name, heldOn, closedById])).toEqual([
    ["October review", "2026-10-28", "me"],
    ["December review", "2026-12-03", null],
  ]);
  expect(reviews.filter(({ meetingId }) => meetingId === "RM1").map(({ id }) => id)).toEqual(["V5", "V8"]);
  const bare = reviews.slice(0, file.reviews.length).map((each) => ({ ...each, meetingId: null, suggested: null }));
  expect(bare).toEqual(file.reviews);
  expect(sampleReviewsOf(file, { ...about, now: 5 }).meetings[0]?.closedAt).toBe(5);
});

test("every point of the agenda that was kept is about something that is there", () => {
  const ids = new Set(
    [file.useCases, file.audiences, file.strategy?.stopCriteria ?? []].flat().map(({ id: known }) => known),
  );
  const unknown = meetings
    .flatMap(({ agenda }) => agenda ?? [])
    .filter(({ objectId, to }) => !ids.has(objectId ?? "") && !to?.startsWith("experiments/"));
  expect(unknown).toEqual([]);
});

test("a workspace without what they are about keeps its own", () => {
  expect(sampleReviewsOf({ ...file, useCases: [] }, about)).toEqual({ reviews: file.reviews, meetings: [] });
  const held = { ...file, reviewMeetings: meetings.slice(0, 1) };
  expect(sampleReviewsOf(held, about).meetings).toBe(held.reviewMeetings);
});
