import { commit } from "@/db/commit";
import { countAnswers, readRoundSubjects, roundSubjectRows } from "@/db/rounds";
import type { EditableWorkspace } from "@/db/workspace";
import { AttuneError } from "@/domain/errors";
import { subjectState } from "@/domain/scoring/rounds/subject-state";
import { findOpenRound, findSubjectOf } from "./find-round";
import { nameIn, readRoundPeople } from "./people";

type Revealed = {
  revealed: number;
  /** Who is not done, and with how many; then nothing was revealed and the same must be asked again on purpose. */
  waiting: { name: string; left: number }[];
};

/** Shows the answers about one subject, or about all that anybody answered, to everybody at one moment. */
export async function reveal(
  ws: EditableWorkspace,
  { roundId, subjectId, evenIfNotDone }: { roundId: string; subjectId: string | null; evenIfNotDone: boolean },
): Promise<Revealed> {
  const round = await findOpenRound(ws, roundId);
  const chosen =
    subjectId === null ? await readRoundSubjects(ws, roundId) : [await findSubjectOf(ws, roundId, subjectId)];
  const counts = await countAnswers(ws, roundId, subjectId ?? undefined);
  const answered = new Set(counts.flatMap((count) => (count.answered > 0 ? [count.subjectId] : [])));
  const hidden = chosen.filter((subject) => subjectState(subject) === "hidden");
  const subjects = hidden.filter((subject) => answered.has(subject.subjectId));
  if (subjects.length === 0)
    throw new AttuneError(
      "invalid",
      hidden.length === 0 ? "The answers are shown already." : "Nobody has answered yet; there is nothing to show.",
    );

  const done = new Set(counts.flatMap((count) => (count.done ? [`${count.scorerId} ${count.subjectId}`] : [])));
  const name = nameIn(await readRoundPeople(ws));
  const waiting = round.scorers.flatMap(({ scorerId }) => {
    const left = subjects.filter((subject) => !done.has(`${scorerId} ${subject.subjectId}`)).length;
    return left === 0 ? [] : [{ name: name(scorerId), left }];
  });
  if (waiting.length > 0 && !evenIfNotDone) return { revealed: 0, waiting };

  const revealedAt = Date.now();
  const writes = subjects.map((subject) => roundSubjectRows.put(ws, subject, { ...subject, revealedAt }));
  return commit(ws, writes, {
    action: "revealed answers in scoring round",
    answer: { revealed: subjects.length, waiting: [] },
  });
}

/** Lets people answer once more about what was shown. Nothing is hidden again; later answers are marked. */
export async function reopenSubject(
  ws: EditableWorkspace,
  { roundId, subjectId, version }: { roundId: string; subjectId: string; version: number },
) {
  await findOpenRound(ws, roundId);
  const subject = await findSubjectOf(ws, roundId, subjectId);
  const state = subjectState(subject);
  if (state === "hidden")
    throw new AttuneError("invalid", "Its answers are not shown yet; people can still change them.");
  if (state === "reopened") throw new AttuneError("already_done", "It is open again already.");
  const agreed = { answers: subject.agreed?.answers ?? {}, reopenedAt: Date.now() };
  return commit(ws, [roundSubjectRows.put(ws, { ...subject, version }, { ...subject, agreed })], {
    action: "opened subject of scoring round again",
    answer: { version: version + 1 },
  });
}
