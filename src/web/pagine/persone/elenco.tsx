import { isVigente } from '../../../dominio/accesso/ruoli.ts'
import type { DataIso } from '../../../dominio/valori/data.ts'
import type { Persona } from '../../../servizi/accesso/persone.ts'
import { useAmbiente } from '../../ambiente.ts'
import { Avviso } from '../../componenti/avviso.tsx'
import { Cella, RUOLO, Tabella } from '../../componenti/tabella.tsx'
import { printMomento } from '../../numeri.ts'
import { AttornoEnte } from '../amministrazione/attorno.tsx'
import { wordRuolo } from './ruolo.tsx'

export interface DatiElencoPersone {
  readonly persone: readonly Persona[]
  readonly oggi: DataIso
  readonly conAccesso: boolean
}

/** Everybody who may come in. */
export const PaginaElencoPersone = ({ persone, oggi, conAccesso }: DatiElencoPersone) => {
  const { persone: p } = useAmbiente().parole.accesso
  return (
    <AttornoEnte pagina="accessi" titolo={p.titolo} briciole={[{ testo: p.titolo }]} apertura={p.apertura}>
      {conAccesso ? null : (
        <Avviso tono="nota" titolo={p.senzaAccesso}>
          <p>{p.senzaAccessoTesto}</p>
        </Avviso>
      )}
      <div class="oc-pulsanti oc-stacco">
        <a class="btn btn-primary" href="/amministrazione/accessi/invita">
          {p.invita}
        </a>
        <a href="/permessi">{useAmbiente().parole.accesso.permessi.titolo}</a>
      </div>
      {persone.length === 0 ? (
        <p>{p.nessuno}</p>
      ) : (
        <>
          <p>{p.quante(persone.length)}</p>
          <Tabella
            nome={p.tabella}
            schede
            colonne={[
              { chiave: 'nome', testo: p.nome },
              { chiave: 'ruoli', testo: p.ruoli },
              { chiave: 'stato', testo: p.stato },
              { chiave: 'ultimo', testo: p.ultimo },
            ]}
          >
            {persone.map((a) => {
              const vigenti = a.ruoli.filter((r) => isVigente(r, oggi))
              return (
                <tr key={a.accountId} {...RUOLO.riga}>
                  <th scope="row" {...RUOLO.testa} data-nome={p.nome}>
                    <a href={`/amministrazione/accessi/${a.accountId}`}>{a.nome}</a>
                    <span class="oc-sotto">{a.email}</span>
                  </th>
                  <Cella nome={p.ruoli}>
                    {vigenti.length === 0
                      ? p.nessunRuolo
                      : vigenti.map((r) => wordRuolo(r, p.campi.titoli)).join(' · ')}
                  </Cella>
                  <Cella nome={p.stato}>{p.stati[a.stato]}</Cella>
                  <Cella nome={p.ultimo}>
                    {a.ultimoAccesso === null ? p.mai : printMomento(a.ultimoAccesso)}
                  </Cella>
                </tr>
              )
            })}
          </Tabella>
        </>
      )}
    </AttornoEnte>
  )
}
