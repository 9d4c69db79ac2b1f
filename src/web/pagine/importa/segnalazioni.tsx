import type { Segnalazione } from '../../../servizi/importa/tipi.ts'
import { useParole } from '../../ambiente.ts'
import { Icona, type NomeIcona } from '../../componenti/icona.tsx'
import { Cella, RUOLO, Tabella } from '../../componenti/tabella.tsx'
import { printConteggio } from '../../numeri.ts'

const SEGNI: Readonly<Record<Segnalazione['gravita'], readonly [NomeIcona, 'E' | 'W' | 'I']>> = {
  errore: ['errore', 'E'],
  dubbio: ['attenzione', 'W'],
  nota: ['informazione', 'I'],
}
const PESO = { errore: 0, dubbio: 1, nota: 2 } as const
const ELENCATE = 300

/** What could not be read, or was read with a doubt: errors first, each with its place in the document. */
export const Segnalazioni = ({
  segnalazioni,
  diFoglio,
}: {
  readonly segnalazioni: readonly Segnalazione[]
  /** The document is a workbook: its pages are sheets. */
  readonly diFoglio: boolean
}) => {
  const { anteprima: p } = useParole().importa
  if (segnalazioni.length === 0) return null
  const ordinate = segnalazioni.toSorted((a, b) => PESO[a.gravita] - PESO[b.gravita])
  return (
    <details class="oc-scatola" open={ordinate[0]?.gravita === 'errore' || ordinate.length <= 12}>
      <summary>{p.segnalazioni(segnalazioni.length)}</summary>
      <div class="dentro">
        <Tabella
          nome={p.segnalazioni(segnalazioni.length)}
          schede
          colonne={[
            { chiave: 'dove', testo: p.dove },
            { chiave: 'cosa', testo: p.cosa },
          ]}
        >
          {ordinate.slice(0, ELENCATE).map((s, i) => {
            const [icona, classe] = SEGNI[s.gravita]
            return (
              <tr key={`${s.motivo}-${i}`} {...RUOLO.riga}>
                <Cella nome={p.dove} classe="oc-dove">
                  {s.scheda ? <span class="oc-codice oc-blocco">{s.scheda}</span> : null}
                  {s.pagina === null ? null : (
                    <span class="oc-muto">{(diFoglio ? p.foglio : p.pagina)(s.pagina, s.riga)}</span>
                  )}
                </Cella>
                <Cella nome={p.cosa}>
                  <span class={`oc-gravita ${classe}`}>
                    <Icona nome={icona} />
                    {p.gravita[s.gravita]}
                  </span>{' '}
                  {s.messaggio}
                </Cella>
              </tr>
            )
          })}
        </Tabella>
        {ordinate.length > ELENCATE ? (
          <p class="oc-muto">{p.altreSegnalazioni(printConteggio(ordinate.length - ELENCATE))}</p>
        ) : null}
      </div>
    </details>
  )
}
