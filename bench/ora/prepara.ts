/** The evening before: a plan, a round open on it, two hundred accounts each with its own cards. */
import { type Archivio, openArchivio } from '../../src/archivio/archivio.ts'
import { insertAccount } from '../../src/archivio/query/account.ts'
import { insertRuolo } from '../../src/archivio/query/ruoli.ts'
import { OPERATORE_LOCALE } from '../../src/dominio/permessi/attore.ts'
import type { Scheda } from '../../src/dominio/scheda/scheda.ts'
import { hashPassword } from '../../src/servizi/accesso/password.ts'
import { createCampagna } from '../../src/servizi/campagne/campagne.ts'
import { openCampagna } from '../../src/servizi/campagne/passaggi.ts'
import { generaSchede, riempiArchivio, VISTA } from '../schede.ts'
import type { Compito } from './persona.ts'

/** Where a run's data are: files always in the folder, and the store too unless it is on a server. */
export interface Dove {
  readonly cartella: string
  readonly url: string | null
}

export const toArchivio = ({ cartella, url }: Dove) => (url === null ? { cartella } : { url })

const PASSWORD = 'una frase lunga di prova'
const ADESSO = '2024-01-02T08:00:00Z'
/** The store's first entity. */
const ENTE = 1

const campiDi = (s: Scheda): readonly string[] => [
  'scheda.statoDiAttuazione',
  'scheda.criticitaCausa',
  ...s.fasi.map((_, i) => `fasi.${i}.nota`),
  ...s.indicatori.map((_, i) => `indicatori.${i}.nota`),
]

/** Everybody has ten cards and fills in one. */
export const prepara = async (
  dove: Dove,
  { persone }: { readonly persone: number },
): Promise<readonly Compito[]> => {
  const archivio = await openArchivio(toArchivio(dove))
  try {
    const schede = generaSchede(persone * 10)
    await riempiArchivio(archivio, schede)
    const campagnaId = await apriCampagna(archivio)
    const password = await hashPassword(PASSWORD)
    return await archivio.write(async (tx) => {
      const compiti: Compito[] = []
      for (let n = 0; n < persone; n += 1) {
        const sue = schede.slice(n * 10, n * 10 + 10)
        const [una] = sue
        if (una === undefined) break
        const email = `persona${n + 1}@comune.example`
        const account = {
          nome: `Persona ${n + 1}`,
          email,
          stato: 'attivo',
          password,
          adesso: ADESSO,
        } as const
        const accountId = await insertAccount(tx, ENTE, account)
        await insertRuolo(tx, ENTE, accountId, {
          ruolo: 'responsabile',
          ambito: { tipo: 'schede', vista: VISTA.codice, codici: sue.map((s) => s.codice) },
          titolo: 'titolare',
          dal: null,
          al: null,
          datoDa: 'prova',
          datoIl: ADESSO,
        })
        compiti.push({
          email,
          password: PASSWORD,
          campagnaId,
          vista: VISTA.codice,
          codice: una.codice,
          campi: campiDi(una),
        })
      }
      return compiti
    })
  } finally {
    await archivio.close()
  }
}

const apriCampagna = async (archivio: Archivio): Promise<number> => {
  const ctx = { archivio, attore: OPERATORE_LOCALE, daDove: null, oggi: '2024-01-02', adesso: ADESSO }
  const creata = await createCampagna(ctx, { vista: VISTA.codice, al: '31/12/2023', scadenza: '31/12/2099' })
  if (!creata.ok) throw new Error(creata.messaggio)
  const aperta = await openCampagna(ctx, creata.campagnaId)
  if (!aperta.ok) throw new Error(aperta.messaggio)
  return creata.campagnaId
}
