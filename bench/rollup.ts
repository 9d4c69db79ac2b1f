/**
 * Roll-up of 20,000 objectives with about four phases each: through the four levels of the plan and by centre,
 * person, assessorato and area. Ours is the exact one of `dominio/avanzamento` (integers, bounds); the peer is the
 * same roll-up as SQL with a float formula on an in-memory SQLite, in the same run. The two must agree within
 * rounding (0,01) on every group, or the benchmark fails: a fast wrong number is worth nothing.
 *
 *   node bench/rollup.ts [objectives]
 */
import { DatabaseSync } from 'node:sqlite'
import { computeAvanzamentoAtteso } from '../src/dominio/avanzamento/atteso.ts'
import {
  type Avanzamento,
  computeAvanzamento,
  type FasePesata,
} from '../src/dominio/avanzamento/avanzamento.ts'
import {
  type AvanzamentoNodo,
  computeAvanzamentoPiano,
  type NodoConSchede,
} from '../src/dominio/avanzamento/piano.ts'
import { raggruppaAvanzamento } from '../src/dominio/avanzamento/raggruppa.ts'
import { casuale } from './casuale.ts'
import { inMs, misuraTempi, stampaTabella, volte } from './misura.ts'

const QUANTI = Number(process.argv[2] ?? 20_000)
const CHIAVI = ['centro', 'responsabile', 'assessorato', 'areaTematica'] as const
const LIVELLI = ['programma', 'missione', 'mandato'] as const
const AL = '2026-06-30'

interface FaseDiProva extends FasePesata {
  readonly inizioPrevisto: string
  readonly finePrevista: string
}
type Testata = Record<(typeof CHIAVI)[number], string> & Record<(typeof LIVELLI)[number], number>
type SchedaDiProva<F = FasePesata> = Testata & { readonly fasi: readonly F[] }
type SchedaLetta = Testata & { readonly fasi: FasePesata[] }
type Nodo = NodoConSchede<SchedaDiProva> & { readonly nome: string; readonly figli: readonly Nodo[] }

const generaSchede = (quante: number): SchedaDiProva<FaseDiProva>[] => {
  const caso = casuale(20_260_630)
  const uno = (n: number) => Math.floor(caso() * n)
  const giorno = (mese: number) =>
    `2026-${String(mese).padStart(2, '0')}-${String(1 + uno(28)).padStart(2, '0')}`
  const fase = (): FaseDiProva => ({
    peso: 100 * (1 + uno(60)),
    avanzamento: caso() < 0.01 ? null : caso() < 0.5 ? 10_000 : uno(10_001),
    inizioPrevisto: giorno(1 + uno(5)),
    finePrevista: giorno(7 + uno(6)),
  })
  return Array.from({ length: quante }, () => {
    const programma = uno(200)
    return {
      programma,
      missione: programma % 40,
      mandato: programma % 8,
      centro: `centro ${uno(60)}`,
      responsabile: `persona ${uno(400)}`,
      assessorato: `assessorato ${uno(9)}`,
      areaTematica: `area ${uno(10)}`,
      // One card in two hundred has no phases: unknown, and it must stay so in both.
      fasi: Array.from({ length: caso() < 0.005 ? 0 : 2 + uno(5) }, fase),
    }
  })
}

/** mandato → missione → programma, as the cards' own columns say. */
const creaAlbero = (schede: readonly SchedaDiProva[]): Nodo => {
  const rami = (
    gruppo: readonly SchedaDiProva[],
    livelli: readonly (typeof LIVELLI)[number][],
    nome: string,
  ): Nodo => {
    const [livello, ...sotto] = livelli
    if (livello === undefined) return { nome, figli: [], schede: gruppo }
    const perCodice = Map.groupBy(gruppo, (s) => s[livello])
    return { nome, figli: [...perCodice].map(([c, g]) => rami(g, sotto, `${livello} ${c}`)), schede: [] }
  }
  return rami(schede, ['mandato', 'missione', 'programma'], 'ente')
}

type Limiti = Map<string, readonly [almeno: number, alPiu: number]>

const nostro = (albero: Nodo, schede: readonly SchedaDiProva[]): Limiti => {
  const letti = new Map(schede.map((s) => [s, computeAvanzamento(s.fasi)]))
  const lettura = { avanzamento: (s: SchedaDiProva) => letti.get(s) as Avanzamento }
  const esito: Limiti = new Map()
  const visita = (n: AvanzamentoNodo<Nodo>) => {
    esito.set(n.nodo.nome, [n.avanzamento.almeno, n.avanzamento.alPiu])
    n.figli.forEach(visita)
  }
  visita(computeAvanzamentoPiano<Nodo, SchedaDiProva>(albero, lettura))
  for (const chiave of CHIAVI)
    for (const g of raggruppaAvanzamento(schede, (s) => s[chiave], lettura))
      esito.set(g.chiave ?? '', [g.avanzamento.almeno, g.avanzamento.alPiu])
  return esito
}

const creaDatabase = (schede: readonly SchedaDiProva<FaseDiProva>[]): DatabaseSync => {
  const db = new DatabaseSync(':memory:')
  db.exec(`CREATE TABLE scheda (id INTEGER PRIMARY KEY, programma INT, missione INT, mandato INT,
             centro TEXT, responsabile TEXT, assessorato TEXT, areaTematica TEXT);
           CREATE TABLE fase (scheda_id INT, peso REAL, avanzamento REAL, inizio TEXT, fine TEXT);
           BEGIN`)
  const scheda = db.prepare('INSERT INTO scheda VALUES (?, ?, ?, ?, ?, ?, ?, ?)')
  const fase = db.prepare('INSERT INTO fase VALUES (?, ?, ?, ?, ?)')
  schede.forEach((s, id) => {
    scheda.run(
      id,
      s.programma,
      s.missione,
      s.mandato,
      s.centro,
      s.responsabile,
      s.assessorato,
      s.areaTematica,
    )
    for (const f of s.fasi) fase.run(id, f.peso, f.avanzamento, f.inizioPrevisto, f.finePrevista)
  })
  db.exec('COMMIT; CREATE INDEX fase_scheda ON fase (scheda_id); ANALYZE')
  return db
}

/** The peer: progress of each card once into a temporary table, then one GROUP BY per level and key. */
const inSql = (db: DatabaseSync): Limiti => {
  db.exec(`DROP TABLE IF EXISTS temp.a;
    CREATE TEMP TABLE a AS
    SELECT s.*, coalesce(f.almeno, 0.0) AS almeno, coalesce(f.al_piu, 10000.0) AS al_piu
    FROM scheda s LEFT JOIN (
      SELECT scheda_id, sum(peso * coalesce(avanzamento, 0.0)) / sum(peso) AS almeno,
             sum(peso * coalesce(avanzamento, 10000.0)) / sum(peso) AS al_piu
      FROM fase GROUP BY scheda_id) f ON f.scheda_id = s.id`)
  const esito: Limiti = new Map()
  const gruppi = [
    "SELECT 'ente' AS nome, avg(almeno) AS almeno, avg(al_piu) AS al_piu FROM a",
    ...LIVELLI.map(
      (l) =>
        `SELECT '${l} ' || ${l} AS nome, avg(almeno) AS almeno, avg(al_piu) AS al_piu FROM a GROUP BY ${l}`,
    ),
    ...CHIAVI.map(
      (c) => `SELECT ${c} AS nome, avg(almeno) AS almeno, avg(al_piu) AS al_piu FROM a GROUP BY ${c}`,
    ),
  ]
  for (const sql of gruppi)
    for (const r of db.prepare(sql).all()) esito.set(String(r.nome), [Number(r.almeno), Number(r.al_piu)])
  return esito
}

/** Reads out of the database what the roll-up needs of every card and phase, as a page must do first. */
const leggi = (db: DatabaseSync): SchedaLetta[] => {
  const colonne = [...LIVELLI, ...CHIAVI].join(', ')
  const lette = new Map<number, SchedaLetta>()
  for (const riga of db.prepare(`SELECT id, ${colonne} FROM scheda`).all())
    lette.set(Number(riga.id), { ...(riga as unknown as Testata), fasi: [] })
  const fasi = db.prepare('SELECT scheda_id, peso, avanzamento FROM fase')
  fasi.setReturnArrays(true)
  for (const [id, peso, avanzamento] of fasi.all() as unknown as [number, number, number | null][])
    lette.get(id)?.fasi.push({ peso, avanzamento })
  return [...lette.values()]
}

/** Largest difference between the two, in hundredths; Infinity when a group is missing on one side. */
const scarto = (a: Limiti, b: Limiti): number =>
  a.size !== b.size
    ? Number.POSITIVE_INFINITY
    : Math.max(
        ...[...a].map(([nome, [almeno, alPiu]]) => {
          const altro = b.get(nome)
          return altro
            ? Math.max(Math.abs(almeno - altro[0]), Math.abs(alPiu - altro[1]))
            : Number.POSITIVE_INFINITY
        }),
      )

const schede = generaSchede(QUANTI)
const albero = creaAlbero(schede)
const db = creaDatabase(schede)
const fasi = schede.reduce((n, s) => n + s.fasi.length, 0)

const differenza = scarto(nostro(albero, schede), inSql(db))
const gruppi = nostro(albero, schede).size
if (!(differenza <= 1)) {
  console.error(`I due calcoli non coincidono: scarto massimo ${differenza} centesimi su ${gruppi} gruppi`)
  process.exit(1)
}

const dominio = await misuraTempi(() => nostro(albero, schede))
const sql = await misuraTempi(() => inSql(db))
const conLettura = await misuraTempi(() => {
  const lette = leggi(db)
  return nostro(creaAlbero(lette), lette)
})
const atteso = await misuraTempi(() => schede.map((s) => computeAvanzamentoAtteso(s.fasi, AL)))

console.log(
  `${QUANTI} obiettivi, ${fasi} fasi, ${gruppi} gruppi (4 livelli e 4 chiavi); scarto massimo ${differenza.toFixed(3)} centesimi\n`,
)
stampaTabella([
  ['roll-up', 'mediana di 5', 'min', 'max', 'rispetto a SQL'],
  ...(
    [
      ['SQL in virgola mobile (SQLite in memoria)', sql],
      ['dominio, dati già in memoria', dominio],
      ['dominio, più lettura di tutte le righe da SQLite', conLettura],
    ] as const
  ).map(([nome, t]) => [
    nome,
    inMs(t.mediana),
    inMs(t.minimo),
    inMs(t.massimo),
    volte(sql.mediana, t.mediana),
  ]),
  [
    `avanzamento atteso di ogni obiettivo al ${AL}`,
    inMs(atteso.mediana),
    inMs(atteso.minimo),
    inMs(atteso.massimo),
    '–',
  ],
])
