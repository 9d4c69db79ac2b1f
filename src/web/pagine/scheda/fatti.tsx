import type { Collegamento } from '../../../dominio/scheda/scheda.ts'
import { useParole } from '../../ambiente.ts'
import { Domande } from '../../componenti/rilievi.tsx'
import { Valore } from '../../componenti/valore.tsx'
import { type DatiScheda, rilieviDi } from './dati.ts'

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

/** Who, where and under what in the plan. A field the print leaves empty says so. */
export const Fatti = ({ scheda, rilievi }: DatiScheda) => {
  const { scheda: parole } = useParole()
  const { fatti } = parole
  const voci: readonly (readonly [string, string | null, boolean])[] = [
    [fatti.areaTematica, scheda.areaTematica, true],
    [fatti.assessorato, scheda.assessorato, false],
    [fatti.centro, scheda.centro, false],
    [fatti.responsabile, scheda.responsabile, false],
    [fatti.direzione, scheda.direzione, true],
    [fatti.direttore, scheda.direttore, false],
    [fatti.tipo, scheda.tipo, false],
    [fatti.centroStampa, scheda.centroStampa, false],
  ]
  return (
    <div class="oc-dati">
      <div>
        <dl class="oc-fatti">
          {voci.map(([nome, valore, femminile]) => (
            <div key={nome}>
              <dt>{nome}</dt>
              <dd>
                <Valore testo={valore} femminile={femminile} />
              </dd>
            </div>
          ))}
          {scheda.origine ? (
            <div>
              <dt>{fatti.origine}</dt>
              <dd>{fatti.pagina(scheda.origine.pagina, scheda.origine.riga)}</dd>
            </div>
          ) : null}
        </dl>
        <Domande rilievi={rilieviDi(rilievi, 'dati')} />
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
