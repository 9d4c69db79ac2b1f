import type { Rilievo } from '../../../dominio/coerenza/rilievo.ts'
import type { Collegamento, Scheda } from '../../../dominio/scheda/scheda.ts'
import { useParole } from '../../ambiente.ts'
import { Domande } from '../../componenti/rilievi.tsx'
import { Valore } from '../../componenti/valore.tsx'
import { indirizzoPiano } from '../piano/stato.ts'
import { type DatiScheda, rilieviDi } from './dati.ts'
import { indirizzoEtichette } from './indirizzi.ts'

/** The links up the plan as a tree, each level under the one it belongs to. */
const Albero = ({ nodi }: { readonly nodi: readonly Collegamento[] }) => {
  const [primo, ...altri] = nodi
  if (!primo) return null
  return (
    <li>
      <span class="nodo">
        <span class="livello">{primo.livello}</span>
        <span class="oc-codice">{primo.codice}</span> {primo.titolo}
      </span>
      {altri.length > 0 ? (
        <ol>
          <Albero nodi={altri} />
        </ol>
      ) : null}
    </li>
  )
}

/** The facts of a card, in the order shown. */
const CAMPI = [
  'areaTematica',
  'assessorato',
  'centro',
  'responsabile',
  'direzione',
  'direttore',
  'tipo',
  'centroStampa',
] as const satisfies readonly (keyof Scheda)[]

const FEMMINILI = new Set<string>(['areaTematica', 'direzione'])
const isCampo = (r: Rilievo): boolean => (CAMPI as readonly string[]).includes(r.campo)

/**
 * Who, where and under what in the plan. A field the print leaves empty says so; a question stands under the field it asks
 * about, and one about the card's code or description after them all.
 */
export const Fatti = ({ scheda, rilievi, etichette }: DatiScheda) => {
  const { scheda: parole } = useParole()
  const { fatti } = parole
  const suiDati = rilieviDi(rilievi, 'dati')
  return (
    <div class="oc-dati">
      <div>
        <dl class="oc-fatti">
          {CAMPI.map((campo) => (
            <div key={campo}>
              <dt>{fatti[campo]}</dt>
              <dd>
                <Valore testo={scheda[campo]} femminile={FEMMINILI.has(campo)} />
                <Domande rilievi={suiDati.filter((r) => r.campo === campo)} />
              </dd>
            </div>
          ))}
          <div>
            <dt>{parole.etichette.titolo}</dt>
            <dd>
              <ul class="oc-etichette-scheda">
                {etichette.map((e) => (
                  <li key={e}>
                    <a
                      class="oc-etichetta-scheda"
                      href={indirizzoPiano(scheda.vista, { filtro: { etichetta: e }, mostra: 'tabella' })}
                    >
                      {e}
                    </a>
                  </li>
                ))}
                <li>
                  <a href={indirizzoEtichette(scheda.vista, scheda.codice)}>
                    {etichette.length === 0 ? parole.etichette.metti : parole.etichette.cambia}
                  </a>
                </li>
              </ul>
            </dd>
          </div>
          {scheda.origine ? (
            <div>
              <dt>{fatti.origine}</dt>
              <dd>{fatti.pagina(scheda.origine.pagina, scheda.origine.riga)}</dd>
            </div>
          ) : null}
        </dl>
        <Domande rilievi={suiDati.filter((r) => !isCampo(r))} />
      </div>
      <div>
        <h3>{fatti.collegatoA}</h3>
        {scheda.collegamenti.length === 0 ? (
          <p class="oc-muto">{parole.senzaCollegamenti}</p>
        ) : (
          <ol class="oc-albero">
            <Albero nodi={scheda.collegamenti} />
          </ol>
        )}
        <Domande rilievi={rilieviDi(rilievi, 'collegamenti')} />
      </div>
    </div>
  )
}
