import { once } from "node:events";
import { rmSync } from "node:fs";
import { join } from "node:path";
import { freePort, spawnServer } from "../../security/start-server";
import { runCommand } from "../command";
import { withStage } from "../stage";
import type { DurabilitySuite } from "../world";

/** One file, two servers: the second would write into what the first believes it knows. */
export const secondServer: DurabilitySuite = {
  id: "D13",
  goal: "a second server on one SQLite file does not start, ends with an error and names the first; after kill -9 the next starts; backup, doctor and audit verify run beside the server",
  short: true,
  only: "sqlite",
  run: (world) =>
    withStage(world, "d13", { many: 1 }, async (stage, first) => {
      const times = world.short ? 2 : 10;
      const misses: string[] = [];
      let server = first;
      for (let time = 1; time <= times; time++) {
        const child = spawnServer({ ...stage.settings, PORT: String(await freePort()) });
        let said = "";
        for (const stream of [child.stdout, child.stderr])
          stream?.on("data", (part: Buffer) => (said += part.toString()));
        const [code] = (await once(child, "exit")) as [number | null];
        if (code === 0 || code === null) misses.push(`a second server ended with ${code}`);
        if (!said.includes(`process ${server.pid}`)) misses.push(`a second server said: ${said.slice(0, 300)}`);
        if (!server.isAlive()) misses.push("the first server ended too");
        await server.stop("SIGKILL");
        server = await stage.start();
      }
      const file = join(world.folder, "d13.json");
      for (const args of [["backup", file], ["doctor"], ["audit", "verify"]]) {
        const { code, out, errors } = await runCommand({ ...stage.settings, PORT: String(server.port) }, args);
        // What the doctor says about this machine and this build is not about two processes on one file.
        const isWell = args[0] === "doctor" ? !/^not well.*database/m.test(out) : code === 0;
        if (!isWell) misses.push(`${args[0]} beside the server: ${code} ${out}${errors}`);
      }
      rmSync(file, { force: true });
      return {
        figure: `${times} second servers refused, ${times} starts after kill -9, 3 commands beside the server: ${misses.length} deviations`,
        n: 2 * times + 3,
        misses,
      };
    }),
};
