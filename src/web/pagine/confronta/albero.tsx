import type { NodoConfronto } from '../../../servizi/confronto/albero.ts'
import { useParole } from '../../ambiente.ts'
import { printConteggio } from '../../numeri.ts'
import { DaA } from './da-a.tsx'
import { indirizzoConfronto, type StatoConfronto } from './indirizzi.ts'
import { Segni } from './segno.tsx'
import { Voce } from './voce.tsx'

export interface NodoConfrontoProps {
  readonly nodo: NodoConfronto
  readonly livello: number
  readonly stato: StatoConfronto
  /** Too many differences for one page: only the part asked for shows its own. */
  readonly leggero: boolean
  /** Few enough to be shown all at once. */
  readonly pochi: boolean
  /** Unchanged objectives are counted, and listed only when they are what is asked for. */
  readonly conInvariati: boolean
}

const contiene = (n: NodoConfronto, codice: string | undefined): boolean =>
  codice !== undefined && (n.codice === codice || n.figli.some((f) => contiene(f, codice)))

/** A part of the plan with what changed below it. */
export const NodoDifferenze = ({
  nodo,
  livello,
  stato,
  leggero,
  pochi,
  conInvariati,
}: NodoConfrontoProps) => {
  const { confronta } = useParole()
  const { esiti } = nodo.somma
  const diversi = esiti.aggiunta + esiti.tolta + esiti.cambiata
  const quanti = conInvariati ? esiti.invariata : diversi
  const voci = conInvariati ? nodo.voci : nodo.voci.filter((v) => v.esito !== 'invariata')
  const mostra = !leggero || contiene(nodo, stato.nodo)
  const invariati = nodo.voci.length - voci.length
  return (
    <li class={`oc-nodo l${Math.min(livello, 3)}`}>
      <details open={contiene(nodo, stato.nodo) || (quanti > 0 && (pochi || livello === 0))}>
        <summary class="oc-rigo">
          <span class="che">
            <span class="oc-piccolo oc-muto livello">{nodo.livello}</span>
            <span class="titolo">
              <span class="oc-codice">{nodo.codice}</span> {nodo.titolo}
            </span>
          </span>
          <DaA prima={nodo.somma.prima} dopo={nodo.somma.dopo} />
          <Segni conteggi={esiti} />
        </summary>
        <div class="sotto">
          {mostra ? (
            voci.length > 0 ? (
              <ul>
                {voci.map((v) => (
                  <Voce key={`${v.prima?.codice ?? ''}-${v.dopo?.codice ?? ''}`} voce={v} />
                ))}
              </ul>
            ) : null
          ) : nodo.voci.length > 0 ? (
            <p>
              <a href={indirizzoConfronto({ ...stato, nodo: nodo.codice })}>{confronta.apri(nodo.codice)}</a>
            </p>
          ) : null}
          {mostra && invariati > 0 ? (
            <p class="oc-piccolo oc-muto">
              {confronta.invariati(printConteggio(invariati), invariati === 1)}
            </p>
          ) : null}
          {nodo.figli.length > 0 ? (
            <ul>
              {nodo.figli.map((f) => (
                <NodoDifferenze
                  key={f.codice}
                  nodo={f}
                  livello={livello + 1}
                  stato={stato}
                  leggero={leggero}
                  pochi={pochi}
                  conInvariati={conInvariati}
                />
              ))}
            </ul>
          ) : null}
        </div>
      </details>
    </li>
  )
}
