import { type Answer, ask } from "../ask";
import { call, headersOf } from "../call";
import { isInWorkspace, procedures } from "../procedures";
import type { Suite } from "../suite";
import { type Schema, validValue } from "../valid-value";

const quotes = ["'", '"', "`", "')", '")', "'))", "';", "\\'", "\u02bc", "%27", "''"];
const sentences = [
  "OR 1=1",
  "OR 'a'='a'",
  "UNION SELECT null,null,null",
  "UNION ALL SELECT password FROM account",
  "; DROP TABLE use_case",
  "; UPDATE member SET role='owner'",
  "AND (SELECT 1 FROM pg_sleep(5)) IS NULL",
  "|| (SELECT secret_hash FROM invitation)",
  "AND 1=(SELECT COUNT(*) FROM sqlite_master)",
  "ORDER BY 99",
  "LIMIT 0",
  "AND randomblob(500000000)",
  "; ATTACH DATABASE '/tmp/x' AS x",
  "; COPY account TO '/tmp/x'",
];
const ends = ["", " --", " #", " /*"];
/** Filters that read patterns, and words that stand for structure elsewhere. */
const bare = ["%", "_", "%%%%", "[a-z]*", "(a+)+$", ".*", "*", "?", "~", "$where", "{$gt:''}", "name desc", "1;2"];

const payloads = [
  ...quotes.flatMap((quote) => sentences.flatMap((said) => ends.map((end) => `${quote} ${said}${end}`))),
  ...bare,
];

/** Where somebody's words narrow or order what they see: every text in what a query takes. */
function textFields(schema: Schema): string[] {
  return Object.entries(schema.properties ?? {}).flatMap(([name, field]) => {
    const kinds = [field, ...(field.anyOf ?? []), ...(field.oneOf ?? [])];
    return name !== "workspaceId" && kinds.some(({ type, enum: words }) => type === "string" || words) ? [name] : [];
  });
}

/** Longer than anything honest takes, and shorter than what the payloads ask the database to sleep. */
const mostMs = 4_000;

export const injection: Suite = {
  id: "F3",
  goal: "300 payloads over the fields of queries that search, sort or filter, and over the queries of downloads: no effect, no 5xx, no wait",
  short: true,
  run: async (world) => {
    const { random, state, server } = world;
    const caller = await world.asRole("owner");
    const { workspaceId } = world.room;
    const misses: string[] = [];
    const places = procedures
      .filter((procedure) => procedure.type === "query" && isInWorkspace(procedure))
      .flatMap((procedure) => textFields(procedure.schema).map((field) => ({ procedure, field })));
    const downloads = [
      "table/use-cases?format=",
      "table/results-by-day?test=",
      "table/",
      "whole/",
      "deck?deck=",
      "deck?frozen=",
    ];
    const used = world.short ? payloads.filter(() => random.next() < 0.05) : payloads;
    const placesEach = world.short ? 1 : 4;
    await state.keep();
    let n = 0;
    const judge = async (told: string, send: () => Promise<Answer>) => {
      n++;
      const answer = await send();
      if (answer.status >= 500 || answer.status === 0) misses.push(`${answer.status}: ${told}`);
      if (answer.ms > mostMs && (await send()).ms > mostMs) misses.push(`waited over 4 s, twice: ${told}`);
    };
    for (const payload of used) {
      for (let turn = 0; turn < placesEach; turn++) {
        const { procedure, field } = random.pick(places);
        const input = { ...(validValue(procedure.schema, { workspaceId }, random) as object), [field]: payload };
        const text = JSON.stringify(input);
        await judge(`${procedure.path} ${field} ${payload}`, () => call(caller, procedure, text));
      }
      const path = `/api/download/${workspaceId}/${random.pick(downloads)}${encodeURIComponent(payload)}`;
      await judge(path, () => ask(server.port, { path, headers: headersOf(caller) }));
    }
    const changed = await state.changedSince();
    if (changed && changed.length > 0) misses.push(`changed: ${changed.join(", ")}`);
    return {
      figure: `${used.length} payloads in ${places.length} fields of queries and ${downloads.length} downloads, ${n} requests, ${misses.length} misses`,
      n,
      misses,
    };
  },
};
