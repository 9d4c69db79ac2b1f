import type { RigaElenco } from '../../../servizi/elenco/elenco.ts'
import { useParole } from '../../ambiente.ts'
import { Avanzamento } from '../../componenti/avanzamento.tsx'
import { ConteggioRilievi } from '../../componenti/rilievi.tsx'
import { Cella, RUOLO } from '../../componenti/tabella.tsx'
import { Valore } from '../../componenti/valore.tsx'
import { indirizzoScheda } from '../../indirizzi.ts'

/** One objective of the list. */
export const RigaObiettivo = ({ riga }: { readonly riga: RigaElenco }) => {
  const { elenco } = useParole()
  const { raggiunti, totali, nonRendicontati } = riga.indicatori
  return (
    <tr {...RUOLO.riga}>
      <th scope="row" {...RUOLO.testa} class="descrizione">
        <a href={indirizzoScheda(riga.vista, riga.codice)}>
          <span class="oc-codice">{riga.codice}</span> {riga.descrizione}
        </a>
      </th>
      <Cella nome={elenco.colonne.chi} classe="chi">
        <span>
          <Valore testo={riga.centro} />
        </span>
        <span class="oc-muto">
          <Valore testo={riga.responsabile} />
        </span>
      </Cella>
      <Cella nome={elenco.colonne.avanzamento}>
        <Avanzamento valore={riga.avanzamento} />
      </Cella>
      <Cella nome={elenco.colonne.indicatori}>
        <span class="oc-numeri">
          {totali === 0 ? (
            <span class="oc-muto">{elenco.senzaIndicatori}</span>
          ) : (
            elenco.indicatori(raggiunti, totali)
          )}
        </span>
        {nonRendicontati > 0 ? (
          <span class="oc-piccolo oc-muto oc-blocco">{elenco.nonRendicontati(nonRendicontati)}</span>
        ) : null}
      </Cella>
      <Cella nome={elenco.colonne.rilievi}>
        <ConteggioRilievi conteggi={riga.rilievi} />
      </Cella>
    </tr>
  )
}
