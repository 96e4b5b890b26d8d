import { keptByRow } from "../kept-by-row";
import { type Assessment, type AssessmentSetting, assessUseCase } from "../scoring/assess-use-case";
import type { UseCase } from "../scoring/use-case";
import type { WorkspaceFile } from "./workspace-file";

const assessedIn = keptByRow((useCase: UseCase, setting: AssessmentSetting) => assessUseCase(useCase, setting));

/**
 * Every use case of a workspace with its scores, readiness, hard stops and verdict, in the order of the file. One that is
 * the same object as before, in a workspace whose rules and rows around it are equal, is not worked out again.
 *
 * @param setting what follows from the pitfalls, the data ledger, the building blocks and the settings of the same file
 */
export const assessAll = (file: WorkspaceFile, setting: AssessmentSetting): Assessment[] =>
  file.useCases.map(
    assessedIn(setting, JSON.stringify([file.pitfalls, file.dataLedger, file.buildingBlocks, file.workspace.settings])),
  );
