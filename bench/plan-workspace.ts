import type { Pitfall, SurveyWave } from "@/domain/customers/audience";
import type { GenericDecision } from "@/domain/customers/generic-decision";
import { journeyOf, type OwnTask } from "@/domain/customers/own-task";
import type { WorkspaceFile } from "@/domain/exchange/workspace-file";
import type { OwnEvidence } from "@/domain/findings/own-evidence";
import { fullWorkspace } from "./full-workspace";

/** What "why, for whom, when and with which data" holds in a large company; always the same. */
export function planWorkspace(): WorkspaceFile {
  const file = fullWorkspace({ useCases: 500, audiences: 60, dataItems: 300, tests: 60 });
  const ownTasks = many(
    20,
    (at): OwnTask => ({
      ...{ id: `own-${at}`, label: `Our own task number ${at + 1}`, plain: null },
      after: at % 2 === 0 ? (library[(at / 2) % library.length] ?? null) : `own-${at - 1}`,
    }),
  );
  const tasks = journeyOf(ownTasks).map(({ id }) => id);
  const switchAt = (at: number) => {
    const from = at % (tasks.length - 1);
    return { fromTask: tasks[from]!, toTask: tasks[from + 1]! };
  };
  const rich = file.pitfalls;
  const pitfalls = many(
    100,
    (at): Pitfall => ({
      ...rich[at % rich.length]!,
      ...(at >= rich.length && { pitfallId: `OP${at}`, name: `What people struggle with, number ${at}` }),
      ...switchAt(at),
    }),
  );
  const pitfallIds = pitfalls.map(({ pitfallId }) => pitfallId);
  return {
    ...file,
    ownTasks,
    pitfalls,
    businessObjectives: copies(file.businessObjectives, "BO", 20),
    customerObjectives: copies(file.customerObjectives, "CO", 30),
    outcomes: copies(file.outcomes, "O", 60).map((outcome, at) => ({
      ...outcome,
      statement: `${outcome.statement}, version ${at + 1}`,
      businessObjectiveId: `BO${1 + (at % 20)}`,
      customerObjectiveId: `CO${1 + (at % 30)}`,
    })),
    useCases: file.useCases.map((useCase, at) => ({
      ...useCase,
      outcomeId: `O${1 + (at % 60)}`,
      moment: { ...useCase.moment, ...switchAt(at) },
      pitfallIds: [pitfallIds[at % pitfallIds.length]!],
    })),
    surveyWaves: many(
      200,
      (at): SurveyWave => ({
        ...file.surveyWaves[at % file.surveyWaves.length]!,
        id: `S${at + 1}`,
        date: `${2022 + Math.floor(at / 50)}-0${1 + (at % 9)}-15`,
      }),
    ),
    ownEvidence: many(
      100,
      (at): OwnEvidence => ({
        ...{ id: `own-card-${at}`, statement: `A figure of our own, number ${at + 1}`, kind: "survey" },
        values: [{ label: "said so", number: at, unit: "%" } as unknown as OwnEvidence["values"][number]],
        ...{ publisher: null, title: null, published: "2026-05", population: "customers", sampleSize: 900 },
        ...{ citation: "research folder", caveat: null },
      }),
    ),
  };
}

/** Decisions to leave things as they are: the journey's switches, channels, and cells of the grid in turn. */
export function planDecisions({ useCases, ownTasks, channelScores }: WorkspaceFile, userId: string): GenericDecision[] {
  const tasks = journeyOf(ownTasks).map(({ id }) => id);
  const nothing = { channelId: null, audienceId: null, useCaseId: null, fromTask: null, toTask: null };
  return many(80, (at) => {
    const useCase = useCases[at]!;
    const from = at % (tasks.length - 1);
    const told = {
      id: `G-${at}`,
      text: `Decision number ${at + 1}`,
      reason: "It helps nobody.",
      reviewOn: "2027-06-30",
    };
    const by = { decidedBy: userId, decidedAt: 1_790_000_000_000 + at };
    if (at < 20)
      return { ...told, ...nothing, ...by, kind: "moment", fromTask: tasks[from]!, toTask: tasks[from + 1]! };
    const channelId = channelScores[at % channelScores.length]!.channelId;
    if (at < 26) return { ...told, ...nothing, ...by, kind: "channel", channelId };
    const audienceId = useCase.audienceIds[0] ?? null;
    return { ...told, ...nothing, ...by, kind: "cell", channelId, audienceId, useCaseId: useCase.id };
  });
}

const library = journeyOf([]).map(({ id }) => id);
const many = <Row>(count: number, row: (at: number) => Row): Row[] => Array.from({ length: count }, (_, at) => row(at));
const copies = <Row extends { id: string }>(rows: readonly Row[], letter: string, count: number): Row[] =>
  many(count, (at) => ({ ...rows[at % rows.length]!, id: `${letter}${at + 1}` }));
