import type { Registro, VoceRegistro } from '../../../servizi/amministrazione/importazioni.ts'
import { useParole } from '../../ambiente.ts'
import { Paginazione } from '../../componenti/paginazione.tsx'
import { Cella, RUOLO, Tabella } from '../../componenti/tabella.tsx'
import { printMomento } from '../../numeri.ts'
import { AttornoEnte } from './attorno.tsx'
import { INDIRIZZO_REGISTRO, indirizzoImportazione } from './indirizzi.ts'

/** Imports as rows, the latest first. */
export const TabellaRegistro = ({ importazioni }: { readonly importazioni: readonly VoceRegistro[] }) => {
  const { registro: p } = useParole().amministrazione
  return (
    <Tabella
      nome={p.titolo}
      schede
      colonne={[
        { chiave: 'file', testo: p.file },
        { chiave: 'quando', testo: p.quando },
        { chiave: 'chi', testo: p.chi },
        { chiave: 'effetto', testo: p.effetto },
      ]}
    >
      {importazioni.map((i) => {
        const { aggiunte, cambiate, invariate } = i.conteggi
        return (
          <tr key={i.importazioneId} {...RUOLO.riga}>
            <th scope="row" {...RUOLO.testa}>
              <a href={indirizzoImportazione(i.importazioneId)}>{i.nomeFile}</a>
            </th>
            <Cella nome={p.quando}>{printMomento(i.quando)}</Cella>
            <Cella nome={p.chi}>{i.chi}</Cella>
            <Cella nome={p.effetto}>
              {aggiunte === null || cambiate === null || invariate === null ? (
                <span class="oc-ignoto">{p.sconosciuto}</span>
              ) : (
                p.effetti(aggiunte, cambiate, invariate)
              )}
            </Cella>
          </tr>
        )
      })}
    </Tabella>
  )
}

/** Every import, page by page. */
export const PaginaRegistro = ({ registro: r }: { readonly registro: Registro }) => {
  const { amministrazione } = useParole()
  const p = amministrazione.registro
  return (
    <AttornoEnte
      pagina="importazioni"
      titolo={p.titolo}
      briciole={[{ testo: p.titolo }]}
      apertura={p.apertura}
    >
      {r.importazioni.length === 0 ? (
        <p>
          {p.vuoto} <a href="/importa">{amministrazione.panoramica.vaiImporta}</a>
        </p>
      ) : (
        <TabellaRegistro importazioni={r.importazioni} />
      )}
      <Paginazione
        pagina={r.pagina}
        pagine={r.pagine}
        indirizzo={(n) => `${INDIRIZZO_REGISTRO}?pagina=${n}`}
      />
    </AttornoEnte>
  )
}
