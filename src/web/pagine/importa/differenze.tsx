import type { Differenze, SchedaCambiata, SchedaElencata } from '../../../servizi/importa/tipi.ts'
import { useParole } from '../../ambiente.ts'
import { Cella, RUOLO, Tabella } from '../../componenti/tabella.tsx'
import { printConteggio } from '../../numeri.ts'

/** More than these are counted and not listed: a page of ten thousand rows helps nobody. */
const ELENCATE = 300

const Altre = ({ quante }: { readonly quante: number }) => {
  const { anteprima } = useParole().importa
  return quante > 0 ? <p class="oc-muto">{anteprima.altre(printConteggio(quante))}</p> : null
}

const Elenco = ({ schede }: { readonly schede: readonly SchedaElencata[] }) => (
  <>
    <ul>
      {schede.slice(0, ELENCATE).map((s) => (
        <li key={s.codice}>
          <span class="oc-codice">{s.codice}</span> {s.descrizione}
        </li>
      ))}
    </ul>
    <Altre quante={schede.length - ELENCATE} />
  </>
)

/** One changed card, field by field: what the store says, what the print says. */
const Cambiata = ({ s }: { readonly s: SchedaCambiata }) => {
  const { anteprima: p } = useParole().importa
  const valore = (v: string | null) => v ?? <span class="oc-muto">{p.vuoto}</span>
  return (
    <div class="oc-differenze">
      <h3>
        <span class="oc-codice">{s.codice}</span> {s.descrizione}
      </h3>
      <Tabella
        nome={`${s.codice}: ${p.cambiate(1)}`}
        schede
        colonne={[
          { chiave: 'campo', testo: p.campo },
          { chiave: 'prima', testo: p.prima },
          { chiave: 'dopo', testo: p.dopo },
        ]}
      >
        {s.campi.map((c, i) => (
          <tr key={`${c.campo}-${c.indice ?? ''}-${i}`} {...RUOLO.riga}>
            <th scope="row" {...RUOLO.testa}>
              {c.etichetta}
            </th>
            <Cella nome={p.prima}>
              <span class="prima">{valore(c.prima)}</span>
            </Cella>
            <Cella nome={p.dopo}>
              <span class="dopo">{valore(c.dopo)}</span>
            </Cella>
          </tr>
        ))}
      </Tabella>
    </div>
  )
}

/** What a print would add and change, and what it lacks. Changes are open: they are what must be looked at. */
export const DifferenzeFile = ({ differenze: d }: { readonly differenze: Differenze }) => {
  const { anteprima: p } = useParole().importa
  return (
    <>
      {d.cambiate.length > 0 ? (
        <details class="oc-scatola" open>
          <summary>{p.cambiate(d.cambiate.length)}</summary>
          <div class="dentro">
            {d.cambiate.slice(0, ELENCATE).map((s) => (
              <Cambiata key={s.codice} s={s} />
            ))}
            <Altre quante={d.cambiate.length - ELENCATE} />
          </div>
        </details>
      ) : null}
      {d.aggiunte.length > 0 ? (
        <details class="oc-scatola" open={d.cambiate.length === 0 && d.aggiunte.length <= 40}>
          <summary>{p.aggiunte(d.aggiunte.length)}</summary>
          <div class="dentro">
            <Elenco schede={d.aggiunte} />
          </div>
        </details>
      ) : null}
      {d.mancanti.length > 0 ? (
        <details class="oc-scatola" open>
          <summary>{p.mancanti(d.mancanti.length)}</summary>
          <div class="dentro">
            <p>{p.mancantiSpiega}</p>
            <Elenco schede={d.mancanti} />
          </div>
        </details>
      ) : null}
      {d.righeMancanti.length > 0 ? (
        <details class="oc-scatola" open>
          <summary>{p.righeMancanti(d.righeMancanti.length)}</summary>
          <div class="dentro">
            <p>{p.righeMancantiSpiega}</p>
            <ul>
              {d.righeMancanti.slice(0, ELENCATE).map((r, i) => (
                <li key={`${r.codice}-${i}`}>
                  <span class="oc-codice">{r.codice}</span>, {r.campo === 'fasi' ? p.fase : p.indicatore}:{' '}
                  {r.descrizione}
                </li>
              ))}
            </ul>
            <Altre quante={d.righeMancanti.length - ELENCATE} />
          </div>
        </details>
      ) : null}
    </>
  )
}
