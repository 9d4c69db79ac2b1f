import type { ClassificazioneAnno, MissioneUsata } from '../../../servizi/amministrazione/classificazione.ts'
import { useParole } from '../../ambiente.ts'
import { Avviso } from '../../componenti/avviso.tsx'
import { Cella, RUOLO, Tabella } from '../../componenti/tabella.tsx'
import type { Parole } from '../../parole/it.ts'
import { Anni, AttornoEnte } from './attorno.tsx'
import { indirizzoClassificazione } from './indirizzi.ts'

const printValidita = (
  { dal, al }: { readonly dal: number | null; readonly al: number | null },
  p: Parole['amministrazione']['classificazione'],
): string =>
  dal === null ? (al === null ? p.sempre : p.finoAl(al)) : al === null ? p.dal(dal) : p.dalAl(dal, al)

const Missione = ({ missione: m }: { readonly missione: MissioneUsata }) => {
  const { classificazione: p } = useParole().amministrazione
  const titolo = p.missioneTitolo(m.codice, m.nome)
  return (
    <details class="oc-scatola" open={m.schede > 0}>
      <summary>
        {titolo} <span class="oc-muto">· {m.schede > 0 ? p.conSchede(m.schede) : p.senzaSchede}</span>
      </summary>
      <div class="dentro">
        <Tabella
          nome={titolo}
          schede
          colonne={[
            { chiave: 'programma', testo: p.programma },
            { chiave: 'validita', testo: p.validita },
            { chiave: 'schede', testo: p.schede, numero: true },
          ]}
        >
          {m.programmi.map((x) => (
            <tr key={x.codice} {...RUOLO.riga}>
              <th scope="row" {...RUOLO.testa}>
                <span class="oc-codice">
                  {x.missione}.{x.codice}
                </span>{' '}
                {x.nome}
              </th>
              <Cella nome={p.validita}>{printValidita(x, p)}</Cella>
              <Cella nome={p.schede} numero>
                {x.schede > 0 ? <b>{x.schede}</b> : <span class="oc-muto">0</span>}
              </Cella>
            </tr>
          ))}
        </Tabella>
      </div>
    </details>
  )
}

/** The official missions and programmes of a year, and which have objectives. */
export const PaginaClassificazione = ({
  classificazione: d,
}: {
  readonly classificazione: ClassificazioneAnno
}) => {
  const { classificazione: p } = useParole().amministrazione
  const usate = d.missioni.filter((m) => m.schede > 0).length
  return (
    <AttornoEnte
      pagina="classificazione"
      titolo={p.titolo(d.anno)}
      briciole={[{ testo: p.nome }]}
      apertura={p.apertura}
      sotto={<Anni anno={d.anno} anni={d.anni} indirizzo={indirizzoClassificazione} />}
    >
      {d.fuori.length > 0 ? (
        <Avviso tono="attenzione" titolo={p.fuori}>
          <p>{p.fuoriTesto}</p>
          <ul>
            {d.fuori.map((f) => (
              <li key={f.codice}>
                <span class="oc-codice">{f.codice}</span> ({p.conSchede(f.schede)})
              </li>
            ))}
          </ul>
        </Avviso>
      ) : null}
      <p>{p.usate(usate, d.missioni.length)}</p>
      {d.missioni.map((m) => (
        <Missione key={m.codice} missione={m} />
      ))}
    </AttornoEnte>
  )
}
