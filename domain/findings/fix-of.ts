import pitfallLibrary from "@/content/pitfalls.json";
import type { WorkspaceFile } from "../exchange/workspace-file";
import type { Finding } from "./find-findings";

/** Where a finding is put right: a path below the workspace, and what the link says. */
export type Fix = { readonly to: string; readonly label: string };

type Found = Pick<Finding, "ruleId" | "entityId" | "detail">;
type Way = (found: Found, places: Places) => Fix | null;
type Places = {
  /** "from>to" of a pitfall; null when it is not on the journey. */
  readonly switchOf: (pitfallId: string) => string | null;
  /** Whether a data item has a lawful basis on record. */
  readonly hasBasis: (elementId: string) => boolean;
};

const word = encodeURIComponent;
const fixed =
  (to: string, label: string): Way =>
  () => ({ to, label });
/** Opens a section of the use case to be changed. */
const section =
  (name: "what" | "purpose" | "where" | "data" | "effort" | "checks", label: string): Way =>
  ({ entityId }) => ({ to: `use-cases/${word(entityId)}?change=${name}#${name}`, label });
const part =
  (anchor: string, label: string): Way =>
  ({ entityId }) => ({ to: `use-cases/${word(entityId)}#${anchor}`, label });
const held =
  (field: string, label: string): Way =>
  ({ entityId }) => ({ to: `data-held?item=${word(entityId)}&field=${field}`, label });
const test =
  (label: string): Way =>
  ({ entityId }) => ({ to: `experiments/${word(entityId)}`, label });
const returns =
  (label: string): Way =>
  ({ entityId }) => ({ to: `returns#line-${word(entityId)}`, label });

const ways: Readonly<Record<string, Way>> = {
  "R-STR-1": fixed("why#SQ-01", "Write down why"),
  "R-STR-2": ({ entityId }) => ({ to: `outcomes?objective=${word(entityId)}`, label: "Link a customer objective" }),
  "R-STR-3": section("purpose", "Choose the outcome"),
  "R-STR-4": fixed("use-cases", "Open the use cases"),
  "R-STR-5": fixed("why#SQ-20", "Write a stop criterion"),
  "R-STR-6": fixed("why#SQ-23", "Open the question"),
  "R-PRV-1": fixed("why#SQ-22", "Name who explains it"),

  "R-MET-1": section("purpose", "Add the experience metric"),
  "R-MET-2": fixed("metrics", "See both sides by month"),
  "R-MET-3": fixed("metrics", "Watch it"),
  "R-MET-4": fixed("metrics", "Enter a value"),
  "R-MET-5": fixed("surveys", "Open the survey"),
  "R-MET-6": fixed("metrics", "See the weeks"),
  "R-MET-7": fixed("metrics", "See the weeks"),

  "R-MOM-1": section("what", "Change the form"),
  "R-MOM-2": ({ entityId }, { switchOf }) => {
    const place = switchOf(entityId);
    return { to: place === null ? "journey" : `journey?place=${word(place)}`, label: "Pick a template" };
  },
  "R-MOM-3": part("scores", "Change the answers"),
  "R-MOM-4": part("scores", "Change the answers"),
  "R-MOM-5": part("scores", "Change the answers"),
  "R-MOM-6": part("scores", "Change the answers"),

  "R-CRP-1": part("privacy", "See the data it needs"),
  "R-CRP-2": part("scores", "Change the answers"),
  "R-CRP-3": part("scores", "Change the answers"),
  "R-CRP-4": section("checks", "Change the content check"),
  "R-CRP-5": section("where", "Change the channels"),
  "R-CRP-6": section("data", "Change the categories"),
  "R-CRP-7": section("data", "Link the assessment"),
  "R-CRP-8": section("data", "Change the data"),
  "R-CRP-9": part("privacy", "See the objection"),

  "R-LED-1": held("useCaseIds", "Decide about it"),
  "R-LED-2": held("benefit", "Write the benefit"),
  "R-LED-3": (found, places) =>
    places.hasBasis(found.entityId)
      ? held("provenance", "Record where it is from")(found, places)
      : held("legalBasis", "Record the basis")(found, places),
  "R-LED-4": held("retentionDays", "Set the period"),
  "R-LED-5": ({ detail }) => ({ to: `data-held?add=${word(detail ?? "")}`, label: "Add it to the record" }),
  "R-LED-6": held("liaDate", "Enter the date"),
  "R-LED-7": fixed("metrics", "See the trend"),

  "R-SEQ-1": fixed("roadmap", "Move it"),
  "R-SEQ-2": ({ entityId }) => ({ to: `foundations?block=${word(entityId)}`, label: "Break the loop" }),
  "R-SEQ-3": fixed("roadmap", "Move work"),
  "R-SEQ-4": fixed("roadmap", "Open the roadmap"),
  "R-SEQ-5": fixed("roadmap", "Open the roadmap"),
  "R-SEQ-6": fixed("foundations", "Plan a foundation"),

  "R-POR-1": fixed("use-cases", "Open the use cases"),
  "R-POR-2": fixed("journey", "Open the journey"),
  "R-POR-3": ({ entityId }) => ({ to: `channels/pressure?audience=${word(entityId)}`, label: "See who sends what" }),
  "R-POR-4": section("what", "Change how fine it is"),
  "R-POR-5": section("what", "Change how fine it is"),
  "R-POR-6": fixed("roadmap", "Move work"),
  "R-POR-7": section("checks", "Change the content check"),
  "R-POR-8": section("checks", "Suppress it after a purchase"),

  "R-RET-1": returns("Reset what is expected"),
  "R-RET-2": section("purpose", "Lower the expected lift"),
  "R-RET-3": returns("Choose another basis"),
  "R-RET-4": returns("Open the line"),
  "R-RET-5": fixed("why", "Open the strategy"),
  "R-RET-6": fixed("returns#spend", "Enter the spend"),

  "R-EXP-1": test("Open the test"),
  "R-EXP-2": test("Open the split"),
  "R-EXP-3": test("Open the test"),
  "R-EXP-4": test("Read the test"),
  "R-EXP-5": test("Read the test"),
  "R-EXP-6": test("See the groups"),
  "R-EXP-7": test("See who answered"),
  "R-EXP-8": test("Read the test"),

  "R-EVD-1": ({ entityId }) => ({ to: `evidence?card=${word(entityId)}`, label: "Open the card" }),
  "R-EVD-2": fixed("evidence", "Open the evidence"),
};

/**
 * The place where a finding of a workspace is put right, by its rule: the field, the section or the screen, with
 * what the product can put into focus there. Null where no screen for it exists.
 */
export function fixesIn(file: Pick<WorkspaceFile, "pitfalls" | "dataLedger">): (found: Found) => Fix | null {
  const own = new Map(file.pitfalls.map(({ pitfallId, fromTask, toTask }) => [pitfallId, { fromTask, toTask }]));
  const noBasis = new Set(
    file.dataLedger.flatMap(({ dataElementId, status, legalBasis }) =>
      status !== "retired" && (legalBasis ?? "unknown") === "unknown" ? [dataElementId] : [],
    ),
  );
  const places: Places = {
    hasBasis: (elementId) => !noBasis.has(elementId),
    switchOf: (pitfallId) => {
      const [mine, theirs] = [own.get(pitfallId), shipped.get(pitfallId)];
      const fromTask = mine?.fromTask ?? theirs?.fromTask;
      const toTask = mine?.toTask ?? theirs?.toTask;
      return fromTask && toTask ? `${fromTask}>${toTask}` : null;
    },
  };
  return (found) => ways[found.ruleId]?.(found, places) ?? null;
}

const shipped = new Map(pitfallLibrary.map(({ id, fromTask, toTask }) => [id, { fromTask, toTask }]));
