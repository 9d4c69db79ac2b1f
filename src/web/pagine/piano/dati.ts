import type { Vista } from '../../../dominio/piano/vista.ts'
import type { Contesto } from '../../../servizi/contesto.ts'
import { buildAlbero, potaAlbero } from '../../../servizi/quadro/albero.ts'
import { scegliColonne } from '../../../servizi/quadro/colonne.ts'
import {
  CRITERI,
  type Criterio,
  type FiltroPiano,
  isMancanza,
  isSegnale,
  type Scelta,
} from '../../../servizi/quadro/filtri.ts'
import { findPiano, type PianoScelto } from '../../../servizi/quadro/piano.ts'
import { type ChiaveGruppo, raggruppa, stannoInPiuGruppi } from '../../../servizi/quadro/raggruppa.ts'
import { riepiloga } from '../../../servizi/quadro/riepilogo.ts'
import type { SintesiScheda } from '../../../servizi/quadro/sintesi.ts'
import { listRilieviInsieme } from '../../../servizi/rilievi/insieme.ts'
import { listViste } from '../../../servizi/viste.ts'
import type { Opzione } from '../../componenti/campo.tsx'
import { printConteggio } from '../../numeri.ts'
import type { Parole } from '../../parole/it.ts'
import { computeAperture } from './aperture.ts'
import { listChiaviGruppo } from './gruppi.tsx'
import type { AspettoPiano, DatiPiano } from './pagina.tsx'
import { PER_PREDEFINITO, type StatoPiano } from './stato.ts'

export const PER_PAGINA = 50

/** The group's key that an address asks for: a criterion, or the key of a level of this view; else the usual one. */
export const toChiaveGruppo = (vista: Vista, per: string, parole: Parole): ChiaveGruppo => {
  const livello = vista.livelli.slice(0, -1).find((l) => l.chiave === per)
  if (livello) return `livello:${livello.nome}`
  return listChiaviGruppo(vista, parole).some((c) => c.valore === per)
    ? (per as ChiaveGruppo)
    : PER_PREDEFINITO
}

/** All that the plan's page shows; null when there is no such view. */
export const readDatiPiano = async (
  ctx: Contesto,
  vista: string,
  chiesto: StatoPiano,
  parole: Parole,
): Promise<DatiPiano | null> => {
  const { filtro, ordine } = chiesto
  const scelto = await findPiano(ctx, { vista, filtro, ordine })
  if (scelto === null) return null
  const { quadro, schede, scelte, centri } = scelto
  const stato = { ...chiesto, per: perMostrato(quadro.vista, chiesto.per, parole) }
  const viste = await listViste(ctx)
  return {
    vista: quadro.vista,
    stato,
    filtri: {
      viste: viste.map((v) => ({ valore: v.codice, testo: conNumero(v.titolo || v.codice, v.schede) })),
      opzioni: Object.fromEntries(
        CRITERI.map((c) => [
          c,
          toOpzioni(c, scelte[c], c === 'centro' && isCodice(scelto, filtro) ? '' : filtro[c], parole),
        ]),
      ) as unknown as Record<Criterio, readonly Opzione[]>,
      centri: centri.map((c) => ({
        valore: c.valore,
        testo: conNumero(`${c.valore} ${c.nome}`, c.schede),
      })),
      nomi: toNomi(filtro, scelto, parole),
    },
    nodo: filtro.nodo ? findNodo(quadro.schede, filtro.nodo) : null,
    riepilogo: riepiloga(schede),
    totale: quadro.schede.length,
    aspetto: toAspetto(quadro.vista, schede, stato, parole),
    insieme: await listRilieviInsieme(ctx, vista),
  }
}

const perMostrato = (vista: Vista, per: string, parole: Parole): string =>
  listChiaviGruppo(vista, parole).some((c) => c.valore === per) ? per : PER_PREDEFINITO

const toAspetto = (
  vista: Vista,
  schede: readonly SintesiScheda[],
  stato: StatoPiano,
  parole: Parole,
): AspettoPiano => {
  const filtrato = Object.values(stato.filtro).some(Boolean)
  if (stato.mostra === 'tabella') {
    const pagine = Math.max(1, Math.ceil(schede.length / PER_PAGINA))
    const pagina = Math.min(stato.pagina, pagine)
    return {
      tipo: 'tabella',
      righe: schede.slice((pagina - 1) * PER_PAGINA, pagina * PER_PAGINA),
      colonne: scegliColonne(vista, stato.colonne),
      pagina,
      pagine,
      perPagina: PER_PAGINA,
    }
  }
  if (stato.mostra === 'gruppi') {
    const chiave = toChiaveGruppo(vista, stato.per, parole)
    return {
      tipo: 'gruppi',
      gruppi: raggruppa(schede, chiave),
      piuVolte: stannoInPiuGruppi(chiave),
      aperture: computeAperture(stato.aperti, schede.length, filtrato, 0),
    }
  }
  return {
    tipo: 'albero',
    albero: stato.filtro.nodo ? potaAlbero(buildAlbero(schede), stato.filtro.nodo) : buildAlbero(schede),
    aperture: computeAperture(stato.aperti, schede.length, filtrato, 1),
  }
}

/** A node by its code, from the links of any card that hangs on it or below. */
const findNodo = (schede: readonly SintesiScheda[], codice: string): DatiPiano['nodo'] => {
  for (const { collegamenti } of schede) {
    const i = collegamenti.findIndex((c) => c.codice === codice)
    const nodo = collegamenti[i]
    if (nodo) return { codice, titolo: nodo.titolo, antenati: collegamenti.slice(0, i) }
  }
  return { codice, titolo: '', antenati: [] }
}

const conNumero = (testo: string, schede: number): string => `${testo} (${printConteggio(schede)})`

/** The words of a value: signals and missing data have their own, the rest is as printed. */
const printValore = (criterio: string, valore: string, { piano }: Parole): string => {
  if (criterio === 'segnale' && isSegnale(valore)) return piano.segnali[valore]
  if (criterio === 'mancanza' && isMancanza(valore)) return piano.mancanze[valore]
  if (criterio === 'questioni') return piano.questioniAperte
  return valore
}

/** The choices with how many cards each leaves; the one in force stays listed even when it leaves none. */
const toOpzioni = (
  criterio: Criterio,
  scelte: readonly Scelta[],
  attuale: string | undefined,
  parole: Parole,
): readonly Opzione[] => {
  const opzione = ({ valore, schede }: Scelta): Opzione => ({
    valore,
    testo: conNumero(printValore(criterio, valore, parole), schede),
  })
  const opzioni = scelte.map(opzione)
  return attuale && !scelte.some((c) => c.valore === attuale)
    ? [opzione({ valore: attuale, schede: 0 }), ...opzioni]
    : opzioni
}

const isCodice = ({ centri }: PianoScelto, { centro }: FiltroPiano): boolean =>
  centri.some((c) => c.valore === centro)

const toNomi = (filtro: FiltroPiano, scelto: PianoScelto, parole: Parole): DatiPiano['filtri']['nomi'] => {
  const centro = scelto.centri.find((c) => c.valore === filtro.centro)
  return Object.fromEntries(
    Object.entries(filtro).map(([c, v]) => [
      c,
      c === 'centro' && centro ? `${centro.valore} ${centro.nome}` : printValore(c, v, parole),
    ]),
  )
}
