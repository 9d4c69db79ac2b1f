import type { IstantaneaDaTenere } from '../../archivio/query/istantanee.ts'
import { computeAvanzamentoAtteso } from '../../dominio/avanzamento/atteso.ts'
import { type Avanzamento, computeAvanzamento } from '../../dominio/avanzamento/avanzamento.ts'
import { type Criticita, findCriticita } from '../../dominio/campagna/applica.ts'
import type { DatiCompilazione } from '../../dominio/campagna/dati.ts'
import {
  type ConseguimentoObiettivo,
  computeConseguimentoObiettivo,
} from '../../dominio/conseguimento/obiettivo.ts'
import { PROFILO_PREDEFINITO } from '../../dominio/conseguimento/smvp.ts'
import type { Vista } from '../../dominio/piano/vista.ts'
import type { DatiProva, OggettoProva } from '../../dominio/prove/prova.ts'
import type { Scheda } from '../../dominio/scheda/scheda.ts'
import type { DataIso } from '../../dominio/valori/data.ts'

/** An evidence as it was when its card was frozen; a file is found again by its digest. */
export interface ProvaCongelata {
  readonly oggetto: OggettoProva
  readonly dati: DatiProva
  /** Of a file, in hexadecimal; null for the rest. */
  readonly sha256: string | null
  readonly aggiuntaIl: string
}

/**
 * A frozen card: everything it needs to be shown and printed in ten years, when entity, view, rules and people may have
 * changed. Its figures are those of the rules of its day, written down; nothing of it is computed again.
 */
export interface ContenutoIstantanea {
  readonly formato: 'istantanea-1'
  readonly ente: string
  readonly vista: Vista
  readonly al: DataIso
  readonly scheda: Scheda
  readonly criticita: Criticita | null
  readonly avanzamento: Avanzamento
  readonly atteso: Avanzamento
  readonly conseguimento: ConseguimentoObiettivo
  /** Name and version of the rule that gave the score. */
  readonly regole: string
  readonly prove: readonly ProvaCongelata[]
  /** Why it was let off, when it was. */
  readonly esonero: { readonly motivo: string; readonly chi: string } | null
}

export interface DaCongelare {
  readonly ente: string
  readonly vista: Vista
  readonly al: DataIso
  readonly scheda: Scheda
  readonly dati: DatiCompilazione
  readonly prove: readonly ProvaCongelata[]
  readonly esonero: ContenutoIstantanea['esonero']
}

/** Freezes a card at a reporting date. */
export const toIstantanea = (
  { ente, vista, al, scheda, dati, prove, esonero }: DaCongelare,
  { campagnaId, motivo, quando }: { campagnaId: number; motivo: string; quando: string },
): IstantaneaDaTenere => {
  const regole = `${PROFILO_PREDEFINITO.nome}, versione ${PROFILO_PREDEFINITO.versione}`
  const contenuto: ContenutoIstantanea = {
    formato: 'istantanea-1',
    ente,
    vista,
    al,
    scheda,
    criticita: findCriticita(dati),
    avanzamento: computeAvanzamento(scheda.fasi),
    atteso: computeAvanzamentoAtteso(scheda.fasi, al),
    conseguimento: computeConseguimentoObiettivo(scheda, PROFILO_PREDEFINITO),
    regole,
    prove: prove.map(({ oggetto, dati: prova, sha256, aggiuntaIl }) => ({
      oggetto,
      dati: prova,
      sha256,
      aggiuntaIl,
    })),
    esonero,
  }
  return {
    campagnaId,
    vista: vista.codice,
    codice: scheda.codice,
    al,
    motivo,
    creataIl: quando,
    regole,
    contenuto: JSON.stringify(contenuto),
  }
}

/** Reads a frozen card back. Throws on one that this program doesn't know how to read. */
export const readIstantanea = (testo: string): ContenutoIstantanea => {
  const contenuto = JSON.parse(testo) as ContenutoIstantanea
  if (contenuto.formato !== 'istantanea-1')
    throw new Error(`Istantanea in un formato sconosciuto: ${String(contenuto.formato)}`)
  // Those frozen before evidence was kept with them have none.
  return { ...contenuto, prove: contenuto.prove ?? [] }
}
