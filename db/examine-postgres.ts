import pg from "pg";
import type { Examined, Orphans } from "./examine-database";
import { readSchemaState } from "./postgres";
import { serverNameStart } from "./server-name";

const patienceMs = 5_000;

/** One statement that counts for each foreign key, put together by the database itself from its own catalogue. */
const countingOrphans = `
select string_agg(format(
    'select %L as child, %L as parent, count(*)::int as rows from %s c where %s and not exists (select 1 from %s p where %s)',
    con.conrelid::regclass, con.confrelid::regclass, con.conrelid::regclass,
    (select string_agg(format('c.%I is not null', a.attname), ' and ')
       from unnest(con.conkey) k join pg_attribute a on a.attrelid = con.conrelid and a.attnum = k),
    con.confrelid::regclass,
    (select string_agg(format('p.%I = c.%I', pa.attname, ca.attname), ' and ')
       from unnest(con.conkey, con.confkey) as k(child, parent)
       join pg_attribute ca on ca.attrelid = con.conrelid and ca.attnum = k.child
       join pg_attribute pa on pa.attrelid = con.confrelid and pa.attnum = k.parent)),
  ' union all ' order by con.conrelid::regclass::text) as statement
from pg_constraint con join pg_namespace n on n.oid = con.connamespace
where con.contype = 'f' and n.nspname = 'public'`;

export async function examinePostgres(url: string): Promise<Examined> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: patienceMs });
  client.on("error", () => {});
  try {
    await client.connect();
    const { rows } = await client.query(
      `select current_setting('server_version_num')::int / 10000 as version,
        pg_encoding_to_char(encoding) as encoding,
        (extract(epoch from clock_timestamp()) * 1000)::float8 as now,
        (select count(distinct application_name)::int from pg_stat_activity
          where datname = current_database() and starts_with(application_name, $1)) as servers
      from pg_database where datname = current_database()`,
      [serverNameStart],
    );
    const { version, encoding, now, servers } = rows[0] as Record<"version" | "now" | "servers", number> & {
      encoding: string;
    };
    const server = { version, encoding, aheadMs: now - Date.now(), attuneServers: servers };
    return {
      kind: "open",
      schema: await readSchemaState(client),
      damage: [],
      orphans: await orphansIn(client),
      server,
    };
  } catch (error) {
    return problemOf(error, url);
  } finally {
    await client.end().catch(() => {});
  }
}

async function orphansIn(client: pg.Client): Promise<Orphans[]> {
  const { rows: counting } = await client.query(countingOrphans);
  const statement = counting[0]?.statement as string | null;
  if (statement === null) return [];
  const { rows } = await client.query(`select * from (${statement}) counted where rows > 0`);
  return (rows as { child: string; parent: string; rows: number }[]).map(({ child, parent, rows }) => ({
    table: child.replaceAll('"', ""),
    parent: parent.replaceAll('"', ""),
    rows,
  }));
}

/** An address without its user and password. */
const placeOf = (url: string): string => {
  if (!URL.canParse(url)) return "the address in DATABASE_URL";
  const { hostname, port, pathname } = new URL(url);
  return `${hostname || "this machine"}:${port || "5432"}${pathname}`;
};

function problemOf(error: unknown, url: string): Examined {
  const { code = "", message } = error as { code?: string; message: string };
  const detail = `${placeOf(url)}: ${message || code}`;
  if (code === "3D000") return { kind: "missing", detail };
  if (/^(28|42501)/.test(code)) return { kind: "refused", detail };
  return { kind: "unreachable", detail };
}
