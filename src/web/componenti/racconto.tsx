import type { Brano } from '../testo/differenze.ts'

/** A marker that opens a list item as offices type it: a dash, a bullet, an asterisk. */
const SEGNO = /^\s*[-–—•·*▪◦]\s+/u

/** A stretch of a text, from `da` included to `a` excluded. */
interface Tratto {
  readonly da: number
  readonly a: number
}

interface Blocco {
  readonly paragrafo: Tratto | null
  readonly voci: readonly Tratto[]
}

/** The lines between `da` and `a`, each where it stands in the whole text. */
const splitRighe = (testo: string, separatore: string, { da, a }: Tratto): readonly Tratto[] => {
  let qui = da
  return testo
    .slice(da, a)
    .split(separatore)
    .map((r) => {
      const riga = { da: qui, a: qui + r.length }
      qui = riga.a + separatore.length
      return riga
    })
}

/** A paragraph of narrative: its text, then its list items (a new line begins one). */
const readBlocco = (testo: string, brano: Tratto): Blocco => {
  const righe = splitRighe(testo, '\n', brano)
  const scritta = (r: Tratto) => testo.slice(r.da, r.a)
  const prima = righe[0]
  const primaEVoce = righe.length > 1 && prima !== undefined && SEGNO.test(scritta(prima))
  return {
    paragrafo: primaEVoce ? null : (prima ?? null),
    voci: righe
      .slice(primaEVoce ? 0 : 1)
      .map((r) => ({ da: r.da + (SEGNO.exec(scritta(r))?.[0].length ?? 0), a: r.a })),
  }
}

/** Which element marks what the other text doesn't have. */
export type SegnoDifferenza = 'ins' | 'del'

interface ScrittoProps {
  readonly testo: string
  readonly tratto: Tratto
  readonly brani: readonly Brano[] | undefined
  readonly segno: SegnoDifferenza
}

/** A stretch of text, its changed pieces marked. */
const Scritto = ({ testo, tratto, brani, segno: Segno }: ScrittoProps) => {
  if (brani === undefined) return <>{testo.slice(tratto.da, tratto.a)}</>
  let qui = 0
  return (
    <>
      {brani.map((b, i) => {
        const da = Math.max(qui, tratto.da)
        const a = Math.min(qui + b.testo.length, tratto.a)
        qui += b.testo.length
        if (a <= da) return null
        const pezzo = testo.slice(da, a)
        return b.cambiato && pezzo.trim() !== '' ? <Segno key={`${i}-${da}`}>{pezzo}</Segno> : pezzo
      })}
    </>
  )
}

export interface RaccontoProps {
  readonly testo: string
  /** The same text in pieces, where it is compared with another. */
  readonly brani?: readonly Brano[] | undefined
  readonly segno?: SegnoDifferenza
}

/** A narrative as it was written: "\n\n" splits paragraphs, "\n" begins a list item. Text is only ever text. */
export const Racconto = ({ testo, brani, segno = 'ins' }: RaccontoProps) => {
  const scritto = (tratto: Tratto) => <Scritto testo={testo} tratto={tratto} brani={brani} segno={segno} />
  return (
    <div class="oc-racconto">
      {splitRighe(testo, '\n\n', { da: 0, a: testo.length }).map((brano) => {
        const { paragrafo, voci } = readBlocco(testo, brano)
        return [
          paragrafo === null ? null : <p key={`p${brano.da}`}>{scritto(paragrafo)}</p>,
          voci.length === 0 ? null : (
            <ul key={`u${brano.da}`}>
              {voci.map((v) => (
                <li key={v.da}>{scritto(v)}</li>
              ))}
            </ul>
          ),
        ]
      })}
    </div>
  )
}
