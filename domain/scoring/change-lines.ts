import { differingAnswers } from "./answers";
import type { EditableField } from "./editable-fields";
import { fieldNames, itemWords, type NameOf, valueWords } from "./field-words";
import type { UseCase, UseCaseScores } from "./use-case";

type Fields = Readonly<Record<string, unknown>>;

const longest = 160;
const clipped = (text: string) => (text.length > longest ? `${text.slice(0, longest - 1)}…` : text);
const longTexts: readonly string[] = ["description", "needEvidence", "note", "name", "dpiaLink"];
/** Follow from the status, or mean nothing to people. */
const silent: readonly string[] = ["stoppedAt", "liveSince", "version", "position", "templateId"];
const otherNames: Readonly<Record<string, string>> = { status: "Status", stopReason: "Why it stopped" };
/** So many answers at once are counted, not listed. */
const mostAnswers = 8;

/**
 * What changed in a use case, one line a field: "Owner nobody → Tom Okafor", "Channels: added Email; took away SMS",
 * "Need 3 → 4". Ids are named by `nameOf`; answers by the key "group.criterion" of the field "scores".
 *
 * @param before, after only the fields that changed
 */
export function changeLines(before: Fields, after: Fields, nameOf: NameOf): string[] {
  return Object.keys(after)
    .filter((field) => !silent.includes(field))
    .flatMap((field) => linesOf(field, before[field], after[field], nameOf));
}

function linesOf(field: string, before: unknown, after: unknown, nameOf: NameOf): string[] {
  if (field === "scores") return scoreLines(before as UseCaseScores | null, after as UseCaseScores | null, nameOf);
  if (field === "privacyReview") return [reviewLine(after as UseCase["privacyReview"], nameOf)];
  const name = fieldNames[field as EditableField] ?? otherNames[field] ?? field;
  if (Array.isArray(before) && Array.isArray(after)) return [listLine(field, name, before, after, nameOf)];
  if (longTexts.includes(field)) {
    const quoted = (value: unknown) => (value ? `“${clipped(String(value))}”` : "nothing");
    return [`${name} ${quoted(before)} → ${quoted(after)}`];
  }
  if (field === "stopReason" && after === null) return [];
  if (field === "stopReason") return [`${name}: ${valueWords(field, after, nameOf)}`];
  return [`${name} ${valueWords(field, before, nameOf)} → ${valueWords(field, after, nameOf)}`];
}

function scoreLines(before: UseCaseScores | null, after: UseCaseScores | null, nameOf: NameOf): string[] {
  if (after === null) return ["All answers were taken away"];
  const differing = differingAnswers(before, after);
  const first = differing.filter(({ theirs }) => theirs === "not answered").length;
  if (differing.length > mostAnswers)
    return [first === differing.length ? `${first} answers given` : `${differing.length} answers changed`];
  return differing.map(
    ({ group, criterion, theirs, mine }) => `${nameOf("scores", `${group}.${criterion}`)} ${theirs} → ${mine}`,
  );
}

function listLine(field: string, name: string, before: unknown[], after: unknown[], nameOf: NameOf): string {
  const key = (item: unknown) => JSON.stringify(item);
  const words = (items: unknown[], others: unknown[]) => {
    const known = new Set(others.map(key));
    return items.filter((item) => !known.has(key(item))).map((item) => itemWords(field, item, nameOf));
  };
  const [added, gone] = [words(after, before), words(before, after)];
  const parts = [
    added.length > 0 && `added ${added.join(", ")}`,
    gone.length > 0 && `took away ${gone.join(", ")}`,
    added.length + gone.length === 0 && "another order",
  ];
  return `${name}: ${parts.filter(Boolean).join("; ")}`;
}

function reviewLine(review: UseCase["privacyReview"], nameOf: NameOf): string {
  const words = valueWords("privacyReview", review?.status ?? null, nameOf);
  return `Privacy review: ${words}${review?.reason ? `, “${clipped(review.reason)}”` : ""}`;
}

const deeds: Readonly<Record<string, string>> = {
  "created workspace": "brought it in with the workspace",
  "opened the demonstration": "brought it in with the workspace",
  "edited use case": "changed it",
  "imported use cases": "imported it",
  "undid the import of use cases": "took back an import that had changed it",
  "agreed in scoring round": "agreed on its answers in a scoring round",
  "added use case from template": "added it from a template",
  "took back move": "took back a move on the roadmap",
};

/** What was done as the end of a sentence that begins with who did it: "changed it", "set it to live". */
export function deedWords(action: string): string {
  const many = /^edited (\d+) use cases$/.exec(action);
  if (many) return `changed it with ${Number(many[1]) - 1} others`;
  return deeds[action] ?? action.replace(" use case", " it").replace(" initiative", " it on the roadmap");
}
