type Fields = Readonly<Record<string, unknown>>;
type Change = { readonly kind: string; readonly id: string; readonly before: unknown; readonly after: unknown };

/** What a change is a change of, for people: a score is one of a use case, an answer one of its round. */
export type Target = { readonly kind: string; readonly id: string };

/** Belongs to something else: the kind it belongs to, and the field that names it; without a field, by its own id. */
const belongs: Readonly<Record<string, readonly [kind: string, field: string | null]>> = {
  launchGate: ["useCase", null],
  useCaseScore: ["useCase", "useCaseId"],
  signOff: ["useCase", "useCaseId"],
  review: ["useCase", "useCaseId"],
  initiativeMove: ["initiative", "initiativeId"],
  dayResults: ["experiment", null],
  metricSetting: ["ownMetric", null],
  metricValue: ["ownMetric", null],
  segmentValue: ["ownMetric", null],
  weeklyValue: ["ownMetric", null],
  strategyVersion: ["strategy", null],
  strategyRating: ["strategy", null],
  readinessCheck: ["strategy", null],
};
/** What the history calls a subject of a comment or an approval. */
const subjects: Readonly<Record<string, string>> = { metric: "ownMetric", channel: "channelScore" };

/** Written beside what matters, or for one person alone. */
const beside = new Set(["inboxItem", "follow", "auditEntry", "import", "visit", "singleton", "auditHead", "check"]);
/** Offers that are withdrawn on the way, of which there may be none. */
const isOnTheWay = ({ kind, before, after }: Change) => kind === "invitation" && before === null && after === null;
/** Whether a change is part of what happened, and not of how it is kept. */
export const isTold = (change: Change): boolean => !beside.has(change.kind) && !isOnTheWay(change);

const fieldsOf = ({ before, after }: Change): Fields => ({ ...(before as Fields | null), ...(after as Fields | null) });
const word = (value: unknown) => (typeof value === "string" && value !== "" ? value : null);

/**
 * What a change is a change of.
 *
 * @param known what is known otherwise: what a comment is about, the round a subject belongs to, by the id of the change
 */
export function targetOf(change: Change, known: ReadonlyMap<string, Target>): Target {
  const fields = fieldsOf(change);
  const { kind, id } = change;
  const subjectKind = word(fields["subjectKind"]);
  if ((kind === "comment" || kind === "approval") && subjectKind)
    return { kind: subjects[subjectKind] ?? subjectKind, id: word(fields["subjectId"]) ?? "" };
  const other = known.get(`${kind} ${id}`);
  if (other) return { kind: subjects[other.kind] ?? other.kind, id: other.id };
  const [owner, field] = belongs[kind] ?? [];
  if (owner === undefined) return { kind, id };
  const ownerId = field === null || field === undefined ? id : word(fields[field]);
  return ownerId === null ? { kind, id } : { kind: owner, id: ownerId };
}

/** Ids in the fields of a thing are of these kinds. */
const fieldKinds: Readonly<Record<string, readonly string[]>> = {
  ...Object.fromEntries(
    ["ownerId", "sponsorId", "deciderId", "assessedBy", "scorerId", "takenBy", "participantIds", "approverIds"].map(
      (field) => [field, ["person"]],
    ),
  ),
  ...Object.fromEntries(["useCaseId", "useCaseIds"].map((field) => [field, ["useCase"]])),
  refId: ["useCase", "buildingBlock"],
  ...Object.fromEntries(["audienceId", "audienceIds", "focusAudiences"].map((field) => [field, ["audience"]])),
  ...Object.fromEntries(["channelId", "channelIds", "focusChannels"].map((field) => [field, ["channelScore"]])),
  ...Object.fromEntries(
    ["metricId", "cxMetricId", "commercialKpiId", "guardrailMetricIds", "cxImpactMetricId", "metricIds"].map(
      (field) => [field, ["ownMetric"]],
    ),
  ),
  ...Object.fromEntries(["pitfallId", "pitfallIds"].map((field) => [field, ["pitfall"]])),
  ...Object.fromEntries(["dataElementIds", "dataItemId"].map((field) => [field, ["dataItem"]])),
  ...Object.fromEntries(["outcomeId", "outcomeIds"].map((field) => [field, ["outcome"]])),
  businessObjectiveId: ["businessObjective"],
  customerObjectiveId: ["customerObjective"],
  experimentId: ["experiment"],
  initiativeId: ["initiative"],
  dependsOn: ["initiative"],
  block: ["buildingBlock"],
  blockId: ["buildingBlock"],
  roundId: ["scoringRound"],
  evidenceId: ["ownEvidence"],
};

/** Which kinds of things the ids in a field can be of. */
export const kindsInField = (field: string): readonly string[] =>
  Object.hasOwn(fieldKinds, field) ? (fieldKinds[field] ?? []) : [];

/** Every id in a value that a field's name says is one, with the field. */
export function idsIn(value: unknown, field = "", found: { field: string; id: string }[] = []) {
  if (typeof value === "string") {
    if (Object.hasOwn(fieldKinds, field) && value !== "") found.push({ field, id: value });
  } else if (Array.isArray(value)) for (const each of value) idsIn(each, field, found);
  else if (typeof value === "object" && value !== null)
    for (const [key, each] of Object.entries(value)) idsIn(each, key, found);
  return found;
}
