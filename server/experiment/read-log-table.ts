import { experimentRows } from "@/db/experiments";
import type { Workspace } from "@/db/workspace";
import type { OutgoingTable } from "@/domain/exchange/tables/outgoing-table";
import { testsTable } from "@/domain/exchange/tables/tests-table";
import { contextOf } from "./read-context";
import { readExperiment } from "./read-once";
import { readTestScene } from "./read-scene";
import { readTests } from "./read-tests";

/** The log as a table: what its screen says of each test, with the interval of the lift. */
export async function readLogTable(ws: Workspace): Promise<OutgoingTable> {
  const [context, scene] = [await contextOf(ws), await readTestScene(ws)];
  const stored = new Map((await experimentRows.read(ws)).map((test) => [test.id, test]));
  const tests = await readTests(ws);
  return testsTable(
    tests.map((test) => {
      const experiment = stored.get(test.id);
      const readout = experiment && readExperiment(experiment, context);
      const arm = readout?.arms.find(({ armId }) => armId === readout.leadingArm) ?? readout?.arms[0];
      const figures = arm && arm.primary.error === undefined ? arm.primary : null;
      return {
        ...test,
        audiences: test.fields.audienceIds.map((id) => scene.audiences.get(id) ?? id),
        channels: test.fields.channelIds.map((id) => scene.channels.get(id) ?? id),
        primaryName:
          test.fields.primaryId && (context.metrics.get(test.fields.primaryId)?.name ?? test.fields.primaryId),
        lift:
          figures && figures.lift !== null
            ? { estimate: figures.lift, low: figures.liftLow, high: figures.liftHigh }
            : null,
      };
    }),
  );
}
