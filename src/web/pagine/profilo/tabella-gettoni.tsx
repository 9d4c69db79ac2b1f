import { nomeAzione } from '../../../dominio/permessi/tabella.ts'
import { printData } from '../../../dominio/valori/data.ts'
import type { Gettone } from '../../../servizi/accesso/gettoni.ts'
import { useParole } from '../../ambiente.ts'
import { Modulo } from '../../componenti/modulo.tsx'
import { Cella, RUOLO, Tabella } from '../../componenti/tabella.tsx'
import { printMomento } from '../../numeri.ts'

/** Somebody's tokens, each with its end and its last use; `azione` is where a token is revoked. */
export const TabellaGettoni = ({
  gettoni,
  azione,
}: {
  readonly gettoni: readonly Gettone[]
  readonly azione: string
}) => {
  const { gettoni: p } = useParole()
  if (gettoni.length === 0) return <p>{p.nessuno}</p>
  return (
    <Tabella
      nome={p.tabella}
      schede
      colonne={[
        { chiave: 'nome', testo: p.nome },
        { chiave: 'puo', testo: p.puo },
        { chiave: 'scade', testo: p.scade },
        { chiave: 'usato', testo: p.usato },
        { chiave: 'azione', testo: p.azione },
      ]}
    >
      {gettoni.map((g) => (
        <tr key={g.gettoneId} {...RUOLO.riga}>
          <th scope="row" {...RUOLO.testa} data-nome={p.nome}>
            {g.nome}
          </th>
          <Cella nome={p.puo}>{g.azioni.map(nomeAzione).join(' · ')}</Cella>
          <Cella nome={p.scade}>{printData(g.scadeIl)}</Cella>
          <Cella nome={p.usato}>{g.usatoIl === null ? p.mai : printMomento(g.usatoIl)}</Cella>
          <Cella nome={p.azione}>
            {g.revocatoIl !== null ? (
              p.revocato(printMomento(g.revocatoIl))
            ) : g.valido ? (
              <Modulo azione={azione}>
                <input type="hidden" name="gettone" value={String(g.gettoneId)} />
                <button
                  type="submit"
                  class="btn btn-outline-primary btn-sm"
                  aria-label={p.revocaQuale(g.nome)}
                >
                  {p.revoca}
                </button>
              </Modulo>
            ) : (
              p.scaduto
            )}
          </Cella>
        </tr>
      ))}
    </Tabella>
  )
}
