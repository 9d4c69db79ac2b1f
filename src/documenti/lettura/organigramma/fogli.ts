import { isEsempio, lettere } from '../../tracciato/foglio/colonne.ts'
import {
  FOGLI_ORGANIGRAMMA,
  getFoglioOrganigramma,
  type NomeFoglioOrganigramma,
} from '../../tracciato/foglio/organigramma.ts'
import { type Cartella, normaNome, readFogli } from '../foglio/cartella.ts'
import { listRighe, type RigaLetta as RigaDelFoglio } from '../foglio/lettore-riga.ts'
import type { LimitiFoglio } from '../foglio/limiti.ts'
import { segnalaCartella } from '../foglio/stranezze.ts'
import { readTabellaDi, type TabellaLetta } from '../foglio/tabella.ts'
import { conUnioni } from '../foglio/unioni.ts'
import { createSegnalatore, type Segnalatore } from '../segnala.ts'
import type { OrganigrammaLetto, RigaLetta } from './esito.ts'

const NOMI = new Map(FOGLI_ORGANIGRAMMA.map((f) => [normaNome(f.nome), f.nome]))

export const readFogliOrganigramma = (
  contenuto: Uint8Array,
  limiti: LimitiFoglio,
): Promise<Cartella<NomeFoglioOrganigramma>> => readFogli(contenuto, limiti, NOMI)

/** From the sheets to the rows of the chart. Never throws on what the sheets hold. */
export const readOrganigrammaDaFogli = (cartella: Cartella<NomeFoglioOrganigramma>): OrganigrammaLetto => {
  const segnala = createSegnalatore()
  segnalaCartella(cartella, segnala)
  if (cartella.fogli.length === 0)
    segnala.add(
      'errore',
      'foglio-mancante',
      `Nel file non c’è nessuno dei fogli dell’organigramma (${FOGLI_ORGANIGRAMMA.map((f) => `"${f.nome}"`).join(', ')}). Scaricare il modello e compilarlo, oppure dare ai fogli questi nomi.`,
    )
  const tabelle = new Map<NomeFoglioOrganigramma, TabellaLetta>()
  for (const foglio of cartella.fogli) {
    const t = readTabellaDi(foglio, getFoglioOrganigramma(foglio.nome).colonne, segnala)
    if (t !== null) tabelle.set(foglio.nome, conUnioni(t, segnala))
  }
  return { ...readTabelle(tabelle, segnala), segnalazioni: segnala.list() }
}

/** From tables whose headings are known to the rows of the chart; what is missing or unreadable is told. */
export const readTabelle = (
  tabelle: ReadonlyMap<NomeFoglioOrganigramma, TabellaLetta>,
  segnala: Segnalatore,
): Omit<OrganigrammaLetto, 'segnalazioni'> => {
  const leggi = <T>(
    nome: NomeFoglioOrganigramma,
    chiave: string,
    fa: (riga: RigaDelFoglio, obbligo: (campo: string) => string | null) => T | null,
  ): readonly RigaLetta<T>[] | null => {
    const t = tabelle.get(nome)
    if (t === undefined) return null
    const colonne = Object.fromEntries(
      [...t.colonne].map(([campo, c]) => [
        campo,
        `${lettere(c)} "${t.definizioni.get(campo)?.titolo ?? ''}"`,
      ]),
    )
    return listRighe(t, segnala, '', () => null).flatMap((riga) => {
      if (isEsempio(riga.testo(chiave) ?? '')) return []
      const valore = fa(riga, (campo) => obbligatorio(riga, campo))
      return valore === null
        ? []
        : [{ valore, luogo: { foglio: t.foglio.scritto, riga: riga.numero, colonne } }]
    })
  }
  return {
    centri: leggi('Organigramma', 'codice', (riga, obbligo) => {
      const codice = obbligo('codice')
      const dal = dataObbligatoria(riga, 'dal')
      if (codice === null || dal === null) return null
      return {
        codice,
        nome: riga.testo('nome') ?? '',
        padre: riga.testo('padre'),
        dal,
        al: riga.data('al'),
        succedeA: (riga.testo('succedeA') ?? '').split(/[,;\s]+/).filter((c) => c !== ''),
      }
    }),
    incarichi: leggi('Incarichi', 'persona', (riga, obbligo) => {
      const persona = obbligo('persona')
      const ruolo = obbligo('ruolo')
      const centro = obbligo('centro')
      const dal = dataObbligatoria(riga, 'dal')
      if (persona === null || ruolo === null || centro === null || dal === null) return null
      return { persona, ruolo, centro, dal, al: riga.data('al') }
    }),
    deleghe: leggi('Deleghe', 'assessorato', (riga, obbligo) => {
      const assessorato = obbligo('assessorato')
      const persona = obbligo('persona')
      const dal = dataObbligatoria(riga, 'dal')
      if (assessorato === null || persona === null || dal === null) return null
      return { assessorato, persona, dal, al: riga.data('al') }
    }),
    nomi: leggi('Nomi stampati', 'nome', (riga, obbligo) => {
      const nome = obbligo('nome')
      const centro = riga.testo('centro')
      if (nome !== null && centro === null)
        riga.segnala(
          'nota',
          'nome-senza-centro',
          `di «${nome}» non è scritto il centro: resta un nome che nessuno ha ricondotto.`,
          'centro',
        )
      return nome === null || centro === null ? null : { nome, centro }
    }),
  }
}

const obbligatorio = (riga: RigaDelFoglio, campo: string): string | null => {
  const testo = riga.testo(campo)?.replace(/\s+/g, ' ') ?? null
  if (testo === null)
    riga.segnala('errore', 'valore-mancante', 'la cella è vuota. Scrivere il valore.', campo)
  return testo
}

/** An unreadable day has already been told by the reader of the row; an empty one has not. */
const dataObbligatoria = (riga: RigaDelFoglio, campo: string): string | null => {
  if (riga.testo(campo) === null) {
    riga.segnala('errore', 'valore-mancante', 'la cella è vuota. Scrivere il giorno, come 01/01/2026.', campo)
    return null
  }
  return riga.data(campo)
}
