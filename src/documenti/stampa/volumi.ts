import type { RichiestaStampa, SchedaDaStampare } from './richiesta.ts'

/** Cards of one volume: a compilation takes about 5 MiB a card, and must stay well within 1 GiB. */
export const SCHEDE_PER_VOLUME = 120
/** Centres smaller than this, on average, don't get a volume each: hundreds of thin files help nobody. */
const MEDIA_MINIMA = 12

/** A part of a long print: `nome` says what it holds (a centre, or a range of codes). */
export interface ParteDiStampa {
  readonly nome: string
  readonly richiesta: RichiestaStampa
}

/**
 * Splits a long print: one volume per centre, or, where centres are many and small, runs of cards in plan order. A
 * centre beyond `massimo` takes more than one. A print that fits is one part, whatever its centres.
 */
export const dividiInVolumi = (r: RichiestaStampa, massimo = SCHEDE_PER_VOLUME): readonly ParteDiStampa[] => {
  if (r.nodi.length > 0)
    return aGruppi(r.nodi, massimo).map((nodi, _, parti) => ({
      nome: parti.length === 1 ? '' : printIntervallo(nodi.map((n) => n.codice)),
      richiesta: { ...r, nodi },
    }))
  if (r.schede.length <= massimo) return [{ nome: '', richiesta: r }]
  const centri = perCentro(r.schede)
  const gruppi =
    r.schede.length / centri.length < MEDIA_MINIMA
      ? [{ nome: null, schede: r.schede }]
      : centri.map((g) => ({ nome: g.nome, schede: g.schede }))
  return gruppi.flatMap(({ nome, schede }) =>
    aGruppi(schede, massimo).map((parte, _, parti) => {
      const intervallo = printIntervallo(parte.map((s) => s.scheda.codice))
      const intero = nome !== null && parti.length === 1
      return {
        nome: nome === null ? intervallo : intero ? nome : `${nome}, ${intervallo}`,
        richiesta: { ...r, schede: parte },
      }
    }),
  )
}

/** Cards by their centre's code (or its printed name), centres in order of first appearance. */
const perCentro = (schede: readonly SchedaDaStampare[]) => {
  const gruppi = new Map<string, { nome: string; schede: SchedaDaStampare[] }>()
  for (const s of schede) {
    const { centroStampa, centro } = s.scheda
    const chiave = centroStampa ?? centro ?? ''
    const nome = centro ?? centroStampa ?? 'senza centro'
    const gruppo = gruppi.get(chiave)
    if (gruppo) gruppo.schede.push(s)
    else gruppi.set(chiave, { nome, schede: [s] })
  }
  return [...gruppi.values()]
}

/** Runs of nearly equal length, none over `massimo`. */
const aGruppi = <T>(elementi: readonly T[], massimo: number): T[][] => {
  const quanti = Math.max(1, Math.ceil(elementi.length / massimo))
  const lungo = Math.ceil(elementi.length / quanti)
  return Array.from({ length: quanti }, (_, i) => elementi.slice(i * lungo, (i + 1) * lungo))
}

const printIntervallo = (codici: readonly string[]): string =>
  codici.length < 2 ? (codici[0] ?? '') : `da ${codici[0]} a ${codici.at(-1)}`
