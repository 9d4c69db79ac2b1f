import { isVigente } from '../../../dominio/accesso/ruoli.ts'
import type { Ambito, RuoloRivestito, Titolo } from '../../../dominio/permessi/attore.ts'
import { NOMI_RUOLI } from '../../../dominio/permessi/tabella.ts'
import { type DataIso, printData } from '../../../dominio/valori/data.ts'
import type { RuoloArchiviato } from '../../../servizi/accesso/persone.ts'
import { printAmbito } from '../../../servizi/accesso/ruoli.ts'
import type { Parole } from '../../parole/it.ts'

/** More codes than these say less than their number. */
const CODICI_MOSTRATI = 6

/** Where a role holds, short. */
export const wordAmbito = (ambito: Ambito): string =>
  ambito.tipo === 'centri' && ambito.codici.length > CODICI_MOSTRATI
    ? `${printAmbito({ ...ambito, codici: ambito.codici.slice(0, CODICI_MOSTRATI) })} e altri ${ambito.codici.length - CODICI_MOSTRATI}`
    : printAmbito(ambito)

/** A role in force, in one line. */
export const wordRuolo = (r: RuoloRivestito, titoli: Readonly<Record<Titolo, string>>): string =>
  `${NOMI_RUOLI[r.ruolo]}${r.titolo === 'titolare' ? '' : ` (${titoli[r.titolo]})`}, ${wordAmbito(r.ambito)}`

/** From when to when, and whether it holds today. */
export const wordQuando = (
  r: RuoloArchiviato,
  oggi: DataIso,
  p: Parole['accesso']['persone']['persona'],
): string => {
  const date = [r.dal === null ? '' : p.dal(printData(r.dal)), r.al === null ? '' : p.al(printData(r.al))]
  const quando = date.filter((d) => d !== '').join(' ') || p.sempre
  if (isVigente(r, oggi)) return quando
  return `${quando} (${r.dal !== null && r.dal > oggi ? p.futuro : p.finito})`
}
