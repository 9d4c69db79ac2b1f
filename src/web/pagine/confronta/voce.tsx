import { computeAvanzamento } from '../../../dominio/avanzamento/avanzamento.ts'
import type { VoceConfronto } from '../../../dominio/confronto/insiemi.ts'
import { useParole } from '../../ambiente.ts'
import { Cella, RUOLO, Tabella } from '../../componenti/tabella.tsx'
import { indirizzoScheda } from '../../indirizzi.ts'
import { DaA } from './da-a.tsx'
import { Segno } from './segno.tsx'

/** One objective: what became of it, both its cards, and what differs between them. */
export const Voce = ({ voce: v }: { readonly voce: VoceConfronto }) => {
  const { confronta } = useParole()
  const scheda = v.dopo ?? v.prima
  if (scheda === null) return null
  const altroCodice = v.prima !== null && v.dopo !== null && v.prima.codice !== v.dopo.codice
  return (
    <li class="oc-voce">
      <div class="oc-rigo">
        <div class="che">
          <Segno esito={v.esito} />
          <a href={indirizzoScheda(scheda.vista, scheda.codice)}>
            <span class="oc-codice">{scheda.codice}</span> {scheda.descrizione}
          </a>
          {v.prima !== null && altroCodice ? (
            <span class="oc-piccolo">
              <a href={indirizzoScheda(v.prima.vista, v.prima.codice)}>
                {confronta.primaEra(v.prima.codice)}
              </a>
            </span>
          ) : null}
        </div>
        <DaA
          prima={v.prima === null ? null : computeAvanzamento(v.prima.fasi)}
          dopo={v.dopo === null ? null : computeAvanzamento(v.dopo.fasi)}
        />
        <span class="oc-piccolo oc-muto">{v.generi.map((g) => confronta.generi[g]).join(', ')}</span>
      </div>
      {v.campi.length > 0 ? (
        <details class="oc-apri oc-piccolo">
          <summary>{confronta.cambiamenti(v.campi.length)}</summary>
          <Tabella
            nome={confronta.tabella(scheda.codice)}
            classe="oc-differenze-confronto"
            schede
            colonne={[
              { chiave: 'campo', testo: confronta.campo },
              { chiave: 'prima', testo: confronta.prima },
              { chiave: 'dopo', testo: confronta.dopo },
            ]}
          >
            {v.campi.map((c, i) => (
              <tr key={`${c.campo}-${i}`} {...RUOLO.riga}>
                <th scope="row" {...RUOLO.testa}>
                  {c.etichetta}
                </th>
                <Cella nome={confronta.prima}>
                  {c.prima ?? <span class="oc-muto">{confronta.nonCEra}</span>}
                </Cella>
                <Cella nome={confronta.dopo}>
                  {c.dopo ?? <span class="oc-muto">{confronta.nonCE}</span>}
                </Cella>
              </tr>
            ))}
          </Tabella>
        </details>
      ) : null}
    </li>
  )
}
