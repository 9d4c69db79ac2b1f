import type { CellValue } from 'hucre'
import type { Centesimi } from '../../../dominio/valori/centesimi.ts'
import type { DataIso } from '../../../dominio/valori/data.ts'
import { centesimiFrom, type Decimale } from '../../../dominio/valori/decimale.ts'
import { lettere } from '../../tracciato/foglio/colonne.ts'
import type { Segnalatore } from '../segnala.ts'
import { posto } from './cartella.ts'
import type { TabellaLetta } from './tabella.ts'
import {
  DECIMALI_INDICATORE,
  DECIMALI_PERCENTO,
  type Letto,
  leggiData,
  leggiNumero,
  leggiSiNo,
  leggiTesto,
} from './valori.ts'

/** One row of a table, read by field. A cell that can't be read is null, with a finding. */
export interface RigaLetta {
  /** The row as the sheet numbers it, from 1. */
  readonly numero: number
  readonly testo: (campo: string) => string | null
  readonly data: (campo: string) => DataIso | null
  readonly percento: (campo: string) => Centesimi | null
  readonly decimale: (campo: string) => Decimale | null
  readonly decimaleIn: (colonna: number, titolo: string) => Decimale | null
  readonly siNo: (campo: string) => boolean | null
  /** Tells something of this row. */
  readonly segnala: (
    gravita: 'errore' | 'dubbio' | 'nota',
    motivo: string,
    frase: string,
    campo?: string,
  ) => void
}

/** Every row with something in it, in the sheet's order. `perScheda` names the card in the findings. */
export const listRighe = (
  t: TabellaLetta,
  segnala: Segnalatore,
  prefisso: string,
  perScheda: (codice: string | null) => string | null,
): readonly RigaLetta[] => {
  const lette = [...t.colonne.values(), ...t.storico.map(([, c]) => c)]
  const piena = (celle: readonly CellValue[], r: number) =>
    lette.some((c) => !vuota(celle[c] ?? null) || t.foglio.celle.get(posto(r, c))?.formula === true)
  return t.foglio.righe.flatMap((celle, r) =>
    r >= t.prima && piena(celle, r) ? [toRiga(t, r, celle, segnala, prefisso, perScheda)] : [],
  )
}

const vuota = (v: CellValue): boolean => v === null || (typeof v === 'string' && v.trim() === '')

const toRiga = (
  t: TabellaLetta,
  r: number,
  celle: readonly CellValue[],
  segnalatore: Segnalatore,
  prefisso: string,
  perScheda: (codice: string | null) => string | null,
): RigaLetta => {
  const numero = r + 1
  const colonnaCodice = t.colonne.get('codice')
  const codice = colonnaCodice === undefined ? null : leggiTesto(celle[colonnaCodice] ?? null)
  const di = (campo: string) => (prefisso === '' ? campo : `${prefisso}.${campo}`)
  const segnala: RigaLetta['segnala'] = (gravita, motivo, frase, campo) => {
    const c = campo === undefined ? undefined : t.colonne.get(campo)
    const dove =
      c === undefined ? '' : `, colonna ${lettere(c)} "${t.definizioni.get(campo ?? '')?.titolo ?? ''}"`
    segnalatore.add(gravita, motivo, `Foglio "${t.foglio.scritto}", riga ${numero}${dove}: ${frase}`, {
      pagina: t.foglio.numero,
      riga: numero,
      scheda: perScheda(codice),
      campo: campo === undefined ? null : di(campo),
    })
  }
  /** The value of a cell, unless it holds an error of a formula or one that was never computed. */
  const valore = (c: number | undefined, titolo: string, campo: string | undefined): CellValue => {
    if (c === undefined) return null
    const cella = t.foglio.celle.get(posto(r, c))
    const male = (motivo: string, frase: string): null => {
      segnalatore.add(
        'errore',
        motivo,
        `Foglio "${t.foglio.scritto}", riga ${numero}, colonna ${lettere(c)} "${titolo}": ${frase}`,
        {
          pagina: t.foglio.numero,
          riga: numero,
          scheda: perScheda(codice),
          campo: campo === undefined ? null : di(campo),
        },
      )
      return null
    }
    const v = celle[c] ?? null
    if (cella?.errore)
      return male('cella-in-errore', `la formula dà ${String(v)}. Correggerla, o scrivere il valore.`)
    if (cella?.formula && v === null)
      return male(
        'formula-senza-valore',
        'c’è una formula mai calcolata. Aprire il file con il foglio elettronico, salvarlo e importarlo di nuovo, oppure scrivere il valore.',
      )
    return v
  }
  const preso = <T>(
    letto: Letto<T>,
    colonna: number,
    titolo: string,
    motivo: string,
    campo?: string,
  ): T | null => {
    const dove = `Foglio "${t.foglio.scritto}", riga ${numero}, colonna ${lettere(colonna)} "${titolo}"`
    const luogo = {
      pagina: t.foglio.numero,
      riga: numero,
      scheda: perScheda(codice),
      campo: campo === undefined ? null : di(campo),
    }
    if (!letto.ok) {
      segnalatore.add(
        'errore',
        motivo,
        `${dove}: ${letto.perche}; il valore non è stato letto. ${letto.rimedio}`,
        luogo,
      )
      return null
    }
    if (letto.dubbio !== undefined)
      segnalatore.add('dubbio', 'numero-arrotondato', `${dove}: ${letto.dubbio}. Controllarlo.`, luogo)
    return letto.valore
  }
  const titoloDi = (campo: string) => t.definizioni.get(campo)?.titolo ?? campo
  const percentuale = (c: number) => t.foglio.celle.get(posto(r, c))?.percentuale ?? false
  const numeroIn = (
    c: number | undefined,
    titolo: string,
    decimali: number,
    campo?: string,
  ): Decimale | null =>
    c === undefined
      ? null
      : preso(
          leggiNumero(valore(c, titolo, campo), decimali, percentuale(c)),
          c,
          titolo,
          'numero-non-leggibile',
          campo,
        )
  return {
    numero,
    segnala,
    testo: (campo) => leggiTesto(valore(t.colonne.get(campo), titoloDi(campo), campo)),
    data: (campo) => {
      const c = t.colonne.get(campo)
      return c === undefined
        ? null
        : preso(leggiData(valore(c, titoloDi(campo), campo)), c, titoloDi(campo), 'data-non-valida', campo)
    },
    percento: (campo) => {
      const d = numeroIn(t.colonne.get(campo), titoloDi(campo), DECIMALI_PERCENTO, campo)
      return d === null ? null : centesimiFrom(d)
    },
    decimale: (campo) => numeroIn(t.colonne.get(campo), titoloDi(campo), DECIMALI_INDICATORE, campo),
    decimaleIn: (c, titolo) => numeroIn(c, titolo, DECIMALI_INDICATORE),
    siNo: (campo) => {
      const c = t.colonne.get(campo)
      return c === undefined
        ? null
        : preso(
            leggiSiNo(valore(c, titoloDi(campo), campo)),
            c,
            titoloDi(campo),
            'si-no-non-leggibile',
            campo,
          )
    },
  }
}
