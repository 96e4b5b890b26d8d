import { z } from "zod";
import { commit } from "@/db/commit";
import { experimentRows } from "@/db/experiments";
import { allows } from "@/domain/access";
import { activeForms, helpTypes, oneOf, tacticModes } from "@/domain/enums";
import { resultsByArm, segmentResult } from "@/domain/experiments/experiment";
import { testEdits } from "@/domain/experiments/test-edits";
import { count, day, id, list, maybe, named, nonNegative, number, text, words } from "@/domain/fields";
import { betweenCommits } from "../between-commits";
import { contributorProcedure, editorProcedure, router, viewerProcedure } from "../trpc";
import { acceptProposal } from "./accept-proposal";
import { concludeTest, overrideDecision, previewConclusion } from "./conclude";
import { amendPlan, editTest } from "./edit";
import { enterResults, readTypedSplit } from "./enter-results";
import { findTest } from "./find-test";
import { logAgain, logTest } from "./log";
import { keepPlan, planDraft, readPlanning } from "./plan";
import { readAmending } from "./read-amending";
import { readBeginning } from "./read-beginning";
import { readCalendar } from "./read-calendar";
import { readTestChoices } from "./read-choices";
import { readBayes, readCurve } from "./read-curve";
import { readTestHistory } from "./read-history";
import { readOverlaps, readPlanOfTest } from "./read-plan";
import { readProgramme } from "./read-programme";
import { readReadout } from "./read-readout";
import { readRule } from "./read-rule";
import { readStoredResults } from "./read-stored-results";
import { readFilters, readTests } from "./read-tests";
import { putBackTest, removeTest } from "./remove";
import { startTest } from "./start";
import { takeBackConclusion, takeBackResults } from "./take-back";
import { takeBackProposal } from "./take-back-proposal";
import { readTriedTests } from "./tried";

const at = { experimentId: id, version: count };
const decisions = ["ship", "continue_as_cx_investment", "iterate", "keep_running", "stop", "invalid"] as const;
const proposals = ["evidence", "roadmap", "follow_up"] as const;

export const experimentRouter = router({
  list: viewerProcedure({}).query(({ ctx: { workspace: ws } }) => betweenCommits(ws, "tests", () => readTests(ws))),

  /** What the filters of the list offer. */
  filters: viewerProcedure({}).query(({ ctx }) => readFilters(ctx.workspace)),

  /** Everything the form of a test offers. */
  choices: viewerProcedure({}).query(({ ctx }) => readTestChoices(ctx.workspace)),

  /** What the form of a new test begins with: of a use case, a template or nothing. */
  begin: viewerProcedure({ useCaseId: maybe(id), templateId: maybe(id) }).query(({ ctx, input }) =>
    readBeginning(ctx.workspace, input),
  ),

  /** "Have we tried this?" beside the form. */
  tried: viewerProcedure({
    experimentId: maybe(id),
    useCaseId: maybe(id),
    tacticId: maybe(id),
    primaryMetricId: maybe(id),
    audienceId: maybe(id),
    channelIds: list(id, 20),
    moment: maybe(text(64)),
    mode: maybe(oneOf(tacticModes)),
    activeForm: maybe(oneOf(activeForms)),
    helpType: maybe(oneOf(helpTypes)),
  }).query(async ({ ctx, input }) => {
    if (input.experimentId !== null) await findTest(ctx.workspace, input.experimentId);
    return readTriedTests(ctx.workspace, input);
  }),

  /** How far a test is: the cheapest way to ask whether it is there. */
  status: viewerProcedure({ experimentId: id }).query(async ({ ctx, input }) => {
    const { id: testId, name, status, version } = await findTest(ctx.workspace, input.experimentId);
    return { id: testId, name, status, version };
  }),

  readout: viewerProcedure({ experimentId: id }).query(async ({ ctx: { workspace: ws }, input }) => ({
    ...(await readReadout(ws, await findTest(ws, input.experimentId))),
    may: { contribute: allows(ws.role, "contribute"), edit: allows(ws.role, "edit") },
  })),

  /** Who changed what, when, from what to what; newest first, 50 at a time. */
  history: viewerProcedure({ experimentId: id, cursor: maybe(count) }).query(({ ctx, input }) =>
    readTestHistory(ctx.workspace, input),
  ),

  /** The whole decision table, with the row that decided about this test. */
  rule: viewerProcedure({ experimentId: id }).query(({ ctx, input }) => readRule(ctx.workspace, input.experimentId)),

  /** What concluding on a day would decide and propose. */
  concluding: viewerProcedure({ experimentId: id, endDate: maybe(day) }).query(({ ctx, input }) =>
    previewConclusion(ctx.workspace, input),
  ),

  /** The interval of a measure over time, by default of the primary. */
  curve: viewerProcedure({ experimentId: id, metricId: maybe(id) }).query(({ ctx, input }) =>
    readCurve(ctx.workspace, input),
  ),

  bayes: viewerProcedure({
    experimentId: id,
    peoplePerMonth: maybe(nonNegative),
    perSuccess: maybe(number),
  }).query(({ ctx, input }) => readBayes(ctx.workspace, input)),

  /** A plan as it is typed. */
  planning: viewerProcedure(planDraft).query(({ ctx, input }) => readPlanning(ctx.workspace, input)),

  /** The plan of a test, as the planner opens with it. */
  plan: viewerProcedure({ experimentId: id }).query(({ ctx, input }) =>
    readPlanOfTest(ctx.workspace, input.experimentId),
  ),

  /** What else reaches the same people through the same channel, if the test starts on a day. */
  overlaps: viewerProcedure({ experimentId: id, startDate: maybe(day) }).query(({ ctx, input }) =>
    readOverlaps(ctx.workspace, input),
  ),

  /** Writes a plan into a draft, with the sizes it comes to. */
  keepPlan: contributorProcedure({ ...at, ...planDraft }).mutation(({ ctx, input }) => {
    const { workspaceId: _w, requestKey: _k, ...given } = input;
    return keepPlan(ctx.workspace, given);
  }),

  calendar: viewerProcedure({}).query(({ ctx }) => readCalendar(ctx.workspace)),

  programme: viewerProcedure({}).query(({ ctx }) => readProgramme(ctx.workspace)),

  /** A draft in one call, from a use case, a template or nothing. */
  log: contributorProcedure({
    useCaseId: maybe(id),
    templateId: maybe(id),
    set: testEdits.default({}),
  }).mutation(({ ctx, input }) => logTest(ctx.workspace, input)),

  /** Only the fields given are changed; after the start none of the plan. */
  edit: contributorProcedure({ ...at, set: testEdits }).mutation(({ ctx, input }) => editTest(ctx.workspace, input)),

  /** Freezes the plan. */
  start: editorProcedure({ ...at, startDate: maybe(day) }).mutation(({ ctx, input }) =>
    startTest(ctx.workspace, input),
  ),

  /** A change of the plan after the start, visible for ever. */
  amend: editorProcedure({ ...at, set: testEdits, reason: words(1_000) }).mutation(({ ctx, input }) =>
    amendPlan(ctx.workspace, input),
  ),

  /** The results as they are stored, and where they came from. */
  results: viewerProcedure({ experimentId: id }).query(({ ctx, input }) =>
    readStoredResults(ctx.workspace, input.experimentId),
  ),

  /** What is to be said of the split of people as they are typed. */
  typedSplit: viewerProcedure({ experimentId: id, exposed: named(number.nullable()) }).query(({ ctx, input }) =>
    readTypedSplit(ctx.workspace, input),
  ),

  /** What an amendment would say, and whether it would make the result invalid, before it is stored. */
  amending: editorProcedure({ experimentId: id, set: testEdits }).query(({ ctx, input }) =>
    readAmending(ctx.workspace, input),
  ),

  enterResults: contributorProcedure({
    ...at,
    exposed: named(number.nullable()),
    figures: named(resultsByArm),
    segments: maybe(z.array(segmentResult).max(200, "At most 200 entries.")),
  }).mutation(({ ctx, input }) => enterResults(ctx.workspace, input)),

  /** The last results, typed or of a file, as long as nothing happened to the test since. */
  takeBackResults: contributorProcedure(at).mutation(({ ctx, input }) => takeBackResults(ctx.workspace, input)),

  conclude: editorProcedure({
    ...at,
    endDate: maybe(day),
    learning: maybe(text(2_000)),
    acknowledged: named(text(1_000)),
  }).mutation(({ ctx, input }) => concludeTest(ctx.workspace, input)),

  /** Right after concluding, as long as nothing came of it. */
  takeBackConclusion: editorProcedure(at).mutation(({ ctx, input }) => takeBackConclusion(ctx.workspace, input)),

  /** One thing that concluding proposed. */
  accept: editorProcedure({ ...at, proposal: oneOf(proposals) }).mutation(({ ctx, input }) =>
    acceptProposal(ctx.workspace, input),
  ),

  /** Undoes what accepting did, as long as nobody changed since what came of it. */
  takeBackProposal: editorProcedure({ ...at, proposal: oneOf(proposals) }).mutation(({ ctx, input }) =>
    takeBackProposal(ctx.workspace, input),
  ),

  /** Another decision than the computed one, with a reason; both stay visible. */
  override: editorProcedure({ ...at, decision: oneOf(decisions), reason: text(1_000) }).mutation(({ ctx, input }) =>
    overrideDecision(ctx.workspace, input),
  ),

  /** The next iteration as a draft. */
  iterate: contributorProcedure({ experimentId: id }).mutation(({ ctx, input }) =>
    logAgain(ctx.workspace, input.experimentId, "iteration"),
  ),

  /** The same plan once more as a draft. */
  replicate: contributorProcedure({ experimentId: id }).mutation(({ ctx, input }) =>
    logAgain(ctx.workspace, input.experimentId, "replication"),
  ),

  writeLearning: contributorProcedure({ ...at, learning: text(2_000) }).mutation(
    async ({ ctx: { workspace: ws }, input }) => {
      const before = await findTest(ws, input.experimentId);
      const learning = input.learning === "" ? null : input.learning;
      return commit(ws, [experimentRows.put(ws, { ...before, version: input.version }, { ...before, learning })], {
        action: "wrote learning",
        answer: { version: input.version + 1 },
      });
    },
  ),

  remove: editorProcedure(at).mutation(({ ctx, input }) => removeTest(ctx.workspace, input)),

  putBack: editorProcedure({ experimentId: id }).mutation(({ ctx, input }) =>
    putBackTest(ctx.workspace, input.experimentId),
  ),
});
