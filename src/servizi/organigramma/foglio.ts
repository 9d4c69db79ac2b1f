import { listTestate } from '../../archivio/query/nominati.ts'
import { loadOrganigramma } from '../../archivio/query/organigramma.ts'
import {
  type DatiFoglioOrganigramma,
  toXlsxOrganigramma,
} from '../../documenti/stampa/foglio/organigramma.ts'
import { requirePermesso } from '../../dominio/permessi/permessi.ts'
import { annoDi } from '../../dominio/valori/data.ts'
import type { Contesto } from '../contesto.ts'
import { readConEnte } from '../ente.ts'
import { loadNominati } from './nominati.ts'
import { findPortato } from './portato.ts'

/**
 * The workbook to fill in: the chart as it is, and what prints name that it does not tell yet (units of the covers,
 * printed names, people who answer for cards), so that nobody copies them by hand. Examples where there is nothing.
 */
export const exportOrganigramma = async (ctx: Contesto): Promise<Uint8Array> => {
  requirePermesso(ctx.attore, 'ente:leggi')
  const vuoto: DatiFoglioOrganigramma = { centri: [], incarichi: [], deleghe: [], nomi: [] }
  const dati = await readConEnte<DatiFoglioOrganigramma>(ctx, vuoto, async (tx, ente) => {
    const o = await loadOrganigramma(tx, ente.enteId)
    if ((await findPortato(tx, ente.enteId)) !== null) {
      const noti = new Set(o.nomi.map((n) => n.nome))
      return { ...o, nomi: [...o.nomi, ...(await listNomi(ctx, tx, ente, noti))] }
    }
    // Only covers have spoken: those of their units that have cards, one line each.
    const usati = new Set((await listTestate(tx, ente.enteId)).map((s) => s.centroStampa))
    return {
      ...o,
      centri: o.centri.filter((c) => usati.has(c.codice)),
      nomi: await listNomi(ctx, tx, ente, new Set()),
    }
  })
  return await toXlsxOrganigramma(dati, annoDi(ctx.oggi), new Date(ctx.adesso))
}

/** The names of units as prints write them, those of the chart left out; nobody has said yet whose they are. */
const listNomi = async (
  ctx: Contesto,
  tx: Parameters<typeof loadNominati>[1],
  ente: Parameters<typeof loadNominati>[2],
  noti: ReadonlySet<string>,
): Promise<DatiFoglioOrganigramma['nomi']> => {
  const nomi = new Set<string>()
  for (const s of await loadNominati(ctx, tx, ente)) {
    if (s.centro !== null) nomi.add(s.centro)
    for (const f of s.fasi) if (f.centro !== null) nomi.add(f.centro)
  }
  return [...nomi]
    .filter((n) => !noti.has(n))
    .toSorted()
    .map((nome) => ({ nome, centro: null }))
}
