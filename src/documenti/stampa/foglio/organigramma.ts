import type { CellValue } from 'hucre'
import type { RigheOrganigramma } from '../../../dominio/organigramma/errori.ts'
import { ESEMPIO } from '../../tracciato/foglio/colonne.ts'
import {
  FOGLI_ORGANIGRAMMA,
  LISTA_DI,
  type NomeFoglioOrganigramma,
} from '../../tracciato/foglio/organigramma.ts'
import { toCellaData, toCellaTesto } from './celle.ts'
import { componiLeggimi } from './leggimi.ts'
import { scriviCartella, toFoglio } from './scrivi.ts'

/** How many rows of each sheet carry help and limits. */
const COMPILABILI = 1_000

/** What the workbook begins from; a printed name without a unit is one to be tied. */
export type DatiFoglioOrganigramma = Omit<RigheOrganigramma, 'nomi'> & {
  readonly nomi: readonly { readonly nome: string; readonly centro: string | null }[]
}

type Riga = Readonly<Record<string, CellValue>>

/**
 * The chart as a workbook to fill in, correct and bring back: what is known already stands in it, and where a sheet has
 * nothing yet, a row whose first word is ESEMPIO shows how (it is never read). `anno` is the year of the examples.
 */
export const toXlsxOrganigramma = async (
  dati: DatiFoglioOrganigramma,
  anno: number,
  now: Date,
): Promise<Uint8Array> => {
  const righe = toRighe(dati)
  const fogli = FOGLI_ORGANIGRAMMA.map((f) => {
    const sue = righe[LISTA_DI[f.nome]]
    const esempi = sue.length === 0
    return toFoglio(
      { nome: f.nome, colonne: f.colonne, righe: esempi ? esempio(f.nome, anno) : sue },
      { esempi, compilabili: COMPILABILI },
    )
  })
  return await scriviCartella([leggimi(), ...fogli], 'Organigramma', now)
}

const leggimi = () =>
  componiLeggimi(
    [
      'Come si compila l’organigramma',
      'Ogni riga vale da un giorno a un altro: così un codice si ritrova nel suo anno, e chi cambia nome conserva la sua storia.',
      'Un foglio presente sostituisce per intero ciò che l’archivio ha di quel genere; un foglio tolto lo lascia com’è. Prima di scrivere si vede che cosa cambierebbe.',
      'Non cambiare i nomi dei fogli e i titoli delle colonne. Le righe che cominciano per ESEMPIO non vengono lette.',
    ],
    FOGLI_ORGANIGRAMMA,
  )

const toRighe = (d: DatiFoglioOrganigramma): Readonly<Record<keyof RigheOrganigramma, readonly Riga[]>> => {
  const periodo = ({ dal, al }: { readonly dal: string; readonly al: string | null }) => ({
    dal: toCellaData(dal),
    al: toCellaData(al),
  })
  return {
    centri: d.centri.map((c) => ({
      codice: toCellaTesto(c.codice),
      nome: toCellaTesto(c.nome),
      padre: toCellaTesto(c.padre),
      ...periodo(c),
      succedeA: toCellaTesto(c.succedeA.join(', ')),
    })),
    incarichi: d.incarichi.map((i) => ({
      persona: toCellaTesto(i.persona),
      ruolo: toCellaTesto(i.ruolo),
      centro: toCellaTesto(i.centro),
      ...periodo(i),
    })),
    deleghe: d.deleghe.map((x) => ({
      assessorato: toCellaTesto(x.assessorato),
      persona: toCellaTesto(x.persona),
      ...periodo(x),
    })),
    nomi: d.nomi.map((n) => ({ nome: toCellaTesto(n.nome), centro: toCellaTesto(n.centro) })),
  }
}

const esempio = (nome: NomeFoglioOrganigramma, anno: number): readonly Riga[] => {
  const dal = toCellaData(`${anno}-01-01`)
  switch (nome) {
    case 'Organigramma':
      return [
        {
          codice: `${ESEMPIO}_01_S_${anno}`,
          nome: 'Settore Bilancio e Tributi',
          padre: null,
          dal,
          al: null,
          succedeA: `${ESEMPIO}_01_S_${anno - 1}, ${ESEMPIO}_02_S_${anno - 1}`,
        },
      ]
    case 'Incarichi':
      return [
        {
          persona: `${ESEMPIO} COGNOME NOME`,
          ruolo: 'dirigente ad interim',
          centro: `${ESEMPIO}_01_S_${anno}`,
          dal,
          al: toCellaData(`${anno}-06-30`),
        },
      ]
    case 'Deleghe':
      return [{ assessorato: `${ESEMPIO} Bilancio - Tributi`, persona: 'COGNOME NOME', dal, al: null }]
    case 'Nomi stampati':
      return [{ nome: `${ESEMPIO} SETT. BILANCIO E TRIB`, centro: `${ESEMPIO}_01_S_${anno}` }]
  }
}
