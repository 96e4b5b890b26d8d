import { openWorld } from "/tmp/m9/security/world";
const [file, name, short] = process.argv.slice(2);
const w = await openWorld({short:short==="short",seed:Number(process.env.SEED??1),folder:`.tmp/security-s1b/${process.env.PGDB?"postgres":"sqlite"}`});
try { const suite=((await import(`/tmp/m9/security/suites/${file}.ts`)) as any)[name!]; const t=Date.now(); const r = await suite.run(w); console.log((Date.now()-t)/1000,"s",r.figure, r.n); for(const m of r.misses.slice(0,60)) console.log(" -",m.slice(0,600)); console.log("leaks",[...new Set(w.seen.leaks)]);
} finally { console.log(w.server.log().slice(-3000)); await w.close(); } process.exit(0);
