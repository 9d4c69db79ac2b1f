import { listCampagne } from '../../archivio/query/campagne.ts'
import { listCompilazioni } from '../../archivio/query/compilazioni.ts'
import { listTestate, loadNomiStampati } from '../../archivio/query/testate.ts'
import { isInRaccolta } from '../../dominio/campagna/campagna.ts'
import type { StatoCompilazione } from '../../dominio/campagna/compilazione.ts'
import { AZIONE_DI } from '../../dominio/campagna/tocca-a.ts'
import { can, requirePermesso } from '../../dominio/permessi/permessi.ts'
import { type DataIso, giorniTra } from '../../dominio/valori/data.ts'
import type { Contesto } from '../contesto.ts'
import { readConEnte } from '../ente.ts'
import { toOggetto } from '../permessi/oggetto.ts'
import { findDestinatariScheda, loadPersone } from './destinatari.ts'

/** A card that waits for whoever asks. */
export interface SchedaDaFare {
  readonly codice: string
  readonly descrizione: string
  readonly stato: StatoCompilazione
}

/** An open round, with the cards that wait for whoever asks; there may be none. */
export interface DaFare {
  readonly campagnaId: number
  readonly al: DataIso
  readonly scadenza: DataIso
  /** To the due date; negative once it has passed. */
  readonly giorni: number
  /** In plan order. */
  readonly schede: readonly SchedaDaFare[]
}

/**
 * What the open rounds ask of whoever asks, the nearest due date first: the very cards that a reminder of today would
 * name to them. Whoever is at the machine itself has no account: for them, what they may do. Cards are not read, only
 * their headings.
 */
export const listDaFare = async (ctx: Contesto): Promise<readonly DaFare[]> => {
  requirePermesso(ctx.attore, 'piano:leggi')
  return await readConEnte<readonly DaFare[]>(ctx, [], async (tx, { enteId }) => {
    const aperte = (await listCampagne(tx, enteId)).filter((c) => isInRaccolta(c.stato))
    if (aperte.length === 0) return []
    const nomi = await loadNomiStampati(tx, enteId)
    const { accountId } = ctx.attore
    const persone = accountId === null ? [] : await loadPersone(ctx, tx)
    const esito: DaFare[] = []
    for (const { campagnaId, vista, al, scadenza } of aperte) {
      const compilazioni = new Map((await listCompilazioni(tx, enteId, campagnaId)).map((c) => [c.codice, c]))
      const schede = (await listTestate(tx, enteId, vista)).flatMap((t) => {
        const c = compilazioni.get(t.codice)
        const azione = c === undefined || c.esonero !== null ? null : AZIONE_DI[c.stato]
        if (c === undefined || azione === null) return []
        const oggetto = toOggetto(t, nomi)
        const attesa = { stato: c.stato, responsabile: t.responsabile, oggetto }
        const tocca =
          accountId === null
            ? can(ctx.attore, azione, oggetto).ok
            : findDestinatariScheda(persone, attesa, { scadenza, oggi: ctx.oggi }).includes(accountId)
        return tocca ? [{ codice: t.codice, descrizione: t.descrizione, stato: c.stato }] : []
      })
      esito.push({ campagnaId, al, scadenza, giorni: giorniTra(ctx.oggi, scadenza), schede })
    }
    return esito.toSorted((a, b) => a.giorni - b.giorni)
  })
}
