import { setImmediate as respira } from 'node:timers/promises'
import { countConversazioni } from '../../archivio/query/conversazioni.ts'
import { type EnteArchiviato, findEnte } from '../../archivio/query/enti.ts'
import { loadEtichette } from '../../archivio/query/etichette.ts'
import { listCodici, loadSchede } from '../../archivio/query/leggi-schede.ts'
import { listConteggiRilievi } from '../../archivio/query/rilievi.ts'
import { listViste } from '../../archivio/query/viste.ts'
import type { Tx } from '../../archivio/schema/tabelle.ts'
import { annoDelCodice } from '../../dominio/codici/domande.ts'
import { requirePermesso } from '../../dominio/permessi/permessi.ts'
import type { Vista } from '../../dominio/piano/vista.ts'
import type { Scheda } from '../../dominio/scheda/scheda.ts'
import type { DataIso } from '../../dominio/valori/data.ts'
import type { Contesto } from '../contesto.ts'
import { toGrammatica } from '../ente.ts'
import { memo } from '../memo.ts'
import { type ConteggioRilievi, computeRilievi, countRilievi, ensureRilievi } from '../rilievi/rilievi.ts'
import { alDellaScheda } from '../scheda.ts'
import { createCondivisi } from './condivisi.ts'
import { type SintesiScheda, toSintesi } from './sintesi.ts'

export type { SintesiScheda } from './sintesi.ts'

/** A view of the plan as lists, trees and charts see it. */
export interface Quadro {
  readonly ente: string
  readonly vista: Vista
  /** The reporting date asked for; null when each card is at its own. */
  readonly al: DataIso | null
  /** In plan order. */
  readonly schede: readonly SintesiScheda[]
}

export interface RichiestaQuadro {
  readonly vista: string
  readonly al?: DataIso | undefined
}

/** How many cards are loaded before others get a turn: a large view is read once, and must not hold the server. */
const ALLA_VOLTA = 250

const NESSUNO: ConteggioRilievi = { E: 0, W: 0, I: 0 }

/**
 * Every card of a view, reduced; null when there is no such view. Kept until the entity's data change: pages filter,
 * sort and group it in memory. `al` asks all the cards at one date instead of each at its own.
 */
export const getQuadro = async (ctx: Contesto, { vista, al }: RichiestaQuadro): Promise<Quadro | null> => {
  requirePermesso(ctx.attore, 'piano:leggi')
  const letto = await ctx.archivio.read(async (tx) => {
    const ente = await findEnte(tx)
    if (ente === null) return null
    const trovata = (await listViste(tx, ente.enteId)).find((v) => v.codice === vista)
    return trovata === undefined ? null : { ente, vista: trovata }
  })
  if (letto === null) return null
  const { ente } = letto
  return await memo(
    ctx.archivio,
    'quadri',
    [ente.enteId, ente.revisione, ente.grammatica, vista, al ?? null],
    () => computeQuadro(ctx, ente, letto.vista, al ?? null),
  )
}

const computeQuadro = async (
  ctx: Contesto,
  ente: EnteArchiviato,
  vista: Vista,
  al: DataIso | null,
): Promise<Quadro> => {
  const { enteId } = ente
  const grammatica = toGrammatica(ente)
  const codici = await ctx.archivio.read((tx) => listCodici(tx, enteId, vista.codice))
  const rilievi = await loadConteggi(ctx, ente, vista.codice, codici, al)
  const etichette = await ctx.archivio.read((tx) => loadEtichette(tx, enteId, vista.codice))
  const questioni = await ctx.archivio.read((tx) => countConversazioni(tx, enteId, vista.codice))
  const condividi = createCondivisi()
  const schede: SintesiScheda[] = []
  for (let da = 0; da < codici.length; da += ALLA_VOLTA) {
    const gruppo = await ctx.archivio.read((tx) =>
      loadGruppo(tx, enteId, vista.codice, codici.slice(da, da + ALLA_VOLTA)),
    )
    for (const s of gruppo)
      schede.push(
        toSintesi(condividi(s), {
          ordine: schede.length,
          anno: annoDelCodice(grammatica, s.codice),
          al: al ?? alDellaScheda(s, grammatica),
          rilievi: rilievi.get(s.codice) ?? NESSUNO,
          etichette: etichette.get(s.codice) ?? [],
          questioni: questioni.get(s.codice) ?? 0,
        }),
      )
    await respira()
  }
  return { ente: ente.nome, vista, al, schede }
}

const loadGruppo = (tx: Tx, enteId: number, vista: string, codici: readonly string[]): Promise<Scheda[]> =>
  loadSchede(tx, enteId, { vista, codici })

/** How many findings each card has: those kept when each is at its own date, computed at any other. */
const loadConteggi = async (
  ctx: Contesto,
  ente: EnteArchiviato,
  vista: string,
  codici: readonly string[],
  al: DataIso | null,
): Promise<ReadonlyMap<string, ConteggioRilievi>> => {
  if (al !== null) {
    const { rilievi } = await computeRilievi(ctx, ente, vista, al)
    return new Map(
      [...Map.groupBy(rilievi, (r) => r.codice ?? '')].map(([c, suoi]) => [c, countRilievi(suoi)]),
    )
  }
  await ensureRilievi(ctx, ente, vista)
  const righe = await ctx.archivio.read((tx) => listConteggiRilievi(tx, ente.enteId, vista, codici))
  return new Map(righe.map((r) => [r.codice, { E: r.errori, W: r.attenzioni, I: r.informazioni }]))
}
